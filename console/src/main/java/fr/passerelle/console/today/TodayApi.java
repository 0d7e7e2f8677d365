package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.today.TodayMark;
import fr.passerelle.connectors.ledger.today.TodayMarkView;
import fr.passerelle.connectors.ledger.today.TodayView.Which;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.today.MarkJson.Marks;
import fr.passerelle.console.today.TodayJson.GroupJson;
import fr.passerelle.console.today.TodayJson.ItemJson;
import fr.passerelle.console.today.TodayJson.Items;
import fr.passerelle.console.today.TodayJson.NightJson;
import fr.passerelle.console.today.TodayJson.PartnerJson;
import fr.passerelle.console.today.TodayJson.Today;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.Mark;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a person today, for programs; what is said of it is in the journal. */
@OperatorApi
@RequestMapping("/api/v1/today")
class TodayApi {

    private static final int RECENT = 200;

    private final TodayFacts facts;
    private final TodayPanels panels;
    private final TodayMarkView marks;
    private final Marking marking;
    private final ApiSchool schools;
    private final OperatorSight sight;

    TodayApi(
            TodayFacts facts,
            TodayPanels panels,
            TodayMarkView marks,
            Marking marking,
            ApiSchool schools,
            OperatorSight sight) {
        this.facts = facts;
        this.panels = panels;
        this.marks = marks;
        this.marking = marking;
        this.schools = schools;
        this.sight = sight;
    }

    /**
     * What is said of things that wait.
     *
     * @param items their keys
     * @param until for {@code LATER}
     * @param assignee for {@code ASSIGNED}, a login
     * @param reason for {@code DONE}, and if wanted for {@code LATER}
     */
    record Say(
            Mark.@Nullable Kind kind,
            @Nullable List<String> items,
            @Nullable LocalDate until,
            @Nullable String assignee,
            @Nullable String reason) {}

    /** @param sentence what was kept, in French */
    record Said(String sentence) {}

    @GetMapping
    Today today(Principal person) {
        boolean isOfAcademy = sight.of(person).uais().isEmpty();
        return new Today(
                panels.now(),
                panels.groups(sight.of(person)).stream().map(GroupJson::of).toList(),
                isOfAcademy ? panels.partners().stream().map(PartnerJson::of).toList() : List.of(),
                isOfAcademy ? panels.nights().stream().map(NightJson::of).toList() : List.of());
    }

    @GetMapping("/items")
    Items items(
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable String assignee,
            Principal person) {
        Scope scope = sight.of(person);
        Which which = new Which(cause, null, schools.asked(school, scope), assignee);
        return new Items(facts.items(scope, which).stream()
                .map(item -> ItemJson.of(item, panels.now()))
                .toList());
    }

    @GetMapping("/marks")
    Marks marks(Principal person) {
        return new Marks(
                marks.last(sight.of(person), RECENT).stream().map(MarkJson::of).toList());
    }

    @PostMapping(path = "/marks", consumes = MediaType.APPLICATION_JSON_VALUE)
    Said say(@RequestBody Say asked, Principal person) {
        if (asked.kind() == null) {
            throw new ApiProblem.NotToMark("« kind » est DONE, LATER ou ASSIGNED. Rien n’a été changé.");
        }
        String reason = asked.reason() == null ? "" : asked.reason().strip();
        Mark mark = new Mark(asked.kind(), asked.until(), asked.assignee(), reason);
        List<String> items = asked.items() == null ? List.of() : asked.items();
        Marking.Outcome outcome = marking.say(mark, items, sight.of(person), person.getName());
        if (!outcome.isDone()) {
            throw new ApiProblem.NotToMark(outcome.sentence());
        }
        return new Said(outcome.sentence());
    }

    @PostMapping("/marks/{id}/undo")
    MarkJson undo(@PathVariable long id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        TodayMark said = find(id, person);
        if (!marking.undo(id, said.item(), said.mark().kind(), person.getName())) {
            throw new ApiProblem.NotToMark("Cette suite ne compte déjà plus. Rien n’a été changé.");
        }
        return MarkJson.of(find(id, person));
    }

    private TodayMark find(long id, Principal person) {
        return marks.find(sight.of(person), id)
                .orElseThrow(() -> new ApiProblem.UnknownNumber("Aucune suite donnée", id));
    }
}
