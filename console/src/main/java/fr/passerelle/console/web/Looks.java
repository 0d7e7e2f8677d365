package fr.passerelle.console.web;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes in the journal who looked at what names pupils. */
@Component
public class Looks {

    private final JournalLedger journal;
    private final Clock clock;

    Looks(JournalLedger journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Anything of a school that names some of its pupils.
     *
     * @param where page or resource, as the journal names it
     */
    public void at(@Nullable Uai uai, Principal person, String where, String what, long id) {
        at(uai, person, where, Map.of(what, Long.toString(id)));
    }

    /**
     * Anything of a school that names some of its pupils.
     *
     * @param uai null when it concerns several schools
     * @param where page or resource, as the journal names it
     * @param what was looked at there, by name; no name of a pupil
     */
    public void at(@Nullable Uai uai, Principal person, String where, Map<String, String> what) {
        Map<String, String> details = new HashMap<>(what);
        details.put("page", where);
        journal.record(new JournalEntry(
                clock.instant(),
                person.getName(),
                JournalAction.DATA_READ,
                uai == null ? null : uai.value(),
                null,
                details));
    }

    /** Papers or a page about pupils of a school: a line for each of them. */
    public void at(Uai uai, Principal person, String where, Collection<Long> personIds) {
        journal.recordReads(clock.instant(), person.getName(), uai, personIds, Map.of("page", where));
    }
}
