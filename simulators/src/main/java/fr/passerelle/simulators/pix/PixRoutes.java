package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.pix.http.Bodies;
import fr.passerelle.simulators.pix.http.Router;
import fr.passerelle.simulators.pix.state.Certifiabilities;
import fr.passerelle.simulators.pix.state.Jury;
import fr.passerelle.simulators.pix.state.PixState;
import java.time.Clock;
import java.util.Map;

/** Every path that the simulated Pix answers. */
final class PixRoutes {

    private final World world;
    private final PixState state;
    private final Access access;
    private final Clock clock;
    private final Bodies bodies;

    PixRoutes(World world, PixState state, Access access, Clock clock, Bodies bodies) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.clock = clock;
        this.bodies = bodies;
    }

    Router all(TokenEndpoints tokens, ImportEndpoints imports, Map<String, JsonNode> told) {
        Jury jury = new Jury(world, state, clock);
        Centers centers = new Centers(access, jury, world);
        SessionEndpoints sessions = new SessionEndpoints(centers, jury, state, bodies);
        FinalisationEndpoint finalisation = new FinalisationEndpoint(centers, jury, state, bodies, clock);
        IssueReportEndpoint issues = new IssueReportEndpoint(centers, state, bodies);
        ParticipantsEndpoint participants =
                new ParticipantsEndpoint(access, state, new Certifiabilities(world, state, clock));
        FeedEndpoint feed = new FeedEndpoint(access, world, state, jury, told);
        ClassCsvEndpoint csv = new ClassCsvEndpoint(access, state, jury, clock);
        return new Router()
                .on("POST", "/api/token", tokens::user)
                .on("POST", "/api/application/token", tokens::application)
                .on("POST", "/api/organizations/{id}/sco-organization-learners/import-siecle", imports::upload)
                .on("GET", "/api/organizations/{id}/import-information", imports::information)
                .on("GET", "/api/organizations/{id}/sco-participants", participants::list)
                .on("POST", "/api/certification-centers/{id}/session", sessions::create)
                .on("GET", "/api/sessions/{id}", sessions::read)
                .on("PUT", "/api/sessions/{id}/enrol-students-to-session", sessions::enrol)
                .on("PUT", "/api/sessions/{id}/finalization", finalisation::finalise)
                .on("POST", "/api/certification-reports/{id}/certification-issue-reports", issues::add)
                .on("GET", "/api/organizations/{uai}/certifications", feed::certifications)
                .on("GET", "/api/organizations/{id}/certification-results", csv::results);
    }
}
