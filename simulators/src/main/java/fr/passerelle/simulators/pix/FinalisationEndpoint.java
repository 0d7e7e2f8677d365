package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Bodies;
import fr.passerelle.simulators.pix.http.Refusal;
import fr.passerelle.simulators.pix.http.Request;
import fr.passerelle.simulators.pix.state.Event;
import fr.passerelle.simulators.pix.state.Jury;
import fr.passerelle.simulators.pix.state.PixState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code PUT /api/sessions/{id}/finalization}, its checks in the order of contract pix 3.3. */
final class FinalisationEndpoint {

    private static final int LONGEST_COMMENT = 500;
    private static final Set<String> ABORT_REASONS = Set.of("candidate", "technical");

    private record Report(long courseId, boolean completed, boolean aborted) {}

    private final Centers centers;
    private final Jury jury;
    private final PixState state;
    private final Bodies bodies;
    private final Clock clock;

    FinalisationEndpoint(Centers centers, Jury jury, PixState state, Bodies bodies, Clock clock) {
        this.centers = centers;
        this.jury = jury;
        this.state = state;
        this.bodies = bodies;
        this.clock = clock;
    }

    Answer finalise(Request request) {
        long session = centers.session(request);
        List<Report> reports = reports(request);
        if (jury.isFinalised(session)) {
            return alreadyFinalised();
        }
        Set<Long> started =
                jury.started(session).stream().map(SatCertification::id).collect(Collectors.toSet());
        if (started.isEmpty()) {
            return Answer.error(400, "SESSION_WITHOUT_STARTED_CERTIFICATION", "No certification was started.");
        }
        long uncompleted = reports.stream().filter(report -> !report.completed).count();
        long aborted = reports.stream().filter(report -> report.aborted).count();
        if (aborted < uncompleted) {
            return conflict("UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON");
        }
        if (aborted > uncompleted) {
            return conflict("SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE");
        }
        boolean valid = reports.stream()
                .allMatch(report -> started.contains(report.courseId) && (report.completed || report.aborted));
        if (!valid) {
            return Answer.error(422, "InvalidCertificationReportForFinalization", "A report is not valid.");
        }
        return state.finalise(new Event.Finalised(session, clock.instant())) ? Answer.empty(200) : alreadyFinalised();
    }

    private List<Report> reports(Request request) {
        JsonNode data = bodies.data(request);
        JsonNode attributes = bodies.attributes(request);
        bodies.requireBoolean(attributes, "has-incident");
        bodies.requireBoolean(attributes, "has-joining-issue");
        bodies.requireShort(attributes, "examiner-global-comment", LONGEST_COMMENT);
        List<Report> reports = new ArrayList<>();
        for (JsonNode included : data.path("included")) {
            if (included.path("type").asText().equals("certification-reports")) {
                reports.add(report(included.path("attributes")));
            }
        }
        return reports;
    }

    private Report report(JsonNode attributes) {
        JsonNode reason = attributes.path("abort-reason");
        boolean aborted = !reason.isMissingNode() && !reason.isNull();
        if (!attributes.path("certification-course-id").isIntegralNumber()
                || aborted && !ABORT_REASONS.contains(reason.asText())) {
            throw new Refusal(bodies.invalid("included"));
        }
        bodies.requireBoolean(attributes, "is-completed");
        bodies.requireShort(attributes, "examiner-comment", LONGEST_COMMENT);
        return new Report(
                attributes.path("certification-course-id").asLong(),
                attributes.path("is-completed").asBoolean(),
                aborted);
    }

    private static Answer alreadyFinalised() {
        return conflict("SESSION_ALREADY_FINALIZED");
    }

    private static Answer conflict(String code) {
        return Answer.error(409, code, "The session cannot be finalized.");
    }
}
