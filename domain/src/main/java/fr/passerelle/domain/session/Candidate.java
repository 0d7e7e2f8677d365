package fr.passerelle.domain.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil enrolled in a session, and what happened to their test.
 *
 * @param ine the pupil, in the normal form of an INE
 * @param certificationCourseId Pix's number of the certification, null when the pupil did not come
 * @param hasSeenEndTestScreen the examiner saw the end screen
 * @param isCompleted the test was finished
 * @param abortReason why an unfinished test was abandoned, null for a finished one
 * @param examinerComment at most 500 characters, or null
 */
public record Candidate(
        String ine,
        @Nullable Long certificationCourseId,
        boolean hasSeenEndTestScreen,
        boolean isCompleted,
        @Nullable AbortReason abortReason,
        @Nullable String examinerComment,
        List<IssueReport> issueReports) {

    public Candidate {
        issueReports = List.copyOf(issueReports);
    }

    /** Why a test was abandoned (contract pix 3.3). */
    public enum AbortReason {
        CANDIDATE,
        TECHNICAL
    }
}
