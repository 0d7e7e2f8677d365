package fr.passerelle.console.setting;

import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.domain.setting.SettingsDesk;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every setting as it counts, where it comes from and what it does; secrets are never shown, and nothing is changed here. */
@ConsolePage
class SettingsPage {

    private final SettingsDesk settings;

    SettingsPage(SettingsDesk settings) {
        this.settings = settings;
    }

    @GetMapping("/reglages")
    String settings(Model model) {
        model.addAttribute("section", "settings");
        model.addAttribute("sections", settings.sections());
        return "reglages";
    }
}
