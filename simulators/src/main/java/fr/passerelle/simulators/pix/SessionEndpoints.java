package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Bodies;
import fr.passerelle.simulators.pix.http.Request;
import fr.passerelle.simulators.pix.state.Event;
import fr.passerelle.simulators.pix.state.Jury;
import fr.passerelle.simulators.pix.state.PixState;
import java.util.ArrayList;
import java.util.List;

/** Creation of sessions, where each stands, and enrolment of pupils (contract pix 3.1). */
final class SessionEndpoints {

    private static final List<String> REQUIRED = List.of("address", "room", "date", "time", "examiner");

    private final Centers centers;
    private final Jury jury;
    private final PixState state;
    private final Bodies bodies;

    SessionEndpoints(Centers centers, Jury jury, PixState state, Bodies bodies) {
        this.centers = centers;
        this.jury = jury;
        this.state = state;
        this.bodies = bodies;
    }

    Answer create(Request request) {
        long center = centers.center(request);
        JsonNode attributes = bodies.attributes(request);
        REQUIRED.forEach(field -> bodies.requireText(attributes, field));
        long id = createIn(center);
        ObjectNode document = Answer.JSON.objectNode();
        document.putObject("data").put("type", "sessions").put("id", String.valueOf(id));
        return Answer.json(201, document);
    }

    private long createIn(long center) {
        synchronized (state) {
            long id = state.nextSession();
            state.record(new Event.SessionCreated(id, center));
            return id;
        }
    }

    /** Of its attributes only the status (contract pix 3.2); in this world nothing is published that was not finalised. */
    Answer read(Request request) {
        long session = centers.session(request);
        boolean published = jury.started(session).stream().anyMatch(jury::isPublished);
        ObjectNode document = Answer.JSON.objectNode();
        document.putObject("data")
                .put("type", "sessions")
                .put("id", String.valueOf(session))
                .putObject("attributes")
                .put("status", !jury.isFinalised(session) ? "created" : published ? "processed" : "finalized");
        return Answer.json(200, document);
    }

    /**
     * Nobody is added to a session that is finalised; with which code Pix refuses that the contract does not say. It would
     * as soon as the session begins, which in a world that is played in days is the same moment.
     */
    Answer enrol(Request request) {
        long session = centers.session(request);
        if (jury.isFinalised(session)) {
            return Answer.error(400, "CANDIDATE_NOT_ALLOWED_FOR_STARTED_SESSION", "The session has begun.");
        }
        JsonNode ids = bodies.attributes(request).path("organization-learner-ids");
        if (!ids.isArray() || ids.isEmpty()) {
            return bodies.invalid("organization-learner-ids");
        }
        List<Long> learners = new ArrayList<>();
        for (JsonNode id : ids) {
            if (!id.isIntegralNumber()) {
                return bodies.invalid("organization-learner-ids");
            }
            boolean known = state.learner(id.asLong())
                    .filter(learner -> !learner.disabled() && centers.isOfSession(learner, session))
                    .isPresent();
            if (!known) {
                return Answer.error(404, null, "A learner does not exist in this organization.");
            }
            learners.add(id.asLong());
        }
        state.record(new Event.Enrolled(session, learners));
        return Answer.json(201, candidates(session));
    }

    private ObjectNode candidates(long session) {
        ObjectNode document = Answer.JSON.objectNode();
        ArrayNode data = document.putArray("data");
        state.enrolledIn(session).stream()
                .sorted()
                .forEach(id -> data.addObject()
                        .put("type", "certification-candidates")
                        .put("id", String.valueOf(id))
                        .putObject("attributes")
                        .put("organization-learner-id", id));
        return document;
    }
}
