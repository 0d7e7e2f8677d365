package fr.passerelle.hub.settings;

import fr.passerelle.domain.trouble.Mendable;

/** The directory of schools cannot be used: the message says which line, and what to do. */
public final class UnusableDirectory extends RuntimeException implements Mendable {

    private static final long serialVersionUID = 1L;

    public UnusableDirectory(String message) {
        super(message);
    }

    @Override
    public int exitCode() {
        return WRONG_USE;
    }
}
