package fr.passerelle.domain.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document's pupil and a known person have in common; {@link PersonCheck} says what follows from it.
 *
 * @param localNumber whether {@code ELEVE_ID} is the same: it tells only within one school
 * @param ine whether the INE is one that the person bears or has borne
 * @param birthdate whether the birth date is the same
 * @param names how the names compare
 */
public record Resemblance(Sign localNumber, boolean ine, boolean birthdate, NameAgreement names) {

    /** What a number says that one side may not have. */
    public enum Sign {
        SAME,
        OTHER,
        /** One side has none, or they are of two schools. */
        UNKNOWN;

        static Sign of(@Nullable String known, @Nullable String told) {
            if (known == null || known.isEmpty() || told == null || told.isEmpty()) {
                return UNKNOWN;
            }
            return known.equals(told) ? SAME : OTHER;
        }
    }

    /** Whether any number is the same. */
    boolean byNumber() {
        return ine || localNumber == Sign.SAME;
    }

    /** Born the same day, of the very names. */
    boolean isByTheVeryWords() {
        return birthdate && names.exact();
    }

    /** The very names, born the same day, and the local number: whatever the INE. */
    boolean isEvident() {
        return localNumber == Sign.SAME && isByTheVeryWords();
    }

    /** The names are only close, and no local number helps them. */
    boolean isBySpellingAlone() {
        return localNumber != Sign.SAME && !names.exact();
    }

    static Resemblance of(KnownPerson known, ToldPupil told) {
        LocalDate born = known.birthdate();
        return new Resemblance(
                Sign.of(known.localNumber(), told.localNumber()),
                known.ines().stream().anyMatch(told.ines()::contains),
                born.equals(told.birthdate()),
                NameAgreement.of(known.names(), told.names()));
    }
}
