package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.school.Uai;

/**
 * A certification announced for a person of the ledger.
 *
 * @param uai school through which it came
 */
public record ReceivedCertification(long personId, Uai uai, Certification certification, CertificationSource source) {}
