package fr.passerelle.console.web;

import fr.passerelle.console.security.Gesture;
import fr.passerelle.console.security.WayBack;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where what was asked for with an ended session waits: first before the login form, then for a word of who signed in. */
@ConsolePage
class ResumePage {

    private final LoginPage login;

    ResumePage(LoginPage login) {
        this.login = login;
    }

    /** Forwarded to with the form of somebody whose session had ended; nothing of it was done. */
    @PostMapping(WayBack.EXPIRED)
    String expired(HttpServletRequest request, @RequestParam(defaultValue = "") String attente, Model model) {
        model.addAttribute("attente", LoginPage.seconds(attente));
        model.addAttribute("gesture", request.getAttribute(WayBack.GESTURE));
        model.addAttribute("fournisseur", login.provider());
        return "connexion";
    }

    @GetMapping(WayBack.RESUMED)
    String resumed(HttpSession session, Model model) {
        Object gesture = session.getAttribute(WayBack.GESTURE);
        if (!(gesture instanceof Gesture asked)) {
            return "redirect:/";
        }
        model.addAttribute("gesture", gesture);
        model.addAttribute("thing", GestureWords.of(asked));
        return "reprise";
    }
}
