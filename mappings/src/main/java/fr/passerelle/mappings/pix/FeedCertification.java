package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.Certification;
import java.time.LocalDate;

/**
 * One certification of Pix's feed for LSU, with the pupil it belongs to (contract pix 2.2).
 *
 * @param ine in its normal form, however Pix writes it; empty when the school's learner has none in Pix: it then matches nobody, and says so
 */
public record FeedCertification(
        String ine, String firstName, String lastName, LocalDate birthdate, Certification certification) {}
