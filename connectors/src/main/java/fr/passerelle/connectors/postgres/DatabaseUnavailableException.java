package fr.passerelle.connectors.postgres;

import fr.passerelle.domain.trouble.Mendable;
import org.jspecify.annotations.Nullable;

/** The database cannot serve; the message is a French sentence for an operator: what is wrong, and the remedy. */
public class DatabaseUnavailableException extends RuntimeException implements Mendable {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public DatabaseUnavailableException(String message) {
        this(message, null);
    }
}
