package fr.passerelle.simulators.pix;

import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Refusal;
import fr.passerelle.simulators.pix.http.Request;
import fr.passerelle.simulators.pix.state.Jury;
import fr.passerelle.simulators.pix.state.Learner;
import java.util.Map;
import java.util.stream.Collectors;

/** The sessions and certifications that the caller may touch; any other does not exist, on purpose (contract pix 3.3). */
final class Centers {

    private final Access access;
    private final Jury jury;
    private final Map<Long, Long> centerOfOrganization;

    Centers(Access access, Jury jury, World world) {
        this.access = access;
        this.jury = jury;
        this.centerOfOrganization = world.organizations().stream()
                .collect(Collectors.toUnmodifiableMap(Organization::id, Organization::centerId));
    }

    /** The centre in the path, for a member of it; 403 otherwise. */
    long center(Request request) {
        access.user(request);
        long center = request.number(0);
        if (!access.isMemberOfCenter(center)) {
            throw new Refusal(Answer.error(403, null, "Missing or insufficient permissions."));
        }
        return center;
    }

    /** The session in the path, for a member of its centre; 404 otherwise. */
    long session(Request request) {
        access.user(request);
        return visible(request.number(0));
    }

    /** The certification in the path, begun in a session of a centre of the caller; 404 otherwise. */
    SatCertification certification(Request request) {
        access.user(request);
        SatCertification found = jury.find(request.number(0)).orElseThrow(Centers::unknown);
        visible(found.sessionId());
        return found;
    }

    /** Whether a learner's school is the one that holds a session. */
    boolean isOfSession(Learner learner, long session) {
        return jury.centerOf(session)
                .filter(center -> center.equals(centerOfOrganization.get(learner.organizationId())))
                .isPresent();
    }

    private long visible(long session) {
        jury.centerOf(session).filter(access::isMemberOfCenter).orElseThrow(Centers::unknown);
        return session;
    }

    private static Refusal unknown() {
        return new Refusal(Answer.error(404, null, "The session does not exist or its access is restricted."));
    }
}
