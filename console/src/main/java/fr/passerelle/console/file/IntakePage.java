package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
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

    private final LeftAloneLedger ledger;
    private final OperatorSight sight;

    IntakePage(LeftAloneLedger ledger, OperatorSight sight) {
        this.ledger = ledger;
        this.sight = sight;
    }

    @GetMapping("/depot")
    String intake(Principal person, Model model) {
        Scope scope = sight.of(person);
        model.addAttribute("section", "intake");
        model.addAttribute("left", ledger.open(scope));
        model.addAttribute("gone", ledger.gone(scope, RECENT));
        return "depot";
    }
}
