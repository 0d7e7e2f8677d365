package fr.passerelle.domain.certification;

/** What the jury says of a certification (contract pix 2.2 and 4). */
public enum CertificationStatus {
    VALIDATED("obtenue"),
    REJECTED("non obtenue"),
    PENDING("en attente de résultat"),
    CANCELLED("annulée"),
    ERROR("en erreur"),
    STARTED("démarrée");

    private final String label;

    CertificationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Obtained: the only ones that a livret ever carries. */
    public boolean isObtained() {
        return this == VALIDATED;
    }

    public boolean isCancelled() {
        return this == CANCELLED;
    }

    /** Sat, and the jury has not said its last word: an error is still to be handled by Pix. */
    public boolean isAwaited() {
        return this == PENDING || this == ERROR || this == STARTED;
    }
}
