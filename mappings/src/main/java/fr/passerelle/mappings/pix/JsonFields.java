package fr.passerelle.mappings.pix;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.identity.Mojibake;
import fr.passerelle.domain.school.SchoolYear;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read strictly: whatever is not as the contract says throws
 * {@link UnreadableJsonException} with the path of the field. An absent field and a null one are the same.
 */
final class JsonFields {

    static final String ROOT = "$";

    private static final int DATE_LENGTH = "2027-02-04".length();

    private final JsonNode node;
    private final String path;

    JsonFields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    UnreadableJsonException problem(String name, String problem) {
        return new UnreadableJsonException(path.isEmpty() ? name : path + "." + name, problem);
    }

    JsonFields object(String name) {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            throw problem(name, "un objet est attendu");
        }
        return new JsonFields(value, path.isEmpty() ? name : path + "." + name);
    }

    /** An object, without any field when there is none. */
    JsonFields objectOrEmpty(String name) {
        return new JsonFields(node.path(name), path.isEmpty() ? name : path + "." + name);
    }

    /** The objects of a list, empty when there is no such list. */
    List<JsonFields> objects(String name) {
        List<JsonFields> fields = new ArrayList<>();
        for (JsonNode item : items(name)) {
            String place = (path.isEmpty() ? name : path + "." + name) + "[" + fields.size() + "]";
            if (!item.isObject()) {
                throw new UnreadableJsonException(place, "un objet est attendu");
            }
            fields.add(new JsonFields(item, place));
        }
        return fields;
    }

    /** The entries of a list, objects or not: what is no object has no field at all. Empty when there is no such list. */
    List<JsonFields> entries(String name) {
        List<JsonFields> entries = new ArrayList<>();
        for (JsonNode item : items(name)) {
            entries.add(new JsonFields(item, (path.isEmpty() ? name : path + "." + name) + "[" + entries.size() + "]"));
        }
        return entries;
    }

    /** Where this object stands, like {@code data.attributes.certifications[3]}. */
    String path() {
        return path;
    }

    /** The texts of a list, empty when there is no such list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isTextual() || Mojibake.isNoText(item.asText())) {
                throw problem(name, "une liste de textes est attendue");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    private Iterable<JsonNode> items(String name) {
        if (has(name) && !node.path(name).isArray()) {
            throw problem(name, "une liste est attendue");
        }
        return node.path(name);
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null || text.isBlank()) {
            throw problem(name, "un texte est attendu");
        }
        return text;
    }

    /** A number counts as a text: Pix's own documents disagree about some. */
    @Nullable
    String textOrNull(String name) {
        JsonNode value = node.path(name);
        if (!has(name)) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber() || Mojibake.isNoText(value.asText())) {
            throw problem(name, "un texte est attendu");
        }
        return value.asText();
    }

    boolean bool(String name) {
        if (!node.path(name).isBoolean()) {
            throw problem(name, "true ou false est attendu");
        }
        return node.path(name).asBoolean();
    }

    long number(String name) {
        return parse(name, text(name), Long::valueOf, "un nombre entier est attendu");
    }

    @Nullable
    Long numberOrNull(String name) {
        return has(name) ? Long.valueOf(number(name)) : null;
    }

    int smallNumber(String name) {
        return parse(name, text(name), Integer::valueOf, "un nombre entier est attendu");
    }

    LocalDate date(String name) {
        return parse(name, text(name), LocalDate::parse, "une date AAAA-MM-JJ est attendue");
    }

    LocalTime time(String name) {
        return parse(name, text(name), LocalTime::parse, "une heure HH:MM est attendue");
    }

    Instant instant(String name) {
        return parse(
                name, text(name), text -> OffsetDateTime.parse(text).toInstant(), "un instant ISO 8601 est attendu");
    }

    @Nullable
    Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    /** The day of an instant in that zone; a bare date is that day already. */
    LocalDate day(String name, ZoneId zone) {
        return text(name).length() == DATE_LENGTH
                ? date(name)
                : instant(name).atZone(zone).toLocalDate();
    }

    @Nullable
    LocalDate parisDayOrNull(String name) {
        return has(name) ? day(name, SchoolYear.PARIS) : null;
    }

    private <T> T parse(String name, String text, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text.strip());
        } catch (NumberFormatException | DateTimeException e) {
            throw problem(name, expected);
        }
    }
}
