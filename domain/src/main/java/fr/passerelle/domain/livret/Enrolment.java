package fr.passerelle.domain.livret;

import fr.passerelle.domain.certification.Certification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil among the candidates of a session that his school finalised.
 *
 * @param day of the session, Paris
 * @param isWithPix whether Pix has the session as finalised
 * @param refusal why Pix does not take it as it is, in French, or null
 * @param certificationId Pix's number of the certification, null when the pupil did not come
 */
public record Enrolment(
        long sessionId,
        LocalDate day,
        boolean isWithPix,
        @Nullable String refusal,
        @Nullable Long certificationId) {

    boolean isOf(Certification certification) {
        return certificationId != null && certificationId == certification.id();
    }

    /** A later attempt than that certification. */
    boolean isAfter(Certification certification) {
        return !isOf(certification) && day.isAfter(certification.takenOn());
    }
}
