package fr.passerelle.simulators.pix.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.certification.Competence;

/** The areas and competences that come with every answer of the feed, even an empty one (contract pix 2.2). */
public final class Referential {

    private static final int AREAS = 5;

    private Referential() {}

    public static void addTo(ObjectNode document) {
        ArrayNode links = ((ObjectNode) document.get("data"))
                .putObject("relationships")
                .putObject("competences")
                .putArray("data");
        ArrayNode included = document.putArray("included");
        for (int area = 1; area <= AREAS; area++) {
            ObjectNode node =
                    included.addObject().put("id", String.valueOf(area)).put("type", "areas");
            node.putObject("attributes").put("name", Competence.domainLabel(area));
            node.putObject("relationships");
        }
        for (Competence competence : Competence.values()) {
            links.addObject().put("id", competence.index()).put("type", "competences");
            ObjectNode node = included.addObject().put("id", competence.index()).put("type", "competences");
            node.putObject("attributes").put("name", competence.label());
            node.putObject("relationships")
                    .putObject("area")
                    .putObject("data")
                    .put("id", String.valueOf(competence.domain()))
                    .put("type", "areas");
        }
    }
}
