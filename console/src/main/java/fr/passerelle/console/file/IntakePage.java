package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.LeftAloneView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What lies in the intake and is not taken, why, and what to do about it. */
@ConsolePage
class IntakePage {

    private static final int RECENT = 200;

    private final LeftAloneView left;
    private final OperatorSight sight;

    IntakePage(LeftAloneView left, OperatorSight sight) {
        this.left = left;
        this.sight = sight;
    }

    @GetMapping("/depot")
    String intake(Principal person, Model model) {
        Scope scope = sight.of(person);
        model.addAttribute("section", "intake");
        model.addAttribute("left", left.open(scope));
        model.addAttribute("gone", left.gone(scope, RECENT));
        return "depot";
    }
}
