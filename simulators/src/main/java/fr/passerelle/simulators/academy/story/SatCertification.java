package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A test that a pupil really began, and what the jury makes of it.
 *
 * @param id {@code certificationCourseId} of the session file and {@code Numéro de certification} of the class CSV
 * @param sessionUai school whose session it was
 * @param outcome what the jury decides, to be shown from {@code publishedAt} on: VALIDATED, REJECTED, CANCELLED or
 *     ERROR; never PENDING, which is what everybody sees before publication
 * @param pixScore 1 to 1024 when validated, 0 otherwise
 * @param levels tested competences of a validated one, 0 (tested and failed) to 7; empty otherwise
 * @param publishedAt null when the session is not published within the year: it stays pending
 * @param unpublishedAt from when it is at the jury again; null when it never is
 * @param hiddenAt from when the feed gives nothing of it, because of a Pix+ begun later; null when it never is
 * @param cancelledAt from when the jury has it cancelled, whatever the outcome was; null when it never is. Non-null
 *     whenever the outcome is CANCELLED
 * @param toldAs first name that Pix tells instead of the pupil's own; null when it does not
 * @param verificationCode {@code P-XXXXXXXX}
 * @param finalisedBeforeTheYear true for last year's: its session is already finalised in Pix when the year begins
 */
public record SatCertification(
        long id,
        String ine,
        String sessionUai,
        long sessionId,
        Instant startedAt,
        CertificationStatus outcome,
        int pixScore,
        Map<Competence, Integer> levels,
        @Nullable Instant publishedAt,
        @Nullable Instant unpublishedAt,
        @Nullable Instant hiddenAt,
        @Nullable Instant cancelledAt,
        @Nullable String toldAs,
        String verificationCode,
        boolean finalisedBeforeTheYear) {

    /** One that the jury does not take back. */
    public SatCertification(
            long id,
            String ine,
            String sessionUai,
            long sessionId,
            Instant startedAt,
            CertificationStatus outcome,
            int pixScore,
            Map<Competence, Integer> levels,
            @Nullable Instant publishedAt,
            @Nullable Instant cancelledAt,
            String verificationCode,
            boolean finalisedBeforeTheYear) {
        this(
                id,
                ine,
                sessionUai,
                sessionId,
                startedAt,
                outcome,
                pixScore,
                levels,
                publishedAt,
                null,
                null,
                cancelledAt,
                null,
                verificationCode,
                finalisedBeforeTheYear);
    }

    /** The same as the jury saw it before it denied it. */
    public SatCertification obtainedWith(int score) {
        return new SatCertification(
                id,
                ine,
                sessionUai,
                sessionId,
                startedAt,
                CertificationStatus.VALIDATED,
                score,
                Map.of(Competence.values()[0], 3),
                publishedAt,
                unpublishedAt,
                hiddenAt,
                null,
                toldAs,
                verificationCode,
                finalisedBeforeTheYear);
    }

    /** The same before the jury has looked at it. */
    public SatCertification begun() {
        return new SatCertification(
                id,
                ine,
                sessionUai,
                sessionId,
                startedAt,
                CertificationStatus.PENDING,
                0,
                Map.of(),
                null,
                null,
                verificationCode,
                finalisedBeforeTheYear);
    }

    public SatCertification {
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    }
}
