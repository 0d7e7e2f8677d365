package fr.passerelle.console.journal;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLine;
import fr.passerelle.connectors.ledger.journal.JournalQuery;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.OperatorApi;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal for programs, the last line first. */
@OperatorApi
class JournalApi {

    private static final int PAGE = 500;

    private final Journal journal;
    private final ApiSchool schools;
    private final OperatorSight sight;

    JournalApi(Journal journal, ApiSchool schools, OperatorSight sight) {
        this.journal = journal;
        this.schools = schools;
        this.sight = sight;
    }

    /** @param next what {@code before} is to be for the next page; null when there is none */
    record Lines(List<LineJson> lines, @Nullable Long next) {}

    /** @param person number of the person concerned, null for nobody in particular */
    record LineJson(
            long id,
            Instant at,
            String actor,
            JournalAction action,
            String label,
            @Nullable String uai,
            @Nullable Long person,
            List<Detail> details) {

        static LineJson of(JournalLine line) {
            JournalEntry entry = line.entry();
            return new LineJson(
                    line.id(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.action().label(),
                    entry.uai(),
                    entry.personId(),
                    new TreeMap<>(entry.details())
                            .entrySet().stream()
                                    .map(one -> new Detail(one.getKey(), one.getValue()))
                                    .toList());
        }
    }

    /** What the line says besides: a number, a state, a reason; never a value of a pupil's. */
    record Detail(String name, String value) {}

    @GetMapping("/api/v1/journal")
    Lines journal(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable JournalAction action,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Principal caller) {
        JournalQuery query = new JournalQuery(actor, action, schools.asked(school, sight.of(caller)), person, from, to);
        List<JournalLine> found = journal.page(query, before, PAGE + 1, caller, "api/journal");
        List<JournalLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Lines(
                shown.stream().map(LineJson::of).toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }
}
