package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Refusal;
import fr.passerelle.simulators.pix.http.Request;
import fr.passerelle.simulators.pix.state.Certifiabilities;
import fr.passerelle.simulators.pix.state.Certifiabilities.Computed;
import fr.passerelle.simulators.pix.state.Learner;
import fr.passerelle.simulators.pix.state.PixState;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** {@code GET /api/organizations/{id}/sco-participants} (contract pix 5). */
final class ParticipantsEndpoint {

    private static final Set<String> CERTIFIABILITIES = Set.of("eligible", "non-eligible", "not-available");
    private static final int USUAL_PAGE = 10;

    private final Access access;
    private final PixState state;
    private final Certifiabilities certifiabilities;

    ParticipantsEndpoint(Access access, PixState state, Certifiabilities certifiabilities) {
        this.access = access;
        this.state = state;
        this.certifiabilities = certifiabilities;
    }

    Answer list(Request request) {
        Organization organization = access.organization(request);
        int size = request.positive("page[size]", USUAL_PAGE);
        int number = request.positive("page[number]", 1);
        List<Learner> found = state.activeLearners(organization.id()).stream()
                .filter(wanted(request))
                .toList();
        ObjectNode document = Answer.JSON.objectNode();
        ArrayNode data = document.putArray("data");
        found.stream()
                .skip((number - 1L) * size)
                .limit(size)
                .map(this::participant)
                .forEach(data::add);
        document.putObject("meta")
                .putObject("pagination")
                .put("page", number)
                .put("pageSize", size)
                .put("rowCount", found.size())
                .put("pageCount", (found.size() + size - 1) / size);
        return Answer.json(200, document);
    }

    private Predicate<Learner> wanted(Request request) {
        List<String> divisions = request.all("filter[divisions][]");
        List<String> certificability = request.all("filter[certificability][]");
        if (!CERTIFIABILITIES.containsAll(certificability)) {
            throw new Refusal(Answer.error(400, null, "filter[certificability] is not valid."));
        }
        String search = request.one("filter[search]");
        String text = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        return learner -> (divisions.isEmpty()
                        || divisions.contains(learner.identity().division()))
                && fullName(learner).contains(text)
                && (certificability.isEmpty()
                        || certificability.contains(certifiabilities.of(learner).filter()));
    }

    private static String fullName(Learner learner) {
        return (learner.identity().firstName() + " " + learner.identity().lastName()).toLowerCase(Locale.ROOT);
    }

    private ObjectNode participant(Learner learner) {
        Computed computed = certifiabilities.of(learner);
        ObjectNode data = Answer.JSON.objectNode();
        data.put("type", "sco-organization-participants").put("id", String.valueOf(learner.id()));
        ObjectNode attributes = data.putObject("attributes");
        attributes.put("last-name", learner.identity().lastName());
        attributes.put("first-name", learner.identity().firstName());
        attributes.put("birthdate", learner.identity().birthdate().toString());
        attributes.put("division", learner.identity().division());
        attributes.put("participation-count", 0);
        attributes.putNull("last-participation-date");
        attributes.putNull("campaign-name").putNull("campaign-type").putNull("participation-status");
        attributes.put("is-certifiable", computed.isCertifiable());
        attributes.put(
                "certifiable-at",
                computed.since() == null ? null : computed.since().toString());
        return data;
    }
}
