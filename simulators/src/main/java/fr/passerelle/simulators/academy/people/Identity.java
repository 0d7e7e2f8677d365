package fr.passerelle.simulators.academy.people;

import fr.passerelle.simulators.academy.school.Dice;
import java.util.List;

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

    /** Those that each 4e has, by position. */
    public static final List<Identity> OF_A_QUATRIEME = List.of(
            OE, Y_DIAERESIS, TWIN, OTHER_TWIN, HOMONYM, OTHER_HOMONYM, APOSTROPHE, HYPHEN, USAGE_NAME, BORN_ABROAD);

    /** Of who has no part. */
    public static Identity byChance(Dice dice) {
        int roll = dice.below(100);
        if (roll < 6) {
            return roll < 3 ? OE : Y_DIAERESIS;
        }
        if (roll < 18) {
            return roll < 10 ? APOSTROPHE : HYPHEN;
        }
        if (roll < 32) {
            return roll < 26 ? USAGE_NAME : BORN_ABROAD;
        }
        return ORDINARY;
    }

    public boolean isTwin() {
        return this == TWIN || this == OTHER_TWIN || this == UNLIKE_TWIN || this == ANNE_LISE || this == LISE_ANNA;
    }

    public boolean isHomonym() {
        return this == HOMONYM || this == OTHER_HOMONYM;
    }
}
