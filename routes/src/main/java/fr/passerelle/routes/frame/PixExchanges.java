package fr.passerelle.routes.frame;

import fr.passerelle.domain.work.Flow;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether the flows that need Pix run. When they do not, their work waits in the ledger.
 *
 * @param enabled false while Pix is not configured
 */
public record PixExchanges(boolean enabled) {

    private static final Set<Flow> NEED_PIX =
            EnumSet.of(Flow.UPLOAD_TO_PIX, Flow.SYNC_CERTIFIABILITY, Flow.PUSH_SESSION, Flow.PULL_RESULTS);

    /** The flows whose routes run. */
    public Set<Flow> running() {
        return enabled ? EnumSet.allOf(Flow.class) : EnumSet.complementOf(EnumSet.copyOf(NEED_PIX));
    }
}
