package fr.passerelle.connectors.ledger.feed;

import fr.passerelle.domain.certification.CertificationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certification that the feed tells, with the names of the school's pupil row (contract pix 2.2).
 *
 * @param id Pix's number of the certification
 * @param published whether Pix has published it; always so when a livret holds it
 * @param takenOn day of the test, Paris
 * @param levels of the 16 competences in their order, null where one was not tested
 */
public record FeedRow(
        String ine,
        String firstName,
        @Nullable String middleName,
        @Nullable String thirdName,
        String lastName,
        LocalDate birthdate,
        long id,
        CertificationStatus status,
        boolean published,
        int pixScore,
        LocalDate takenOn,
        @Nullable Instant deliveredAt,
        @Nullable String verificationCode,
        @Nullable String center,
        List<? extends @Nullable Number> levels) {}
