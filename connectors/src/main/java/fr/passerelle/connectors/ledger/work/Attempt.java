package fr.passerelle.connectors.ledger.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One taking of a piece of work. Whoever says something of an attempt that is another's by now is not heard: a node that
 * was cut off for a while may be told so late.
 *
 * @param work number of the piece
 * @param begunAt when it was taken, by the clock of the database; null when its number came and it could not be taken
 */
public record Attempt(long work, @Nullable Instant begunAt) {

    /** Of a number that came, while nobody has taken its work. */
    public static Attempt toTake(long work) {
        return new Attempt(work, null);
    }
}
