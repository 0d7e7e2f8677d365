package fr.passerelle.domain.certifiability;

/** The three statuses that Pix Orga shows (seed 002). */
public enum Certifiability {
    /** Never logged in and not reconciled at import. */
    NOT_COMMUNICATED("Non communiqué"),
    /** Logged in or reconciled, threshold of 5 competences at level 1 not reached. */
    NOT_CERTIFIABLE("Non certifiable"),
    CERTIFIABLE("Certifiable");

    private final String label;

    Certifiability(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
