package fr.passerelle.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds an answer against a schema of OpenAPI 3.0: types, null, lists of values, patterns, formats, bounds, what is
 * required; and a property that the document does not know is a fault of the document.
 */
final class SchemaCheck {

    private final JsonNode schemas;

    /** @param document of OpenAPI 3.0 */
    SchemaCheck(JsonNode document) {
        this.schemas = document.at("/components/schemas");
    }

    /** What is not as the schema says; empty when all is. */
    List<String> problems(JsonNode answer, JsonNode schema) {
        List<String> problems = new ArrayList<>();
        check(answer, schema, "", problems);
        return problems;
    }

    private void check(JsonNode value, JsonNode declared, String where, List<String> problems) {
        JsonNode schema = declared.has("$ref")
                ? schemas.path(declared.path("$ref").asText().replaceAll(".*/", ""))
                : declared;
        if (schema.isMissingNode() || schema.isEmpty()) {
            problems.add(where + " has no schema");
        } else if (value.isNull()) {
            expect(schema.path("nullable").asBoolean(), where + " is null", problems);
        } else {
            expect(isOf(value, schema.path("type").asText()), where + " is no " + schema.path("type"), problems);
            plain(value, schema, where, problems);
            value.properties().forEach(property -> {
                JsonNode known = schema.path("properties").path(property.getKey());
                check(property.getValue(), known, where + "/" + property.getKey(), problems);
            });
            schema.path("required")
                    .forEach(name -> expect(value.has(name.asText()), where + "/" + name + " is missing", problems));
            if (value.isArray()) {
                value.forEach(one -> check(one, schema.path("items"), where + "[]", problems));
            }
        }
    }

    private static void plain(JsonNode value, JsonNode schema, String where, List<String> problems) {
        if (schema.has("enum")) {
            boolean listed = false;
            for (JsonNode one : schema.path("enum")) {
                listed |= one.equals(value);
            }
            expect(listed, where + " is " + value, problems);
        }
        if (schema.has("pattern")) {
            expect(value.asText().matches(schema.path("pattern").asText()), where + " is " + value, problems);
        }
        if (schema.has("minimum")) {
            expect(value.asLong() >= schema.path("minimum").asLong(), where + " is " + value, problems);
        }
        if (schema.has("maximum")) {
            expect(value.asLong() <= schema.path("maximum").asLong(), where + " is " + value, problems);
        }
        expect(isFormatted(value.asText(), schema.path("format").asText()), where + " is " + value, problems);
    }

    private static boolean isFormatted(String text, String format) {
        try {
            return switch (format) {
                case "date" -> LocalDate.parse(text) != null;
                case "date-time" -> OffsetDateTime.parse(text) != null;
                default -> true;
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private static void expect(boolean right, String problem, List<String> problems) {
        if (!right) {
            problems.add(problem);
        }
    }
}
