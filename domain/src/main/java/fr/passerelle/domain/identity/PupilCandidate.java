package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.PersonNames.Former;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An active pupil of the account's school who may be the person behind the account.
 *
 * @param pupilId number of the pupil in that school, in the ledger
 * @param personId number of the person, the same in every school
 * @param former names that the person bore before
 */
public record PupilCandidate(
        long pupilId,
        long personId,
        String firstName,
        @Nullable String middleName,
        @Nullable String thirdName,
        String lastName,
        @Nullable String preferredLastName,
        LocalDate birthdate,
        String division,
        Former former) {

    /** Somebody who has always been called as she is. */
    public PupilCandidate(
            long pupilId,
            long personId,
            String firstName,
            @Nullable String middleName,
            @Nullable String thirdName,
            String lastName,
            @Nullable String preferredLastName,
            LocalDate birthdate,
            String division) {
        this(
                pupilId,
                personId,
                firstName,
                middleName,
                thirdName,
                lastName,
                preferredLastName,
                birthdate,
                division,
                Former.NONE);
    }

    /** All that she bears and bore. */
    public PersonNames names() {
        return new PersonNames(lastName, preferredLastName, firstName, middleName, thirdName, former);
    }

    /** By the first of the forenames alone, as she is called now: the second may be a twin's first. */
    PersonNames called() {
        return calledBy(firstName, Former.NONE);
    }

    /** By the first of the forenames alone, as she is called now or was before. */
    PersonNames calledEver() {
        return calledBy(firstName, former);
    }

    /** By one of the present forenames, none when it is null. */
    PersonNames calledBy(@Nullable String forename) {
        return calledBy(forename, Former.NONE);
    }

    private PersonNames calledBy(@Nullable String forename, Former before) {
        return new PersonNames(lastName, preferredLastName, forename == null ? "" : forename, null, null, before);
    }
}
