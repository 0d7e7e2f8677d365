package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for runs of the Récupération: of schools with pupils whom it concerns, from the opening day on. */
public class RecuperationRequests {

    private final OpeningCalendar opening;
    private final SchoolCalendarView calendars;
    private final LevelView levels;
    private final WorkLedger works;
    private final JournalLedger journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public RecuperationRequests(
            OpeningCalendar opening,
            SchoolCalendarView calendars,
            LevelView levels,
            WorkLedger works,
            JournalLedger journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.opening = opening;
        this.calendars = calendars;
        this.levels = levels;
        this.works = works;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the name of a person. */
    Asked ask(Uai uai, String who) {
        if (!levels.isConcerned(uai)) {
            return Asked.NOBODY_CONCERNED;
        }
        Instant now = clock.instant();
        if (!opening.isOpen(calendars.of(uai), now)) {
            return Asked.CLOSED;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean asked = works.askUnlessWaiting(Flow.RECOVER, uai.value(), uai.value());
            journal.record(new JournalEntry(now, who, JournalAction.RECOVERY_ASKED, uai.value(), null, Map.of()));
            return asked ? Asked.ASKED : Asked.WAITING;
        }));
    }

    /** For what was just decided, in the caller's transaction; nothing is asked before the opening day, or where nobody is concerned. */
    public void again(Uai uai) {
        if (levels.isConcerned(uai) && opening.isOpen(calendars.of(uai), clock.instant())) {
            works.askUnlessWaiting(Flow.RECOVER, uai.value(), uai.value());
        }
    }
}
