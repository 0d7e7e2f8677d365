package fr.passerelle.domain.today;

/** How much something asks for a person; the last is the worst. */
public enum Urgency {
    /** It takes its time, and nobody has anything to do. */
    NONE("en attente"),
    /** A person has something to do. */
    TO_DO("à traiter"),
    /** It is late, or holds up what follows. */
    URGENT("en retard ou bloqué");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    /** In French. */
    public String label() {
        return label;
    }
}
