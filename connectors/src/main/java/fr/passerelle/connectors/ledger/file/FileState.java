package fr.passerelle.connectors.ledger.file;

/** What became of a received file. */
public enum FileState {
    /** Stored, its work is not finished. */
    RECEIVED("en cours"),
    APPLIED("appliqué"),
    /** Its safe part is applied, the rest waits for a person. */
    HELD("en partie en suspens"),
    /** Nothing of it was applied; the report says why. */
    REFUSED("refusé");

    private final String label;

    FileState(String label) {
        this.label = label;
    }

    /** For an operator, in French. */
    public String label() {
        return label;
    }
}
