package fr.passerelle.hub.cli;

import fr.passerelle.domain.trouble.Mendable;

/** What the shell is told. */
public final class ExitCode {

    public static final int WELL = 0;
    /** The input has errors, or the year did not end as expected. */
    public static final int INPUT_HAS_ERRORS = 1;

    /** Of the command line or of the settings. */
    public static final int WRONG_USE = Mendable.WRONG_USE;
    /** A port is taken, the disk is full, a database or a partner does not answer. */
    public static final int OUTSIDE_FAILED = Mendable.OUTSIDE_FAILED;

    /** The embedded database died again and again and was given up: a supervisor may start the hub anew. */
    public static final int DATABASE_LOST = 4;

    private ExitCode() {}
}
