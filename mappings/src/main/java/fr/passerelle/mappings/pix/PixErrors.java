package fr.passerelle.mappings.pix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of a refusal of Pix: {@code {"errors":[...]}} (contract pix, siecle B.5). */
public final class PixErrors {

    private final JsonMapper mapper = new JsonMapper();

    /** Empty when the body is no JSON:API error, such as the page of a gateway in the way. Never throws. */
    public List<PixError> read(String json) {
        JsonNode root;
        try {
            root = mapper.readTree(json);
        } catch (JsonProcessingException notJson) {
            return List.of(); // the caller has the HTTP status, which is all that such a body tells
        }
        List<PixError> errors = new ArrayList<>();
        JsonNode list = root.path("errors");
        for (JsonNode error : list.isArray() ? list : mapper.createArrayNode()) {
            errors.add(new PixError(
                    error.path("status").asText(""), text(error, "code"), text(error, "detail"), meta(error)));
        }
        return errors;
    }

    private static @Nullable String text(JsonNode error, String name) {
        return error.hasNonNull(name) ? error.path(name).asText() : null;
    }

    private static Map<String, String> meta(JsonNode error) {
        Map<String, String> meta = new HashMap<>();
        error.path("meta").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (!value.isNull()) {
                meta.put(entry.getKey(), value.isValueNode() ? value.asText() : value.toString());
            }
        });
        return meta;
    }
}
