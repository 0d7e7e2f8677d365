package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.Certification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the results of a class (contract pix 4). The file has no INE: the pupil is found by names and birth date,
 * or by the external id of the enrolment.
 *
 * @param line row of the file, the header is 1, as a spreadsheet numbers them
 * @param birthdate null when the cell is empty
 * @param externalId {@code Identifiant Externe}, null when empty or without such a column
 * @param certification without publication date nor verification code: the file does not tell them
 */
public record ClassResult(
        int line,
        String firstName,
        String lastName,
        @Nullable LocalDate birthdate,
        @Nullable String externalId,
        Certification certification) {

    /** The same, told by another row. */
    ClassResult at(int row) {
        return new ClassResult(row, firstName, lastName, birthdate, externalId, certification);
    }
}
