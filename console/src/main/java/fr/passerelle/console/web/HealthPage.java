package fr.passerelle.console.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the hub is, component by component: what the health address says to machines, for whoever is signed in. */
@ConsolePage
class HealthPage {

    private final HealthRows health;

    HealthPage(HealthRows health) {
        this.health = health;
    }

    @GetMapping("/sante")
    String health(Model model) {
        HealthRows.Now now = health.now();
        model.addAttribute("section", "health");
        model.addAttribute("tone", now.tone());
        model.addAttribute("rows", now.rows());
        return "sante";
    }
}
