package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.certification.Certification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certification that the feed tells, with the names of the school's pupil row (contract pix 2.2).
 *
 * @param published whether Pix has published it; always so when a livret holds it
 */
public record FeedRow(
        String ine,
        String firstName,
        @Nullable String middleName,
        @Nullable String thirdName,
        String lastName,
        LocalDate birthdate,
        Certification certification,
        boolean published) {}
