package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.WorkRetries;
import fr.passerelle.domain.work.RetryRules;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells that this node is alive, gives back the work of a node that is not, and looks at the work that waits longest. */
@Component
public class WorkWatch {

    private static final Logger log = LoggerFactory.getLogger(WorkWatch.class);

    /** Between two looks. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    /** Six signs of life that did not come: longer than any pause of a healthy node, and short for a school that waits. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private final WorkDesk desk;
    private final FailureNotes notes;
    private final WorkRetries retries;
    private final OldestWork oldest;
    private final RetryRules rules;

    public WorkWatch(WorkDesk desk, FailureNotes notes, WorkRetries retries, OldestWork oldest, RetryRules rules) {
        this.desk = desk;
        this.notes = notes;
        this.retries = retries;
        this.oldest = oldest;
        this.rules = rules;
    }

    /** One look; this node's own signs first, for a ledger that was away took them from nobody. */
    public void look() {
        desk.giveSigns();
        notes.noteKept();
        int abandoned = retries.giveBack(SILENCE, rules);
        if (abandoned > 0) {
            log.warn("Un nœud ne donne plus signe de vie : {} de ses travaux sont repris.", abandoned);
        }
        oldest.look();
    }
}
