package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.connectors.ledger.today.TodayView.Which;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Paged;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.TodayItem;
import fr.passerelle.domain.work.Flow;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What has one cause, or was given to the reader, one by one, the oldest first: to be worked off. */
@ConsolePage
class CausePage {

    private static final int PAGE = 50;

    private final TodayFacts facts;
    private final People people;
    private final SchoolSheetView schools;
    private final OperatorSight sight;
    private final Clock clock;

    CausePage(TodayFacts facts, People people, SchoolSheetView schools, OperatorSight sight, Clock clock) {
        this.facts = facts;
        this.people = people;
        this.schools = schools;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/aujourdhui/{cause}")
    String cause(
            @PathVariable("cause") String segment,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam(defaultValue = "") String flux,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        Cause cause = Cause.ofSegment(segment).orElseThrow(() -> new NotFound("Rien n’attend pour cette cause."));
        Uai school = Uai.parse(etablissement).orElse(null);
        Flow flow = flow(flux);
        model.addAttribute("cause", cause);
        model.addAttribute(
                "title",
                StringUtils.capitalize(cause.several())
                        + (cause == Cause.QUARANTINED && flow != null ? PageFrench.NBSP + ": " + flow.label() : ""));
        model.addAttribute("byWord", cause.settling().isByWord());
        model.addAttribute("query", query(school, flow));
        model.addAttribute("path", "/aujourdhui/" + segment);
        return show(new Which(cause, flow, school, null), page, person, model);
    }

    @GetMapping("/aujourdhui/confies")
    String mine(@RequestParam(defaultValue = "1") int page, Principal person, Model model) {
        model.addAttribute("title", "Confiés à vous");
        model.addAttribute("byWord", false);
        model.addAttribute("query", "");
        model.addAttribute("path", "/aujourdhui/confies");
        return show(new Which(null, null, null, person.getName()), page, person, model);
    }

    private String show(Which which, int page, Principal person, Model model) {
        Scope scope = sight.of(person);
        Map<String, String> names = schools.names(scope);
        Map<String, String> known = people.names();
        boolean isOfAcademy = sight.role(person) != Role.HEAD;
        List<TodayItem> items = facts.items(scope, which);
        Paged<TodayItem> shown = Paged.of(items, page, PAGE);
        model.addAttribute("section", "today");
        model.addAttribute("items", shown);
        model.addAttribute(
                "rows",
                shown.rows().stream()
                        .map(item -> ItemRow.of(item, names, known, clock.instant(), isOfAcademy))
                        .toList());
        model.addAttribute("people", known);
        model.addAttribute(
                "tomorrow", InFrench.inParis(clock.instant()).toLocalDate().plusDays(1));
        model.addAttribute("school", which.school());
        model.addAttribute(
                "schoolName",
                which.school() == null
                        ? null
                        : names.getOrDefault(
                                which.school().value(), which.school().value()));
        return "cause";
    }

    /** An address typed by hand is not an error: what is no flow keeps all. */
    private static @Nullable Flow flow(String text) {
        return Arrays.stream(Flow.values())
                .filter(flow -> flow.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String query(@Nullable Uai school, @Nullable Flow flow) {
        return (school == null ? "" : "etablissement=" + school + "&") + (flow == null ? "" : "flux=" + flow + "&");
    }
}
