package fr.passerelle.console.web;

import java.util.regex.Pattern;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that say the same to everybody. */
@ConsolePage
class LoginPage {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

    /**
     * @param attente seconds before another try is looked at
     * @param suite page of ours to come back to; whoever signs in with another is sent home
     */
    @GetMapping("/connexion")
    String login(
            @RequestParam(defaultValue = "") String attente,
            @RequestParam(defaultValue = "") String suite,
            Model model) {
        model.addAttribute("attente", SECONDS.matcher(attente).matches() ? Integer.valueOf(attente) : null);
        model.addAttribute("suite", suite);
        return "connexion";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "accessibilite";
    }
}
