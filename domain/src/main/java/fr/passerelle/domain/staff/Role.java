package fr.passerelle.domain.staff;

/** What somebody who signs in is there for. */
public enum Role {
    /** Runs the hub for the academy: sees every school, decides, lets others in. */
    OPERATOR("opérateur"),
    /** Follows the academy: sees every school, decides nothing. */
    READER("lecteur de l’académie"),
    /** Heads one school or several: sees these and no other, decides nothing. */
    HEAD("chef d’établissement"),
    /** A program: no page, and of the API what it was granted, for all schools or some. */
    MACHINE("programme");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** In French. */
    public String label() {
        return label;
    }
}
