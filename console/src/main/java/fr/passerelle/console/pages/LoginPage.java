package fr.passerelle.console.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that say the same to everybody. */
@Controller
class LoginPage {

    @GetMapping("/connexion")
    String login() {
        return "connexion";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "accessibilite";
    }
}
