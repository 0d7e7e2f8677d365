package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.work.Attempt;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a flow takes its work, and where the work and its effect are committed together. */
public class WorkInHand {

    private final WorkLedger works;
    private final TransactionTemplate transaction;
    private final Set<Attempt> underWay = ConcurrentHashMap.newKeySet();

    public WorkInHand(WorkLedger works, TransactionTemplate transaction) {
        this.works = works;
        this.transaction = transaction;
    }

    /**
     * Takes the work of that number until {@link #left}; null when it is done already, put off, or in other hands: the
     * broker may deliver a number twice.
     */
    public @Nullable Work take(long workId) {
        Work work = works.take(workId).orElse(null);
        if (work != null) {
            underWay.add(work.attempt());
        }
        return work;
    }

    /** That attempt is over, whatever became of it. */
    public void left(Attempt attempt) {
        underWay.remove(attempt);
    }

    /** Tells the other nodes that what was taken here is under way. To be called every few seconds. */
    public void giveSigns() {
        if (!underWay.isEmpty()) {
            works.stillAt(Set.copyOf(underWay));
        }
    }

    /**
     * Runs the effect and marks the work done in one transaction, at most once: the row is locked and read again
     * first, so whoever else is at the same work finds nothing to do.
     */
    public void complete(Work work, Consumer<Work> effect) {
        transaction.executeWithoutResult(status -> works.begin(work.id()).ifPresent(open -> {
            effect.accept(open);
            works.done(open.id());
        }));
    }
}
