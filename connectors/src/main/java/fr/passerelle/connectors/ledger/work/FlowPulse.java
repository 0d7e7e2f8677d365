package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the work of a flow comes through.
 *
 * @param failing pieces whose partner did not answer, and that are tried again
 * @param failingSince since when the first of them fails; null when none does
 * @param lastError cause of the failure of the one that fails longest; null when none does
 * @param lastSuccess when a piece came to its end last; null when none ever did
 */
public record FlowPulse(
        Flow flow,
        int failing,
        @Nullable Instant failingSince,
        @Nullable String lastError,
        @Nullable Instant lastSuccess) {}
