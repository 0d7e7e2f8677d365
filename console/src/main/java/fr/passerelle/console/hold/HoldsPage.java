package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for a person, and what was decided last. */
@ConsolePage
class HoldsPage {

    private static final int RECENT = 20;

    private final HoldView holds;
    private final SchoolSheetView schools;
    private final OperatorSight sight;

    HoldsPage(HoldView holds, SchoolSheetView schools, OperatorSight sight) {
        this.holds = holds;
        this.schools = schools;
        this.sight = sight;
    }

    @GetMapping("/suspens")
    String holds(Principal person, Model model) {
        Scope scope = sight.of(person);
        Map<String, String> names = schools.names(scope);
        model.addAttribute("section", "holds");
        model.addAttribute("holds", cards(holds.open(scope), names));
        model.addAttribute("decided", cards(holds.history(scope, RECENT), names));
        return "suspens";
    }

    private static List<HoldCard> cards(List<Hold> holds, Map<String, String> names) {
        return holds.stream()
                .map(hold -> HoldCard.of(hold, names.getOrDefault(hold.uai(), hold.uai())))
                .toList();
    }
}
