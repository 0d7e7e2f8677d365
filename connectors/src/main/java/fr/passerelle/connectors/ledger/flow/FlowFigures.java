package fr.passerelle.connectors.ledger.flow;

import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flow at one moment.
 *
 * @param waiting pieces that nobody is at, those that are held up among them
 * @param underWay pieces that a node is at
 * @param failing pieces that failed and are tried again
 * @param held pieces that wait since their flow or their school is held up
 * @param lastHour pieces that came to their end in the last hour; lastDay likewise
 * @param lastDone when the last one did; null when none ever did
 * @param error cause of the newest failure that nothing has mended yet; null when nothing fails
 * @param errorSince when the work that it is of failed first, or went into quarantine
 */
public record FlowFigures(
        Flow flow,
        int waiting,
        int underWay,
        int failing,
        int quarantined,
        int held,
        int lastHour,
        int lastDay,
        @Nullable Instant lastDone,
        @Nullable String error,
        @Nullable Instant errorSince) {}
