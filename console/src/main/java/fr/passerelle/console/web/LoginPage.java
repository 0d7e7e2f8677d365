package fr.passerelle.console.web;

import fr.passerelle.console.oidc.OidcProvider;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that say the same to everybody. */
@ConsolePage
class LoginPage {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

    private final OidcProvider provider;

    LoginPage(OidcProvider provider) {
        this.provider = provider;
    }

    /** What the link to the academy's own provider says; null when there is none. */
    @ModelAttribute("fournisseur")
    @Nullable
    String provider() {
        return provider.isGiven() ? provider.label() : null;
    }

    /**
     * @param attente seconds before another try is looked at
     * @param suite page of ours to come back to; whoever signs in with another is sent home
     */
    @GetMapping("/connexion")
    String login(
            @RequestParam(defaultValue = "") String attente,
            @RequestParam(defaultValue = "") String suite,
            Model model) {
        model.addAttribute("attente", seconds(attente));
        model.addAttribute("suite", suite);
        return "connexion";
    }

    /** Null for what is no number of seconds. */
    static @Nullable Integer seconds(String text) {
        return SECONDS.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "accessibilite";
    }
}
