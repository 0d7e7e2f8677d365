package fr.passerelle.connectors.postgres;

/** The programs of PostgreSQL may be somebody else's: they were not run, and are not to be tried again. */
final class ForeignProgramsException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    ForeignProgramsException(String message) {
        super(message);
    }
}
