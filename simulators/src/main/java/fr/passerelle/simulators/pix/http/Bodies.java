package fr.passerelle.simulators.pix.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Reads JSON:API bodies: no JSON is a 400, a missing or wrong attribute a 422. */
public final class Bodies {

    private final ObjectMapper json;

    public Bodies(ObjectMapper json) {
        this.json = json;
    }

    public JsonNode data(Request request) {
        try {
            JsonNode document = json.readTree(request.body());
            if (document != null && document.path("data").isObject()) {
                return document.path("data");
            }
        } catch (IOException e) {
            throw new Refusal(Answer.error(400, null, "Invalid request payload JSON format"));
        }
        throw new Refusal(Answer.error(400, null, "\"data\" is required"));
    }

    public JsonNode attributes(Request request) {
        JsonNode attributes = data(request).path("attributes");
        if (!attributes.isObject()) {
            throw new Refusal(invalid("attributes"));
        }
        return attributes;
    }

    public void requireText(JsonNode attributes, String field) {
        if (!attributes.path(field).isTextual()
                || attributes.path(field).asText().isBlank()) {
            throw new Refusal(invalid(field));
        }
    }

    public void requireBoolean(JsonNode attributes, String field) {
        if (!attributes.path(field).isBoolean()) {
            throw new Refusal(invalid(field));
        }
    }

    /** Absent, null or a text of at most so many characters. */
    public void requireShort(JsonNode attributes, String field, int longest) {
        JsonNode text = attributes.path(field);
        boolean fine = text.isMissingNode()
                || text.isNull()
                || text.isTextual() && text.asText().length() <= longest;
        if (!fine) {
            throw new Refusal(invalid(field));
        }
    }

    public Answer invalid(String field) {
        return Answer.error(422, null, "\"" + field + "\" is not valid.");
    }
}
