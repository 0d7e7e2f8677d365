package fr.passerelle.connectors.broker;

import fr.passerelle.domain.trouble.Mendable;
import org.jspecify.annotations.Nullable;

/** The broker that the environment names cannot be used: the message, in French, says why, which setting and what to do. */
public final class BrokerUnavailableException extends RuntimeException implements Mendable {

    private static final long serialVersionUID = 1L;

    BrokerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
