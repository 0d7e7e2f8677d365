package fr.passerelle.console.oidc;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The link of the login page: to the provider when it answers, back with a word when it does not. */
@Controller
class OidcEntry {

    /** Where Spring Security begins a sign-in. */
    private static final String BEGIN = "/oauth2/authorization/" + OidcProvider.ID;

    private final OidcProvider provider;

    OidcEntry(OidcProvider provider) {
        this.provider = provider;
    }

    @GetMapping("/connexion/academie")
    String enter() {
        return provider.isGiven() && provider.find().isPresent() ? "redirect:" + BEGIN : "redirect:/connexion?muet";
    }
}
