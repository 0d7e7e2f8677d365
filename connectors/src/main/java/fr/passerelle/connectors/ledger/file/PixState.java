package fr.passerelle.connectors.ledger.file;

/** What became of a pupil export at Pix Orga. */
public enum PixState {
    WAITING("en attente d'envoi"),
    IMPORTED("importé par Pix Orga"),
    /** Without pupils of whom a person must say who they are; the report names them. */
    IMPORTED_IN_PART("importé par Pix Orga, sauf des élèves à reconnaître"),
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
