package fr.passerelle.domain.stray;

/** What can come without its pupil. */
public enum StrayKind {
    /** An account of a portal. */
    ACCOUNT("compte"),
    /** A result, of Pix's feed or of a class CSV. */
    RESULT("résultat"),
    /** A learner of a school's Pix Orga. */
    LEARNER("élève de Pix Orga");

    private final String label;

    StrayKind(String label) {
        this.label = label;
    }

    /** In French, singular. */
    public String label() {
        return label;
    }
}
