package fr.passerelle.simulators.pix.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as the endpoints see it.
 *
 * @param parts what stands in the variable parts of the path, in order
 * @param body the first bytes, up to the limit of an import
 * @param tooLarge there were more
 */
public record Request(
        String method,
        String path,
        List<String> parts,
        Map<String, List<String>> query,
        @Nullable String contentType,
        @Nullable String authorization,
        byte[] body,
        boolean tooLarge) {

    Request withParts(List<String> found) {
        return new Request(method, path, found, query, contentType, authorization, body, tooLarge);
    }

    /** A numeric part of the path; anything else is refused as Pix does. */
    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw new Refusal(Answer.error(400, null, "Path parameter must be a number."));
        }
    }

    public List<String> all(String name) {
        return query.getOrDefault(name, List.of());
    }

    @Nullable
    public String one(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** A whole number of at least 1 in the query, or the default. */
    public int positive(String name, int otherwise) {
        String text = one(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new Refusal(Answer.error(400, null, "Query parameter " + name + " must be a positive number."));
        }
        return Integer.parseInt(text);
    }

    /** The fields of a query string or of a form. */
    public static Map<String, List<String>> fields(@Nullable String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (encoded == null || encoded.isEmpty()) {
            return fields;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Answer.error(400, null, "Malformed encoding."));
        }
    }
}
