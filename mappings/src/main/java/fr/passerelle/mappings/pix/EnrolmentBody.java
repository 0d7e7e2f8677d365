package fr.passerelle.mappings.pix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Body of {@code PUT /api/sessions/ID/enrol-students-to-session} (contract pix 3.1). */
public final class EnrolmentBody {

    /** @param learnerIds Pix's organisation-learner ids */
    public String body(Collection<Long> learnerIds) {
        ObjectNode root = Json.object();
        ArrayNode ids = root.putObject("data").putObject("attributes").putArray("organization-learner-ids");
        learnerIds.forEach(ids::add);
        return Json.write(root);
    }
}
