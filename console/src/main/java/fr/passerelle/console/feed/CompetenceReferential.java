package fr.passerelle.console.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.passerelle.domain.certification.Competence;
import java.io.IOException;

/** The 16 competences and their 5 areas, as every answer of the feed carries them (contract pix 2.2). */
final class CompetenceReferential {

    private CompetenceReferential() {}

    static void relationships(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("relationships");
        json.writeObjectFieldStart("competences");
        json.writeArrayFieldStart("data");
        for (Competence competence : Competence.values()) {
            reference(json, competence.index(), "competences");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Each area before its competences. */
    static void included(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("included");
        int area = 0;
        for (Competence competence : Competence.values()) {
            if (competence.domain() != area) {
                area = competence.domain();
                resource(json, String.valueOf(area), "areas", Competence.domainLabel(area));
                json.writeEndObject();
                json.writeEndObject();
            }
            resource(json, competence.index(), "competences", competence.label());
            json.writeObjectFieldStart("area");
            json.writeFieldName("data");
            reference(json, String.valueOf(area), "areas");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Opens an object that its caller closes. */
    private static void reference(JsonGenerator json, String id, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", type);
    }

    /** Opens a resource and its relationships, which the caller closes. */
    private static void resource(JsonGenerator json, String id, String type, String name) throws IOException {
        reference(json, id, type);
        json.writeObjectFieldStart("attributes");
        json.writeStringField("name", name);
        json.writeEndObject();
        json.writeObjectFieldStart("relationships");
    }
}
