package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.UndoView;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import fr.passerelle.routes.livret.RecuperationRequests;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what people decided about results: certification and livret are what they were before, and the question is asked
 * again. What was decided stays written beside it.
 */
public class ResultsTakenBack {

    private static final Set<HoldKind> OF_A_CERTIFICATION = EnumSet.of(
            HoldKind.CANCELLED_SINCE,
            HoldKind.UNLISTED,
            HoldKind.REGRESSION,
            HoldKind.OTHER_PERSON,
            HoldKind.CONTRADICTED);

    private final HoldLedger holds;
    private final UndoView undoings;
    private final CertificationLedger certifications;
    private final LivretLedger livrets;
    private final RecuperationRequests recuperations;
    private final WorkLedger works;
    private final TransactionTemplate transaction;

    public ResultsTakenBack(
            HoldLedger holds,
            UndoView undoings,
            CertificationLedger certifications,
            LivretLedger livrets,
            RecuperationRequests recuperations,
            WorkLedger works,
            TransactionTemplate transaction) {
        this.holds = holds;
        this.undoings = undoings;
        this.certifications = certifications;
        this.livrets = livrets;
        this.recuperations = recuperations;
        this.works = works;
        this.transaction = transaction;
    }

    boolean undo(long holdId, String who) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean undone = holds.find(holdId)
                    .filter(ResultsTakenBack::isOfResults)
                    .filter(this::isPossible)
                    .filter(hold -> undo(hold, who))
                    .isPresent();
            if (!undone) {
                status.setRollbackOnly();
            }
            return undone;
        }));
    }

    private static boolean isOfResults(Hold hold) {
        return hold.kind() == HoldKind.SET_ASIDE || OF_A_CERTIFICATION.contains(hold.kind());
    }

    /** Once runs, answers and other decisions of the school are over: they may leave nothing to take back. */
    private boolean isPossible(Hold hold) {
        reserve(hold);
        return undoings.of(hold).isPossible();
    }

    /** Waits for runs that are under way, and answers that are being saved: they would ask again what is answered now. */
    void reserve(Hold hold) {
        recuperations.reserveResults(new Uai(hold.uai()));
    }

    /** The certification and the livret come before the hold, in the order in which runs and Pix's answers lock them. */
    private boolean undo(Hold hold, String who) {
        if (OF_A_CERTIFICATION.contains(hold.kind())) {
            CertificationDecision decision = CertificationDecision.of(hold, who);
            if (hold.state() == HoldState.APPROVED) {
                restore(hold, decision);
            }
            if (hold.isKeptOutOfLivrets() || hold.state() == HoldState.APPROVED && hold.isAgainstPix()) {
                written(hold, decision).ifPresent(person -> livrets.withdrawSince(decision, person));
            }
        }
        boolean undone = holds.undo(hold.id(), who);
        if (undone) {
            holds.askAgain(hold.id());
            follow(hold, who);
        }
        return undone;
    }

    private void restore(Hold hold, CertificationDecision decision) {
        long person = Objects.requireNonNull(hold.personId());
        if (hold.kind() != HoldKind.OTHER_PERSON) {
            certifications.takeBack(decision);
        } else if (!certifications.giveBack(decision)) {
            certifications.takeAway(decision, person);
        }
        livrets.takeBack(decision);
        if (hold.kind() == HoldKind.CANCELLED_SINCE || hold.kind() == HoldKind.UNLISTED) {
            // What Pix said since against the decision is no question any more.
            holds.settle(Set.of(HoldKind.REGRESSION), List.of(hold.subject()));
        }
    }

    /** Into whose livret runs may have written it since: of whom it was said to be, or who had it and kept it. */
    private Optional<Long> written(Hold hold, CertificationDecision decision) {
        return hold.state() == HoldState.APPROVED
                ? Optional.ofNullable(hold.personId())
                : Optional.ofNullable(certifications
                        .owners(List.of(decision.certificationId()))
                        .get(decision.certificationId()));
    }

    /** What is no question any more, Pix's next answer says; and a livret may have another certification to hold now. */
    private void follow(Hold hold, String who) {
        Uai uai = new Uai(hold.uai());
        if (hold.fileId() == null) {
            works.askUnlessWaiting(Flow.PULL_RESULTS, uai.value(), uai.value());
        }
        if (OF_A_CERTIFICATION.contains(hold.kind())) {
            recuperations.again(uai, WorkCause.about(Kind.UNDONE, hold.id(), who));
        }
    }
}
