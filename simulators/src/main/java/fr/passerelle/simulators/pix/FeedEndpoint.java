package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Request;
import fr.passerelle.simulators.pix.state.Jury;
import fr.passerelle.simulators.pix.state.Learner;
import fr.passerelle.simulators.pix.state.PixState;
import fr.passerelle.simulators.pix.state.Referential;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code GET /api/organizations/{uai}/certifications}, the feed of LSU and LSL (contract pix 2.2 and 2.3). */
final class FeedEndpoint {

    private final Access access;
    private final World world;
    private final PixState state;
    private final Jury jury;
    private final Map<String, JsonNode> told;

    /** @param told by UAI, documents that are answered whatever the world says */
    FeedEndpoint(Access access, World world, PixState state, Jury jury, Map<String, JsonNode> told) {
        this.told = told;
        this.access = access;
        this.world = world;
        this.state = state;
        this.jury = jury;
    }

    Answer certifications(Request request) {
        access.application(request, TokenEndpoints.FEED_SCOPE);
        JsonNode asTold = told.get(request.parts().get(0).toUpperCase(Locale.ROOT));
        if (asTold != null) {
            return Answer.json(200, asTold);
        }
        ObjectNode document = Answer.JSON.objectNode();
        ObjectNode data = document.putObject("data").put("type", "certificationsResults");
        ArrayNode certifications = data.putObject("attributes").putArray("certifications");
        world.organizations().stream()
                .filter(one -> one.uai().equalsIgnoreCase(request.parts().get(0)))
                .map(Organization::id)
                .forEach(id -> fill(certifications, id));
        Referential.addTo(document);
        return Answer.json(200, document);
    }

    private void fill(ArrayNode certifications, long organizationId) {
        for (Learner learner : state.activeLearners(organizationId)) {
            jury.lastForTheFeed(learner).map(one -> certification(learner, one)).ifPresent(certifications::add);
        }
    }

    private ObjectNode certification(Learner learner, SatCertification one) {
        boolean published = jury.isPublished(one);
        boolean obtained = published && one.outcome() == CertificationStatus.VALIDATED;
        ObjectNode node = Answer.JSON.objectNode();
        node.put("id", one.id());
        node.put(
                "firstName",
                Objects.requireNonNullElse(one.toldAs(), learner.identity().firstName()));
        node.put("middleName", learner.identity().middleName());
        node.put("thirdName", learner.identity().thirdName());
        node.put("lastName", learner.identity().lastName());
        node.put("birthdate", learner.identity().birthdate().toString());
        node.put("nationalStudentId", learner.ine());
        node.put("date", one.startedAt().toString());
        node.put("deliveredAt", published ? String.valueOf(one.publishedAt()) : null);
        node.put("certificationCenter", jury.centerName(one));
        if (obtained) {
            node.put("verificationCode", one.verificationCode());
        }
        node.put("status", published ? one.outcome().name().toLowerCase(Locale.ROOT) : "pending");
        node.put("pixScore", obtained ? one.pixScore() : 0);
        ArrayNode results = node.putArray("competenceResults");
        if (obtained) {
            for (Competence competence : Competence.values()) {
                Integer level = one.levels().get(competence);
                if (level != null) {
                    results.addObject().put("competenceId", competence.index()).put("level", level);
                }
            }
        }
        return node;
    }
}
