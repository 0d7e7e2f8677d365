package fr.passerelle.domain.today;

/** How long something may take (contracts domain and pix). */
public enum Term {
    /** 48 hours after a session, which lasts two. */
    FINALISATION("PT50H", "48 heures après la session", Urgency.URGENT),
    /** A month, in which the jury publishes; a result that is contested has no longer. */
    PUBLICATION("P1M", "un mois", Urgency.URGENT),
    /** The day after the récupération has opened: the night has passed in which the hub asks for it by itself. */
    OPENING("P1D", "le lendemain de l’ouverture", Urgency.TO_DO),
    /** The first quarter of the school year, at whose beginning exports are imported. */
    ARRIVAL("P3M", "le premier trimestre", Urgency.TO_DO),
    /** A month before the récupération opens: who has to sit is to have sat by then, or soon. */
    SITTING("P0D", "un mois avant l’ouverture", Urgency.TO_DO),
    /** No deadline. */
    NONE("P0D", "", Urgency.URGENT);

    private final String span;
    private final String label;
    private final Urgency late;

    Term(String span, String label, Urgency late) {
        this.span = span;
        this.label = label;
        this.late = late;
    }

    /** From the beginning of what it is about, as ISO 8601 writes it. */
    public String span() {
        return span;
    }

    /** In French; empty without a deadline. */
    public String label() {
        return label;
    }

    /** How urgent it is once it is over. */
    public Urgency late() {
        return late;
    }
}
