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
 * @param dated false when nothing but its arrival tells that day: it may have been said long before
 */
public record ReceivedCertification(
        long personId,
        Uai uai,
        Certification certification,
        CertificationSource source,
        @Nullable LocalDate saidOn,
        boolean dated) {

    /** What a source said on a day that it tells. */
    public ReceivedCertification(
            long personId,
            Uai uai,
            Certification certification,
            CertificationSource source,
            @Nullable LocalDate saidOn) {
        this(personId, uai, certification, source, saidOn, true);
    }

    /** What a source says now. */
    public ReceivedCertification(long personId, Uai uai, Certification certification, CertificationSource source) {
        this(personId, uai, certification, source, null);
    }
}
