package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.LeftAloneView;
import fr.passerelle.connectors.ledger.school.RefusedFileView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What lies in the intake and is not taken, what was taken and refused, why, and what to do about it. */
@ConsolePage
class IntakePage {

    private static final int RECENT = 200;

    private final LeftAloneView left;
    private final RefusedFileView refused;
    private final SchoolSheetView schools;
    private final OperatorSight sight;

    IntakePage(LeftAloneView left, RefusedFileView refused, SchoolSheetView schools, OperatorSight sight) {
        this.refused = refused;
        this.schools = schools;
        this.left = left;
        this.sight = sight;
    }

    @GetMapping("/depot")
    String intake(Principal person, Model model) {
        Scope scope = sight.of(person);
        model.addAttribute("section", "intake");
        model.addAttribute("left", left.open(scope));
        model.addAttribute("refused", refused.open(scope));
        model.addAttribute("schools", schools.names(scope));
        model.addAttribute("gone", left.gone(scope, RECENT));
        return "depot";
    }
}
