package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
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
    private final SchoolLedger schools;
    private final LevelView levels;
    private final WorkLedger works;
    private final JournalLedger journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public RecuperationRequests(
            OpeningCalendar opening,
            SchoolLedger schools,
            LevelView levels,
            WorkLedger works,
            JournalLedger journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.opening = opening;
        this.schools = schools;
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
        if (!isOpen(uai, now)) {
            return Asked.CLOSED;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean asked =
                    works.askUnlessWaiting(Flow.RECOVER, uai.value(), uai.value(), WorkCause.by(Kind.ASKED, who));
            journal.record(new JournalEntry(now, who, JournalAction.RECOVERY_ASKED, uai.value(), null, Map.of()));
            return asked ? Asked.ASKED : Asked.WAITING;
        }));
    }

    /**
     * For what was just decided, in the caller's transaction: of a school, or of the one that has taken it over. Nothing is asked
     * before the opening day, or where nobody is concerned.
     */
    public void again(Uai uai, WorkCause cause) {
        Uai heir = heir(uai);
        if (levels.isConcerned(heir) && isOpen(heir, clock.instant())) {
            works.askUnlessWaiting(Flow.RECOVER, heir.value(), heir.value(), cause);
        }
    }

    /**
     * Waits, until the end of the caller's transaction, for all that may write results of a school, or the livrets made of them:
     * see {@link WorkLedger#reserve}.
     */
    public void reserveResults(Uai uai) {
        works.reserve(WorkKey.ofResults(uai.value()), key(uai));
    }

    /** What the runs that write the livrets of a school's pupils are done in order by: those of its successor, once it has closed. */
    WorkKey key(Uai uai) {
        return new WorkKey(Flow.RECOVER, heir(uai).value());
    }

    private Uai heir(Uai uai) {
        return schools.heir(uai).map(School::uai).orElse(uai);
    }

    private boolean isOpen(Uai uai, Instant now) {
        return schools.find(uai)
                .map(SchoolCalendar::of)
                .filter(of -> opening.isOpen(of, now))
                .isPresent();
    }
}
