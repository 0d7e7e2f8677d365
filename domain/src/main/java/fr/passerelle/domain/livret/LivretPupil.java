package fr.passerelle.domain.livret;

import fr.passerelle.domain.school.Level;
import java.time.LocalDate;

/**
 * An active pupil of a school, as the livret and what is made of it name him.
 *
 * @param pupilId number of the pupil in that school, in the ledger
 * @param personId number of the person, the same in every school
 * @param eleveId ELEVE_ID of SIECLE: what LSU calls {@code id-be} (contract lsu B.1)
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
