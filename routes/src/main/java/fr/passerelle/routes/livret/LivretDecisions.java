package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about certifications in the livrets. */
public class LivretDecisions {

    private static final Set<HoldKind> OF_A_CERTIFICATION = EnumSet.of(HoldKind.CANCELLED_SINCE, HoldKind.UNLISTED);

    private final RecuperationRequests requests;
    private final LivretLedger livrets;
    private final CertificationLedger certifications;
    private final HoldLedger holds;
    private final WorkLedger works;
    private final TransactionTemplate transaction;

    public LivretDecisions(
            RecuperationRequests requests,
            LivretLedger livrets,
            CertificationLedger certifications,
            HoldLedger holds,
            WorkLedger works,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.livrets = livrets;
        this.certifications = certifications;
        this.holds = holds;
        this.works = works;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The certification and the livret come before the hold, in the order in which runs and Pix's answers lock them. */
    boolean withdraw(long holdId, String who) {
        Optional<Hold> open = open(holdId).filter(hold -> OF_A_CERTIFICATION.contains(hold.kind()));
        return open.isPresent()
                && withdraw(open.get(), Objects.requireNonNull(open.get().personId()), who);
    }

    private boolean withdraw(Hold hold, long person, String who) {
        Uai uai = new Uai(hold.uai());
        CertificationDecision decision = CertificationDecision.of(hold, who);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            waitForRuns(uai);
            certifications.withdraw(decision);
            livrets.withdraw(decision, person);
            boolean closed = holds.close(hold.id(), HoldState.APPROVED, who);
            if (!closed) {
                status.setRollbackOnly();
            } else {
                requests.again(uai, WorkCause.about(Kind.DECIDED, hold.id(), who));
            }
            return closed;
        }));
    }

    boolean restore(long holdId, String who) {
        Optional<Hold> open = open(holdId).filter(LivretDecisions::isOfAWithdrawnOne);
        return open.isPresent() && restore(open.get(), who);
    }

    private boolean restore(Hold hold, String who) {
        Uai uai = new Uai(hold.uai());
        CertificationDecision decision = CertificationDecision.of(hold, who);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            works.reserve(List.of(requests.key(uai)), new WorkKey(Flow.PULL_RESULTS, uai.value()));
            boolean closed = certifications.isWithdrawn(decision.certificationId())
                    && holds.close(hold.id(), HoldState.APPROVED, who);
            if (closed) {
                certifications.restore(decision);
                holds.settle(Set.of(HoldKind.REGRESSION), List.of(hold.subject()));
                works.askUnlessWaiting(Flow.PULL_RESULTS, uai.value(), uai.value());
            }
            return closed;
        }));
    }

    boolean keep(long holdId, String who) {
        Optional<Hold> open = open(holdId);
        return open.isPresent()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    waitForRuns(new Uai(open.get().uai()));
                    return isStillAsked(open.get()) && holds.close(holdId, HoldState.REFUSED, who);
                }));
    }

    /** An answer of Pix that is being saved would ask again what is answered now. */
    private boolean isStillAsked(Hold hold) {
        return OF_A_CERTIFICATION.contains(hold.kind()) || certifications.isWithdrawn(Long.parseLong(hold.subject()));
    }

    /** A run that is under way would ask again what is answered now. */
    private void waitForRuns(Uai uai) {
        works.reserve(List.of(requests.key(uai)));
    }

    private Optional<Hold> open(long holdId) {
        return holds.find(holdId)
                .filter(hold -> hold.state() == HoldState.OPEN
                        && (OF_A_CERTIFICATION.contains(hold.kind()) || isOfAWithdrawnOne(hold))
                        && hold.personId() != null);
    }

    private static boolean isOfAWithdrawnOne(Hold hold) {
        return hold.withdrawnBy() != null;
    }
}
