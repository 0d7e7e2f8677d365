package fr.passerelle.console.today;

import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.staff.Role;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what is red, what waits for a person and by when, how partners answer, which nights ran. */
@ConsolePage
class TodayPage {

    private final TodayFacts facts;
    private final TodayPanels panels;
    private final OperatorSight sight;

    TodayPage(TodayFacts facts, TodayPanels panels, OperatorSight sight) {
        this.facts = facts;
        this.panels = panels;
        this.sight = sight;
    }

    @GetMapping("/")
    String today(Principal person, Model model) {
        Scope scope = sight.of(person);
        List<GroupRow> groups = panels.groups(scope);
        List<GroupRow> asked =
                groups.stream().filter(row -> row.tone() != Tone.IDLE).toList();
        model.addAttribute("section", "today");
        model.addAttribute("asked", asked);
        model.addAttribute("red", sum(asked, Tone.ALERT));
        model.addAttribute("amber", sum(asked, Tone.WATCH));
        model.addAttribute(
                "coming",
                groups.stream()
                        .filter(row -> row.group().next() != null)
                        .sorted(Comparator.comparing(GroupRow::next))
                        .toList());
        model.addAttribute("mine", facts.given(scope, person.getName()));
        if (sight.role(person) != Role.HEAD) {
            model.addAttribute("missing", panels.missing());
            model.addAttribute("partners", panels.partners());
            model.addAttribute("nights", panels.nights());
        }
        return "aujourdhui";
    }

    private static int sum(List<GroupRow> rows, Tone tone) {
        return rows.stream()
                .filter(row -> row.tone() == tone)
                .mapToInt(GroupRow::count)
                .sum();
    }
}
