package fr.passerelle.domain.livret;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;

/**
 * The certification that a pupil's livret holds, as it is shown and printed (contract lsu A, Consultation and Édition).
 * It is not the original certificate, which stays on Pix.
 *
 * @param certification an obtained one
 */
public record Attestation(
        Uai uai,
        String schoolName,
        String division,
        String lastName,
        String firstName,
        LocalDate birthdate,
        Certification certification) {

    /** Level of a tested competence as LSU writes it: {@code -} below level 1. */
    public static String level(int level) {
        return level < 1 ? "-" : Integer.toString(level);
    }
}
