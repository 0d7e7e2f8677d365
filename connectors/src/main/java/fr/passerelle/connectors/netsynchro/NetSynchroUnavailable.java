package fr.passerelle.connectors.netsynchro;

import org.jspecify.annotations.Nullable;

/** NetSynchro could not be reached, did not answer sensibly, or says that the fault is its own: try again later. */
public final class NetSynchroUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NetSynchroUnavailable(String message) {
        super(message);
    }

    public NetSynchroUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
