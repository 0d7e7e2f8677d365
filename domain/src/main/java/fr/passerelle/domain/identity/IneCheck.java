package fr.passerelle.domain.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the birth date of an export says of the person whom the ledger knows under the same INE. The ledger
 * compares whole schools in SQL; a property test holds that SQL to this rule.
 */
public enum IneCheck {
    /** Nobody is known under that INE. */
    NEW,
    /** The same birth date. */
    SAME_PERSON,
    /** Another one: another child, until a person has decided. */
    OTHER_BIRTHDATE;

    /**
     * @param known birth date of the person known under the INE, in whatever school; null when there is none
     * @param told birth date that is given with the INE
     */
    public static IneCheck of(@Nullable LocalDate known, LocalDate told) {
        if (known == null) {
            return NEW;
        }
        return known.equals(told) ? SAME_PERSON : OTHER_BIRTHDATE;
    }
}
