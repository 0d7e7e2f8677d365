package fr.passerelle.domain.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An active pupil of the account's school who may be the person behind the account.
 *
 * @param pupilId number of the pupil in that school, in the ledger
 * @param personId number of the person, the same in every school
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
        String division) {}
