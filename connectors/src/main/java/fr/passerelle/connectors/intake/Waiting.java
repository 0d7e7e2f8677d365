package fr.passerelle.connectors.intake;

import fr.passerelle.domain.file.LeftCause;
import java.time.Duration;

/**
 * A file that is not taken yet, because something is still to come: its content, its archive, its digest.
 *
 * @param why what is told once it has not come for long
 */
public record Waiting(Entry file, LeftCause why) {

    /** A sender that goes on after a night, or after its server was away, is not gone. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /**
     * How long it must not have changed before it is told.
     *
     * @param grace for what only waits for another file, or for its first byte
     */
    Duration patience(Duration grace) {
        return why == LeftCause.PARTIAL ? ABANDONED : grace;
    }
}
