package fr.passerelle.domain.session;

import static fr.passerelle.domain.session.SessionVerdict.*;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.verdict.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Pix would refuse, said before Pix sees the session (contract pix 3.3), plus the calendar's own rules. */
public final class FinalisationCheck {

    private static final Duration SESSION = Duration.ofHours(2);
    private static final Duration DELAY = Duration.ofHours(48);
    private static final int CANDIDATES_PER_EXAMINER = 20;
    private static final int LONGEST_COMMENT = 500;

    private FinalisationCheck() {}

    /** All findings of a session, whose school lives in the time that its UAI tells; see {@link SchoolCalendar}. */
    public static List<Finding> of(Session session) {
        return of(session, SchoolCalendar.of(session.uai(), null).zone());
    }

    /**
     * All findings, errors and warnings, in the order of the session's parts.
     *
     * @param zone in which the session began at its time
     */
    public static List<Finding> of(Session session, ZoneId zone) {
        List<Finding> findings = new ArrayList<>();
        long examiners =
                session.examiners().stream().filter(name -> !name.isBlank()).count();
        if (examiners == 0) {
            findings.add(Finding.of(SESSION_EXAMINER_REQUIRED).at(null, "examiners"));
        } else if (session.candidates().size() > CANDIDATES_PER_EXAMINER * examiners) {
            findings.add(Finding.of(TOO_MANY_CANDIDATES_FOR_EXAMINERS).at(null, "candidates"));
        }
        // Of an hour that comes twice, the second: nobody is late by a doubt.
        Instant end = session.date()
                .atTime(session.time())
                .atZone(zone)
                .withLaterOffsetAtOverlap()
                .toInstant()
                .plus(SESSION);
        if (session.finalisedAt().isAfter(end.plus(DELAY))) {
            findings.add(Finding.of(FINALISED_LATE).at(null, "finalisedAt"));
        }
        if (isTooLong(session.globalComment())) {
            findings.add(Finding.of(GLOBAL_COMMENT_TOO_LONG).at(null, "globalComment"));
        }
        if (session.started().isEmpty()) {
            findings.add(Finding.of(SESSION_WITHOUT_STARTED_CERTIFICATION).at(null, "candidates"));
        }
        Set<String> seen = new HashSet<>();
        for (Candidate candidate : session.candidates()) {
            if (!seen.add(candidate.ine())) {
                findings.add(Finding.of(DUPLICATE_CANDIDATE_NOT_ALLOWED_IN_SESSION)
                        .about(candidate.ine())
                        .at(null, "ine"));
            }
            check(candidate, findings);
        }
        return findings;
    }

    private static void check(Candidate candidate, List<Finding> findings) {
        if (candidate.certificationCourseId() != null) {
            if (!candidate.isCompleted() && candidate.abortReason() == null) {
                findings.add(Finding.of(UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON)
                        .about(candidate.ine())
                        .at(null, "abortReason"));
            }
            if (candidate.isCompleted() && candidate.abortReason() != null) {
                findings.add(Finding.of(SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE)
                        .about(candidate.ine())
                        .at(null, "abortReason"));
            }
        }
        if (isTooLong(candidate.examinerComment())) {
            findings.add(
                    Finding.of(EXAMINER_COMMENT_TOO_LONG).about(candidate.ine()).at(null, "examinerComment"));
        }
        candidate
                .issueReports()
                .forEach(report -> IssueCategory.check(report)
                        .ifPresent(verdict -> findings.add(
                                Finding.of(verdict).about(candidate.ine()).at(null, "issueReports"))));
    }

    private static boolean isTooLong(@Nullable String comment) {
        return comment != null && comment.length() > LONGEST_COMMENT;
    }
}
