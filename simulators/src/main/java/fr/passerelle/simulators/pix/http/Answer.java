package fr.passerelle.simulators.pix.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back to the caller. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            409, "Conflict",
            412, "Precondition Failed",
            413, "Payload Too Large",
            415, "Unsupported Media Type",
            422, "Unprocessable entity",
            503, "Service Unavailable");

    public static Answer json(int status, JsonNode document) {
        return new Answer(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                document.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    public static Answer error(int status, @Nullable String code, String detail) {
        return error(status, code, detail, Map.of());
    }

    public static Answer error(int status, @Nullable String code, String detail, Map<String, String> meta) {
        return errors(status, List.of(oneError(status, code, detail, meta)));
    }

    public static Answer errors(int status, Iterable<ObjectNode> errors) {
        ObjectNode document = JSON.objectNode();
        errors.forEach(document.putArray("errors")::add);
        return json(status, document);
    }

    /** One JSON:API error. */
    public static ObjectNode oneError(int status, @Nullable String code, String detail, Map<String, String> meta) {
        ObjectNode error = JSON.objectNode();
        error.put("status", String.valueOf(status));
        if (code != null) {
            error.put("code", code);
        }
        error.put("title", TITLES.getOrDefault(status, "Error")).put("detail", detail);
        if (!meta.isEmpty()) {
            ObjectNode details = error.putObject("meta");
            meta.forEach(details::put);
        }
        return error;
    }
}
