package fr.passerelle.hub.cli;

/** What the shell is told. */
public final class ExitCode {

    public static final int WELL = 0;
    /** The input has errors, or the year did not end as expected. */
    public static final int INPUT_HAS_ERRORS = 1;

    public static final int WRONG_USE = 2;
    /** A port is taken, the disk is full, a database or a partner does not answer. */
    public static final int OUTSIDE_FAILED = 3;

    /** The embedded database died again and again and was given up: a supervisor may start the hub anew. */
    public static final int DATABASE_LOST = 4;

    private ExitCode() {}
}
