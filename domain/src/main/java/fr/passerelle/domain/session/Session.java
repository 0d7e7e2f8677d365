package fr.passerelle.domain.session;

import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certification session that the school finalised, ready to be pushed to Pix Certif (contract pix 3).
 *
 * @param id number of the session in Pix Certif
 * @param centerId Pix Certif centre it belongs to
 * @param date local day of the session
 * @param time start time where it was sat
 * @param examiners names, as typed; one examiner for at most 20 candidates
 * @param finalisedAt when the school closed it; owed within 48 hours after the session
 * @param globalComment null when the session went well
 */
public record Session(
        long id,
        Uai uai,
        long centerId,
        String address,
        String room,
        LocalDate date,
        LocalTime time,
        List<String> examiners,
        Instant finalisedAt,
        @Nullable String globalComment,
        boolean hasIncident,
        boolean hasJoiningIssue,
        List<Candidate> candidates) {

    public Session {
        examiners = List.copyOf(examiners);
        candidates = List.copyOf(candidates);
    }

    /** The candidates who started their test. */
    public List<Candidate> started() {
        return candidates.stream()
                .filter(c -> c.certificationCourseId() != null)
                .toList();
    }
}
