package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldNamesView;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for a person, and what was decided last. */
@ConsolePage
class HoldsPage {

    private static final int RECENT = 20;

    private final HoldView holds;
    private final HoldNamesView named;
    private final SchoolSheetView schools;
    private final Looks looks;
    private final OperatorSight sight;

    HoldsPage(HoldView holds, HoldNamesView named, SchoolSheetView schools, Looks looks, OperatorSight sight) {
        this.holds = holds;
        this.named = named;
        this.schools = schools;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/suspens")
    String holds(Principal person, Model model) {
        Scope scope = sight.of(person);
        List<HoldCard> open = cards(holds.open(scope), scope);
        List<HoldCard> decided = cards(holds.history(scope, RECENT), scope);
        long named = Stream.concat(open.stream(), decided.stream())
                .filter(card -> card.who() != null)
                .count();
        if (named > 0) {
            looks.at(null, person, "suspens", Map.of("rows", Long.toString(named)));
        }
        model.addAttribute("section", "holds");
        model.addAttribute("holds", open);
        model.addAttribute("decided", decided);
        return "suspens";
    }

    private List<HoldCard> cards(List<Hold> holds, Scope scope) {
        Map<String, String> names = schools.names(scope);
        Map<Long, HoldNamesView.Named> pupils = named.of(holds, scope);
        return holds.stream()
                .map(hold -> HoldCard.of(hold, names.getOrDefault(hold.uai(), hold.uai()), pupils.get(hold.id())))
                .toList();
    }
}
