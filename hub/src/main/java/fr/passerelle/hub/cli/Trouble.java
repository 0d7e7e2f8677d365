package fr.passerelle.hub.cli;

import fr.passerelle.domain.trouble.Mendable;

/** A failure that a person can mend: what is wrong and what to do, in French, and the exit code. */
public final class Trouble extends RuntimeException implements Mendable {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Trouble(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    @Override
    public int exitCode() {
        return exitCode;
    }
}
