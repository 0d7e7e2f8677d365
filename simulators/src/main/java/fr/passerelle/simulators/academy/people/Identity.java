package fr.passerelle.simulators.academy.people;

/** What is particular about a pupil's name or birth. */
public enum Identity {
    ORDINARY,
    OE,
    Y_DIAERESIS,
    APOSTROPHE,
    HYPHEN,
    USAGE_NAME,
    BORN_ABROAD,
    BORN_29_FEBRUARY,
    TWIN,
    /** The twin of the place before. */
    OTHER_TWIN,
    /** The twin of the place before, named quite otherwise. */
    UNLIKE_TWIN,
    /** With a twin's names in the other order: Anne Lise, and Lise Anna. */
    ANNE_LISE,
    LISE_ANNA,
    HOMONYM,
    /** Named like the place before, born another day. */
    OTHER_HOMONYM,
    /** A first name with an accent that the first export misses. */
    ACCENTED;

    public boolean isTwin() {
        return this == TWIN || this == OTHER_TWIN || this == UNLIKE_TWIN || this == ANNE_LISE || this == LISE_ANNA;
    }

    public boolean isHomonym() {
        return this == HOMONYM || this == OTHER_HOMONYM;
    }
}
