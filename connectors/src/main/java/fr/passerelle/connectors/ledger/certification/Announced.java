package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.identity.ResultOwner.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a result in doubt names, and what it says.
 *
 * @param birthdate null when it tells none
 * @param pixScore 0 when it is not obtained
 * @param byFile whether a class CSV said it last; false also when it is not known
 */
public record Announced(
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        CertificationStatus status,
        int pixScore,
        boolean byFile) {

    public Told names() {
        return new Told(lastName, firstName, birthdate);
    }
}
