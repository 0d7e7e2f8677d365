package fr.passerelle.hub.wiring;

/** The directory of schools cannot be used: the message says which line, and what to do. */
public final class UnusableDirectory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableDirectory(String message) {
        super(message);
    }
}
