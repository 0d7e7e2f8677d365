package fr.passerelle.console.staff;

import fr.passerelle.console.web.ConsolePage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody changes their password, and has to, the first time. */
@ConsolePage
class OwnPasswordPage {

    private final OwnPassword passwords;

    OwnPasswordPage(OwnPassword passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/mot-de-passe")
    String form(Principal person, Model model) {
        model.addAttribute("here", passwords.isHere(person.getName()));
        return "mot-de-passe";
    }

    /** Done, one signs in with the new one: every session of the former is over, this one too. */
    @PostMapping("/mot-de-passe")
    String change(
            @RequestParam(defaultValue = "") String actuel,
            @RequestParam(defaultValue = "") String nouveau,
            @RequestParam(defaultValue = "") String encore,
            Principal person,
            HttpServletRequest request,
            Model model)
            throws ServletException {
        Optional<String> fault = passwords.change(person.getName(), actuel, nouveau, encore);
        if (fault.isPresent()) {
            model.addAttribute("refus", fault.get());
            return form(person, model);
        }
        request.logout();
        return "redirect:/connexion?change";
    }
}
