package fr.passerelle.connectors.pix;

import org.jspecify.annotations.Nullable;

/**
 * Pix could not be reached or did not answer sensibly: I/O, time out, 5xx, 429, unreadable body. Nothing is known of the
 * effect of the call; try again later.
 */
public final class PartnerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartnerUnavailable(String message) {
        super(message);
    }

    public PartnerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
