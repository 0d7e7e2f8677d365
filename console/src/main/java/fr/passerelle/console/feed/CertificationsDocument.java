package fr.passerelle.console.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.passerelle.connectors.ledger.FeedLedger.FeedRow;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.Competence;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The JSON of Pix's answer (contract pix 2.2), written row by row: JSON:API in shape, camelCase in its attributes, no
 * id on {@code data}, the whole referential in {@code included} even when there is nothing to report.
 */
@Component
class CertificationsDocument {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonFactory factory = new JsonFactory();

    /** Writes the whole answer and closes the stream. */
    void write(OutputStream out, List<FeedRow> rows) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("data");
            json.writeStringField("type", "certificationsResults");
            json.writeObjectFieldStart("attributes");
            json.writeArrayFieldStart("certifications");
            for (FeedRow row : rows) {
                certification(json, row);
            }
            json.writeEndArray();
            json.writeEndObject();
            Referential.relationships(json);
            json.writeEndObject();
            Referential.included(json);
            json.writeEndObject();
        }
    }

    private static void certification(JsonGenerator json, FeedRow row) throws IOException {
        Certification held = row.certification();
        json.writeStartObject();
        json.writeNumberField("id", held.id());
        json.writeStringField("firstName", row.firstName());
        json.writeStringField("middleName", row.middleName());
        json.writeStringField("thirdName", row.thirdName());
        json.writeStringField("lastName", row.lastName());
        json.writeStringField("birthdate", row.birthdate().toString());
        json.writeStringField("nationalStudentId", row.ine());
        json.writeStringField("date", MILLIS.format(takenAt(held)));
        json.writeStringField("deliveredAt", text(held.deliveredAt()));
        json.writeStringField("certificationCenter", held.center());
        if (held.verificationCode() != null) {
            json.writeStringField("verificationCode", held.verificationCode());
        }
        json.writeStringField("status", "validated");
        json.writeNumberField("pixScore", held.pixScore());
        levels(json, held.levels());
        json.writeEndObject();
    }

    /** The ledger keeps the day of the test; noon UTC is that same day in every zone of the Republic but one. */
    private static Instant takenAt(Certification held) {
        return held.takenOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : MILLIS.format(instant);
    }

    private static void levels(JsonGenerator json, Map<Competence, Integer> levels) throws IOException {
        json.writeArrayFieldStart("competenceResults");
        for (Map.Entry<Competence, Integer> tested : levels.entrySet()) {
            json.writeStartObject();
            json.writeStringField("competenceId", tested.getKey().index());
            json.writeNumberField("level", tested.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
