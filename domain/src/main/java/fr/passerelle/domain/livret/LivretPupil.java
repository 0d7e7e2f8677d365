package fr.passerelle.domain.livret;

import fr.passerelle.domain.school.Level;
import java.time.LocalDate;

/**
 * An active pupil of a school, as the livret and what is made of it name him; or of one that the school has taken over, until
 * its own export has him.
 *
 * @param pupilId number of the pupil's row in the ledger
 * @param personId number of the person, the same in every school
 * @param eleveId ELEVE_ID of SIECLE: what LSU calls {@code id-be} (contract lsu B.1); empty while the school's own export does
 *     not have the pupil, for such a number counts in one school only
 * @param level read from the MEFSTAT, never from the name of the division
 */
public record LivretPupil(
        long pupilId,
        long personId,
        String eleveId,
        String ine,
        String lastName,
        String firstName,
        LocalDate birthdate,
        String division,
        Level level) {}
