package fr.passerelle.connectors.ledger.file;

import fr.passerelle.domain.file.IntakeFolder;

/** What became of a received file. */
public enum FileState {
    /** Stored, its work is not finished. */
    RECEIVED("en cours", IntakeFolder.DONE),
    APPLIED("appliqué", IntakeFolder.DONE),
    /** Its safe part is applied, the rest waits for a person. */
    HELD("en partie en suspens", IntakeFolder.HELD),
    /** Nothing of it was applied; the report says why. */
    REFUSED("refusé", IntakeFolder.REFUSED),
    /** A person gave up its work, with a reason: it is read again when it is dropped again. */
    ABANDONED("abandonné", IntakeFolder.DONE);

    private final String label;
    private final String outcome;

    FileState(String label, String outcome) {
        this.label = label;
        this.outcome = outcome;
    }

    /** For an operator, in French. */
    public String label() {
        return label;
    }

    /** In which of {@link IntakeFolder#OUTCOMES} such a file is laid. */
    public String outcome() {
        return outcome;
    }
}
