package fr.passerelle.routes.work;

import fr.passerelle.connectors.ledger.work.WorkRetries;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.routes.frame.FailureNotes;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tells that this node is alive, gives back the work of a node that is not, and looks at the work that waits longest. */
public class WorkWatch {

    private static final Logger log = LoggerFactory.getLogger(WorkWatch.class);

    /** Between two looks. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    /** Six signs of life that did not come: longer than any pause of a healthy node, and short for a school that waits. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private final WorkInHand inHand;
    private final FailureNotes notes;
    private final WorkRetries retries;
    private final OldestWork oldest;
    private final RetryRules rules;
    private final LongSupplier nanos;

    /** By {@link #nanos}: the last look that came through, and the first one after the ledger was away. */
    private @Nullable Long lastLook;

    private @Nullable Long backSince;

    @Autowired
    public WorkWatch(WorkInHand inHand, FailureNotes notes, WorkRetries retries, OldestWork oldest, RetryRules rules) {
        this(inHand, notes, retries, oldest, rules, System::nanoTime);
    }

    /** @param nanos a clock that nobody sets */
    public WorkWatch(
            WorkInHand inHand,
            FailureNotes notes,
            WorkRetries retries,
            OldestWork oldest,
            RetryRules rules,
            LongSupplier nanos) {
        this.nanos = nanos;
        this.inHand = inHand;
        this.notes = notes;
        this.retries = retries;
        this.oldest = oldest;
        this.rules = rules;
    }

    /** One look; this node's own signs first. */
    public void look() {
        long now = nanos.getAsLong();
        inHand.giveSigns();
        notes.noteKept();
        if (!isJustBack(now)) {
            int abandoned = retries.giveBack(SILENCE, rules);
            if (abandoned > 0) {
                log.warn("Un nœud ne donne plus signe de vie : {} de ses travaux sont repris.", abandoned);
            }
        }
        oldest.look();
        lastLook = now;
    }

    /**
     * While the ledger was away nobody could give a sign: the first node back must leave the others the time to, or it
     * would take the live work of all.
     */
    private boolean isJustBack(long now) {
        if (lastLook != null && now - lastLook > SILENCE.toNanos()) {
            backSince = now;
        }
        return backSince != null && now - backSince < SILENCE.toNanos();
    }
}
