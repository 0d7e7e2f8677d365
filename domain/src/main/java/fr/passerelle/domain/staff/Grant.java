package fr.passerelle.domain.staff;

/** What a program may do by the API. A person's rights come from the role instead. */
public enum Grant {
    /** Reads schools, files, questions and what came without its pupil, and tries exports. */
    READ("lire"),
    /** Answers questions, gives what came without its pupil, asks for the récupération. */
    DECIDE("décider");

    private final String label;

    Grant(String label) {
        this.label = label;
    }

    /** In French. */
    public String label() {
        return label;
    }
}
