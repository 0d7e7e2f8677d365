package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Bodies;
import fr.passerelle.simulators.pix.http.Request;
import fr.passerelle.simulators.pix.state.Event;
import fr.passerelle.simulators.pix.state.PixState;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/certification-reports/{id}/certification-issue-reports} (contract pix 3.4). */
final class IssueReportEndpoint {

    /** What each category allows, written here a second time: the hub's own table must not prove itself. */
    private static final Map<String, Set<String>> SUBCATEGORIES = Map.of(
            "SIGNATURE_ISSUE", Set.of(),
            "CANDIDATE_INFORMATIONS_CHANGES", Set.of("NAME_OR_BIRTHDATE", "EXTRA_TIME_PERCENTAGE"),
            "IN_CHALLENGE",
                    Set.of(
                            "IMAGE_NOT_DISPLAYING",
                            "EMBED_NOT_WORKING",
                            "FILE_NOT_OPENING",
                            "WEBSITE_UNAVAILABLE",
                            "WEBSITE_BLOCKED",
                            "EXTRA_TIME_EXCEEDED",
                            "SOFTWARE_NOT_WORKING",
                            "UNINTENTIONAL_FOCUS_OUT",
                            "SKIP_ON_OOPS",
                            "ACCESSIBILITY_ISSUE"),
            "FRAUD", Set.of(),
            "NON_BLOCKING_CANDIDATE_ISSUE", Set.of(),
            "NON_BLOCKING_TECHNICAL_ISSUE", Set.of());

    private static final int LAST_QUESTION = 500;

    private final Centers centers;
    private final PixState state;
    private final Bodies bodies;

    IssueReportEndpoint(Centers centers, PixState state, Bodies bodies) {
        this.centers = centers;
        this.state = state;
        this.bodies = bodies;
    }

    Answer add(Request request) {
        long course = centers.certification(request).id();
        JsonNode attributes = bodies.attributes(request);
        IssueReport report = new IssueReport(
                attributes.path("category").asText(),
                text(attributes, "subcategory"),
                text(attributes, "description"),
                attributes.path("question-number").isIntegralNumber()
                        ? attributes.path("question-number").asInt()
                        : null);
        if (!isAccepted(report)) {
            return bodies.invalid("category");
        }
        long id = record(course, report);
        ObjectNode document = Answer.JSON.objectNode();
        document.putObject("data").put("type", "certification-issue-reports").put("id", String.valueOf(id));
        return Answer.json(201, document);
    }

    private long record(long course, IssueReport report) {
        synchronized (state) {
            long id = state.nextReport();
            state.record(new Event.Reported(id, course, report));
            return id;
        }
    }

    private static boolean isAccepted(IssueReport report) {
        Set<String> allowed = SUBCATEGORIES.get(report.category());
        String subcategory = report.subcategory();
        if (allowed == null || (subcategory == null ? !allowed.isEmpty() : !allowed.contains(subcategory))) {
            return false;
        }
        return switch (report.category()) {
            case "FRAUD" -> true;
            case "IN_CHALLENGE" ->
                report.questionNumber() != null
                        && report.questionNumber() >= 1
                        && report.questionNumber() <= LAST_QUESTION;
            default -> report.description() != null && !report.description().isBlank();
        };
    }

    private static @Nullable String text(JsonNode attributes, String field) {
        return attributes.path(field).isTextual() ? attributes.path(field).asText() : null;
    }
}
