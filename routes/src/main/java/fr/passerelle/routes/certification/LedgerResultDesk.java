package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.file.FileReadings;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.certification.ResultDesk;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what people decide about results that are in question. */
public class LedgerResultDesk implements ResultDesk {

    private static final Set<HoldKind> DECIDED_HERE =
            EnumSet.of(HoldKind.REGRESSION, HoldKind.OTHER_PERSON, HoldKind.CONTRADICTED, HoldKind.SET_ASIDE);

    private final HoldLedger holds;
    private final ResultEffects effects;
    private final FileReadings files;
    private final WorkLedger works;
    private final TransactionTemplate transaction;
    private final ResultsTakenBack takenBack;

    public LedgerResultDesk(
            HoldLedger holds,
            ResultEffects effects,
            FileReadings files,
            WorkLedger works,
            TransactionTemplate transaction,
            ResultsTakenBack takenBack) {
        this.holds = holds;
        this.effects = effects;
        this.files = files;
        this.works = works;
        this.transaction = transaction;
        this.takenBack = takenBack;
    }

    @Override
    public boolean approve(long holdId, String who) {
        return decide(holdId, HoldState.APPROVED, who, hold -> letGo(hold, who));
    }

    @Override
    public boolean refuse(long holdId, String who) {
        return decide(holdId, HoldState.REFUSED, who, hold -> {});
    }

    @Override
    public boolean undo(long holdId, String who) {
        return takenBack.undo(holdId, who);
    }

    private boolean decide(long holdId, HoldState decision, String who, Consumer<Hold> effect) {
        Optional<Hold> open = holds.find(holdId)
                .filter(hold -> hold.state() == HoldState.OPEN
                        && DECIDED_HERE.contains(hold.kind())
                        && hold.withdrawnBy() == null);
        return open.isPresent()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    takenBack.reserve(open.get());
                    effect.accept(open.get());
                    boolean closed = holds.close(holdId, decision, who);
                    if (!closed) {
                        status.setRollbackOnly();
                    }
                    return closed;
                }));
    }

    private void letGo(Hold hold, String who) {
        Uai uai = new Uai(hold.uai());
        if (hold.kind() == HoldKind.SET_ASIDE && hold.fileId() != null) {
            files.again(hold.fileId(), WorkCause.about(Kind.ASKED, hold.id(), who));
            return;
        }
        if (hold.isUnpublished()) {
            effects.await(hold, who);
            return;
        }
        if (hold.isAgainstPix() && hold.keepsResult()) {
            effects.believe(hold, who);
            return;
        }
        if (hold.kind() == HoldKind.OTHER_PERSON) {
            effects.give(hold, who);
        }
        works.askUnlessWaiting(Flow.PULL_RESULTS, uai.value(), uai.value());
    }
}
