package fr.passerelle.domain.account;

/** Where an account stands. Only {@code MATCHED} accounts have a pupil. */
public enum AccountState {
    MATCHED("rapproché"),
    AMBIGUOUS("ambigu, à trancher"),
    NOT_FOUND("élève introuvable"),
    /** The account already belongs to another pupil of the school (Pix's R70): a person decides. */
    CONFLICT("compte déjà attribué, à trancher"),
    /** Another account of the same pupil took its place (contract gar B.2, self-healing). */
    REPLACED("remplacé par un compte plus récent");

    private final String label;

    AccountState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
