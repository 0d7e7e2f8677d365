package fr.passerelle.domain.work;

/** What may be wrong with the pace of a flow. */
public enum WorkAlarm {
    /** Work could be taken and is not. */
    WAITING("attend d'être pris"),
    /** Work was taken and does not end. */
    UNDER_WAY("est en cours"),
    /** Work failed too often, and waits for a person. */
    QUARANTINED("est en quarantaine");

    private final String label;

    WorkAlarm(String label) {
        this.label = label;
    }

    /** What is told of a piece of work, a French verb: {@code depuis …} follows. */
    public String label() {
        return label;
    }
}
