package fr.passerelle.connectors.ledger.file;

/** What became of a pupil export at Pix Orga. */
public enum PixState {
    WAITING("en attente d'envoi"),
    IMPORTED("importé par Pix Orga"),
    REFUSED("refusé par Pix Orga"),
    /** It is applied here, and Pix is not to have it; the report says why. */
    NOT_SENT("non envoyé");

    private final String label;

    PixState(String label) {
        this.label = label;
    }

    /** For an operator, in French. */
    public String label() {
        return label;
    }
}
