package fr.passerelle.console.web;

import fr.passerelle.console.oidc.OidcProvider;
import fr.passerelle.console.security.WayBack;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Who entered by the academy's provider has left: it still knows them, and lets them in again without a word. */
@ConsolePage
class LeavingPage {

    private final OidcProvider provider;

    LeavingPage(OidcProvider provider) {
        this.provider = provider;
    }

    /** Forwarded to with the address that ends the session at the provider; nowhere without one. */
    @PostMapping(WayBack.LEFT)
    String left(HttpServletRequest request, Model model) {
        Object exit = request.getAttribute("sortie");
        if (exit == null) {
            return "redirect:/connexion";
        }
        model.addAttribute("sortie", exit);
        model.addAttribute("fournisseur", provider.label());
        return "sortie";
    }
}
