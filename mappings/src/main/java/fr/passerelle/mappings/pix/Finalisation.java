package fr.passerelle.mappings.pix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /api/sessions/ID/finalization} (contract pix 3.3), and whether a session has had it. */
public final class Finalisation {

    /** Statuses of a session of which the school has nothing more to say. */
    private static final Set<String> DONE = Set.of("finalized", "in_process", "processed");

    /** Only candidates who started their test are reported. */
    public String body(Session session) {
        ObjectNode root = Json.object();
        ObjectNode data = root.putObject("data");
        data.putObject("attributes")
                .put("examiner-global-comment", textOrNull(session.globalComment()))
                .put("has-incident", session.hasIncident())
                .put("has-joining-issue", session.hasJoiningIssue());
        // Pix reads "included" inside "data", which JSON:API would not.
        ArrayNode reports = data.putArray("included");
        for (Candidate candidate : session.candidates()) {
            Long course = candidate.certificationCourseId();
            if (course != null) {
                report(reports.addObject(), course, candidate);
            }
        }
        return Json.write(root);
    }

    private static void report(ObjectNode report, Long course, Candidate candidate) {
        Candidate.AbortReason abort = candidate.abortReason();
        report.put("type", "certification-reports")
                .put("id", "CertificationReport-" + course)
                .putObject("attributes")
                .put("certification-course-id", course)
                .put("examiner-comment", textOrNull(candidate.examinerComment()))
                .put("has-seen-end-test-screen", candidate.hasSeenEndTestScreen())
                .put("is-completed", candidate.isCompleted())
                .put("abort-reason", abort == null ? null : abort.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String textOrNull(@Nullable String comment) {
        return comment == null || comment.isBlank() ? null : comment;
    }

    /**
     * Reads {@code GET /api/sessions/ID} (contract pix 3.1 and 3.2): whether the session is finalised or further; false for any
     * other word, and without one.
     *
     * @throws UnreadableJsonException when the answer is no session
     */
    public static boolean isDone(String jsonApi) {
        String status = Json.read(jsonApi).object("data").object("attributes").textOrNull("status");
        return status != null && DONE.contains(status);
    }
}
