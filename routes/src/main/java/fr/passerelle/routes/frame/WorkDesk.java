package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.Work;
import fr.passerelle.connectors.ledger.WorkLedger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a flow takes its work, and where the work and its effect are committed together. */
@Component
public class WorkDesk {

    private final WorkLedger works;
    private final TransactionTemplate transaction;

    public WorkDesk(WorkLedger works, TransactionTemplate transaction) {
        this.works = works;
        this.transaction = transaction;
    }

    /** The work of that number, or null when it is done already: the broker may deliver a message twice. */
    public @Nullable Work take(long workId) {
        return works.begin(workId).orElse(null);
    }

    /**
     * Runs the effect and marks the work done in one transaction, at most once: the row is locked and read again
     * first, so a second delivery that raced this one finds nothing to do.
     */
    public void complete(Work work, Consumer<Work> effect) {
        transaction.executeWithoutResult(status -> works.begin(work.id()).ifPresent(open -> {
            effect.accept(open);
            works.done(open.id());
        }));
    }
}
