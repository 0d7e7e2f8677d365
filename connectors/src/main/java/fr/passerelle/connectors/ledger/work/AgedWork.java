package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.work.Flow;
import java.time.Duration;
import java.time.Instant;

/**
 * A piece of work that waits for a node, or is under way.
 *
 * @param since when it could be taken, or was
 * @param age how long ago that is, by the clock of the database; negative once that was set back
 */
public record AgedWork(long id, Flow flow, Instant since, Duration age) {

    boolean isOlderThan(Duration limit) {
        return age.compareTo(limit) > 0;
    }
}
