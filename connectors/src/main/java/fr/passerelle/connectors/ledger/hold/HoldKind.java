package fr.passerelle.connectors.ledger.hold;

/** Why something waits for a person. */
public enum HoldKind {
    LEAVING("trop de départs d'un coup"),
    UPDATED("trop de modifications d'un coup"),
    ARRIVING("arrivée massive"),
    REATTRIBUTED("élève à reconnaître"),
    REGRESSION("résultat publié remis en attente, ou annulation démentie"),
    OTHER_PERSON("certification annoncée pour un autre élève"),
    CANCELLED_SINCE("certification du livret qui n'est plus obtenue"),
    UNLISTED("certification obtenue que Pix ne donne plus"),
    SET_ASIDE("résultats écartés, faute d'être lisibles ou possibles"),
    CONTRADICTED("résultat d'un fichier, démenti depuis ou par un autre");

    private final String label;

    HoldKind(String label) {
        this.label = label;
    }

    /** For an operator, in French. */
    public String label() {
        return label;
    }
}
