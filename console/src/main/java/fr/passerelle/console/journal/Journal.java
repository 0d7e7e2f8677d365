package fr.passerelle.console.journal;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.journal.JournalLine;
import fr.passerelle.connectors.ledger.journal.JournalQuery;
import fr.passerelle.connectors.ledger.journal.JournalSearchView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lines of the journal that a reader may see; whoever looks for those of one pupil, or takes them away, is written there too. */
@Component
class Journal {

    private final JournalSearchView lines;
    private final JournalLedger ledger;
    private final SchoolSheetView schools;
    private final StaffView staff;
    private final OperatorSight sight;
    private final Clock clock;

    Journal(
            JournalSearchView lines,
            JournalLedger ledger,
            SchoolSheetView schools,
            StaffView staff,
            OperatorSight sight,
            Clock clock) {
        this.lines = lines;
        this.ledger = ledger;
        this.schools = schools;
        this.staff = staff;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * The last lines before that number, the last first.
     *
     * @param where page or resource, as the journal names it
     */
    List<JournalLine> page(JournalQuery query, long before, int most, Principal person, String where) {
        if (query.person() != null) {
            record(JournalAction.DATA_READ, query, person, Map.of("page", where));
        }
        return lines.page(sight.of(person), query, before, most);
    }

    /** Whoever takes lines away is written down before the first of them leaves. */
    void exported(JournalQuery query, Principal person) {
        record(JournalAction.JOURNAL_EXPORTED, query, person, query.told());
    }

    /** Lines of an export that is written down already, before that number, the last first. */
    List<JournalLine> next(JournalQuery query, long before, int most, Principal person) {
        return lines.page(sight.of(person), query, before, most);
    }

    List<JournalRow> rows(List<JournalLine> page, Principal person) {
        Map<String, String> people = people();
        Map<String, String> names = schools.names(Scope.all());
        return page.stream().map(line -> JournalRow.of(line, people, names)).toList();
    }

    /** Names by login, of those who may enter or could once. */
    Map<String, String> people() {
        Map<String, String> names = new HashMap<>(staff.all().stream()
                .collect(Collectors.toMap(
                        row -> row.member().login(), row -> row.member().name())));
        names.put(JournalLedger.HUB, "Passerelle");
        return names;
    }

    private void record(JournalAction action, JournalQuery query, Principal person, Map<String, String> details) {
        ledger.record(new JournalEntry(
                clock.instant(),
                person.getName(),
                action,
                query.school() == null ? null : query.school().value(),
                query.person(),
                details));
    }
}
