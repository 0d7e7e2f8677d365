package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.OtherCertification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the results of a class that is about a Pix+ certification (contract pix 4).
 *
 * @param line row of the file, the header is 1
 * @param birthdate null when the cell is empty
 * @param externalId {@code Identifiant Externe}, null when empty or without such a column
 */
public record OtherResult(
        int line,
        String firstName,
        String lastName,
        @Nullable LocalDate birthdate,
        @Nullable String externalId,
        OtherCertification certification) {}
