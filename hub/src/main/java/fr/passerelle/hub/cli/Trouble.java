package fr.passerelle.hub.cli;

/** A failure that a person can mend: what is wrong and what to do, in French, and the exit code. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Trouble(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
