package fr.passerelle.console.hold.desk;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldNamesView;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.hold.HoldCard;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits for a person, the oldest first, and what was decided last. */
@ConsolePage
class HoldsPage {

    private static final int RECENT = 20;

    /** More is not read, and makes a heavy page: who has more filters. */
    private static final int MOST = 100;

    private final HoldView holds;
    private final HoldNamesView named;
    private final SchoolSheetView schools;
    private final Looks looks;
    private final OperatorSight sight;
    private final Clock clock;

    HoldsPage(
            HoldView holds,
            HoldNamesView named,
            SchoolSheetView schools,
            Looks looks,
            OperatorSight sight,
            Clock clock) {
        this.holds = holds;
        this.named = named;
        this.schools = schools;
        this.looks = looks;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/suspens")
    String holds(HoldFilter filter, Principal person, Model model) {
        return list(new HoldFilter(filter.motif(), filter.etablissement(), filter.age(), null), person, model);
    }

    /** The words that are looked for may name a pupil: they stand in no address. */
    @PostMapping("/recherche/suspens")
    String search(HoldFilter filter, Principal person, Model model) {
        return list(filter, person, model);
    }

    private String list(HoldFilter filter, Principal person, Model model) {
        Scope scope = sight.of(person);
        Map<String, String> names = schools.names(scope);
        List<HoldCard> all = cards(holds.open(scope), names, scope);
        List<HoldCard> found =
                all.stream().filter(card -> filter.lists(card, clock)).toList();
        List<HoldCard> open = found.stream().limit(MOST).toList();
        List<HoldCard> decided = filter.filters() ? List.of() : cards(holds.history(scope, RECENT), names, scope);
        long told = Stream.concat(open.stream(), decided.stream())
                .filter(card -> card.who() != null)
                .count();
        if (told > 0) {
            looks.at(null, person, "suspens", Map.of("rows", Long.toString(told)));
        }
        Map<Long, Long> days = new LinkedHashMap<>();
        open.forEach(card -> days.put(card.hold().id(), HoldFilter.days(card, clock)));
        Map<String, String> waiting = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(HoldCard::school))
                .forEach(card -> waiting.put(card.hold().uai(), card.school()));
        model.addAttribute("section", "holds");
        model.addAttribute("holds", open);
        model.addAttribute("more", found.size() - open.size());
        model.addAttribute("total", all.size());
        model.addAttribute("days", days);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", HoldKind.values());
        model.addAttribute("waiting", waiting);
        model.addAttribute("batch", filter.motif() != null && Batch.isAllowed(filter.motif()));
        model.addAttribute("decided", decided);
        return "suspens";
    }

    private List<HoldCard> cards(List<Hold> holds, Map<String, String> names, Scope scope) {
        Map<Long, HoldNamesView.Named> pupils = named.of(holds, scope);
        return holds.stream()
                .map(hold -> HoldCard.of(hold, names.getOrDefault(hold.uai(), hold.uai()), pupils.get(hold.id())))
                .toList();
    }
}
