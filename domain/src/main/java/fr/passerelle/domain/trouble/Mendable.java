package fr.passerelle.domain.trouble;

/**
 * An exception that a person can mend: its message is made of French sentences for an operator, one a line, each with
 * what is wrong and the remedy. Wherever it stands among the causes of a failure, it is what the terminal tells, without
 * a stack trace, and its exit code is that of the process.
 */
public interface Mendable {

    /** The command or a setting is wrong: starting again as it is cannot help. */
    int WRONG_USE = 2;

    /** Something outside is in the way, such as a port, a folder, a database: a later start may succeed. */
    int OUTSIDE_FAILED = 3;

    /** The sentences. */
    String getMessage();

    /** What the shell is told. */
    default int exitCode() {
        return OUTSIDE_FAILED;
    }
}
