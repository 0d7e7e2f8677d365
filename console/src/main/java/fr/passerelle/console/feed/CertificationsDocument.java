package fr.passerelle.console.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.passerelle.connectors.ledger.feed.FeedRow;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of Pix's answer (contract pix 2.2), written row by row: JSON:API in shape, camelCase in its attributes, no
 * id on {@code data}, the whole referential in {@code included} even when there is nothing to report.
 */
final class CertificationsDocument {

    /** To be raised whenever the same rows are written otherwise: what was made before is then made again. */
    static final int FORMAT = 1;

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The ledger keeps the day of the test; noon UTC is that same day in every zone of the Republic but one. */
    private static final String NOON = "T12:00:00.000Z";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private int rows;

    /** The pupils of a session were published at the same instant: it is formatted once. */
    private @Nullable Instant published;

    private String publishedText = "";

    CertificationsDocument(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("type", "certificationsResults");
        json.writeObjectFieldStart("attributes");
        json.writeArrayFieldStart("certifications");
    }

    /** Certifications written so far. */
    int rows() {
        return rows;
    }

    void add(FeedRow row) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", row.id());
        json.writeStringField("firstName", row.firstName());
        json.writeStringField("middleName", row.middleName());
        json.writeStringField("thirdName", row.thirdName());
        json.writeStringField("lastName", row.lastName());
        json.writeStringField("birthdate", row.birthdate().toString());
        json.writeStringField("nationalStudentId", row.ine());
        json.writeStringField("date", row.takenOn() + NOON);
        json.writeStringField("deliveredAt", text(row.deliveredAt()));
        json.writeStringField("certificationCenter", row.center());
        if (row.verificationCode() != null) {
            json.writeStringField("verificationCode", row.verificationCode());
        }
        result(row, FeedStatus.of(row.status(), row.published()));
        json.writeEndObject();
        rows++;
    }

    /** Only what is obtained has a score and levels (contract pix 2.2). */
    private void result(FeedRow row, FeedStatus status) throws IOException {
        boolean obtained = status == FeedStatus.VALIDATED;
        json.writeStringField("status", status.word());
        json.writeNumberField("pixScore", obtained ? row.pixScore() : 0);
        json.writeArrayFieldStart("competenceResults");
        if (obtained) {
            for (int competence = 0; competence < row.levels().size(); competence++) {
                Number level = row.levels().get(competence);
                if (level != null) {
                    json.writeRawValue(CompetenceResults.of(competence, level.intValue()));
                }
            }
        }
        json.writeEndArray();
    }

    private @Nullable String text(@Nullable Instant instant) {
        if (instant != null && !instant.equals(published)) {
            published = instant;
            publishedText = MILLIS.format(instant);
        }
        return instant == null ? null : publishedText;
    }

    /** Writes what follows the certifications, and closes the stream. */
    void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        CompetenceReferential.relationships(json);
        json.writeEndObject();
        CompetenceReferential.included(json);
        json.writeEndObject();
        json.close();
    }
}
