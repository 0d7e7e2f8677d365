package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;

/**
 * A Pix+ certification that a class CSV just told.
 *
 * @param uai school whose file told it
 * @param saidOn day of the file
 */
public record ReceivedOther(long personId, Uai uai, OtherCertification certification, LocalDate saidOn) {}
