package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certification announced for a person of the ledger.
 *
 * @param uai school through which it came
 * @param saidOn day on which the source said it, in the time of the school; null when it says it now
 */
public record ReceivedCertification(
        long personId,
        Uai uai,
        Certification certification,
        CertificationSource source,
        @Nullable LocalDate saidOn) {

    /** What a source says now. */
    public ReceivedCertification(long personId, Uai uai, Certification certification, CertificationSource source) {
        this(personId, uai, certification, source, null);
    }
}
