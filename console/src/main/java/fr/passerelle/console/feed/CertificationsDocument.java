package fr.passerelle.console.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.passerelle.connectors.ledger.FeedRow;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
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
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private int rows;

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
        Certification told = row.certification();
        json.writeStartObject();
        json.writeNumberField("id", told.id());
        json.writeStringField("firstName", row.firstName());
        json.writeStringField("middleName", row.middleName());
        json.writeStringField("thirdName", row.thirdName());
        json.writeStringField("lastName", row.lastName());
        json.writeStringField("birthdate", row.birthdate().toString());
        json.writeStringField("nationalStudentId", row.ine());
        json.writeStringField("date", MILLIS.format(takenAt(told)));
        json.writeStringField("deliveredAt", text(told.deliveredAt()));
        json.writeStringField("certificationCenter", told.center());
        if (told.verificationCode() != null) {
            json.writeStringField("verificationCode", told.verificationCode());
        }
        result(told, FeedStatus.of(told.status(), row.published()));
        json.writeEndObject();
        rows++;
    }

    /** Only what is obtained has a score and levels (contract pix 2.2). */
    private void result(Certification told, FeedStatus status) throws IOException {
        boolean obtained = status == FeedStatus.VALIDATED;
        json.writeStringField("status", status.word());
        json.writeNumberField("pixScore", obtained ? told.pixScore() : 0);
        json.writeArrayFieldStart("competenceResults");
        if (obtained) {
            for (Map.Entry<Competence, Integer> tested : told.levels().entrySet()) {
                json.writeStartObject();
                json.writeStringField("competenceId", tested.getKey().index());
                json.writeNumberField("level", tested.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** The ledger keeps the day of the test; noon UTC is that same day in every zone of the Republic but one. */
    private static Instant takenAt(Certification told) {
        return told.takenOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : MILLIS.format(instant);
    }

    /** Writes what follows the certifications, and closes the stream. */
    void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        Referential.relationships(json);
        json.writeEndObject();
        Referential.included(json);
        json.writeEndObject();
        json.close();
    }

    /** What a certification is called in the feed; the ledger knows more states than Pix tells. */
    enum FeedStatus {
        VALIDATED,
        REJECTED,
        PENDING,
        ERROR;

        /**
         * The table of contract pix 2.2. The ledger has nothing obtained or refused that is not published. An error that
         * is published goes out as Pix sends it, as the raw word; one that is not, and a test under way, are awaited.
         */
        static FeedStatus of(CertificationStatus status, boolean published) {
            return switch (status) {
                case VALIDATED -> VALIDATED;
                case REJECTED -> REJECTED;
                case ERROR -> published ? ERROR : PENDING;
                case PENDING, STARTED -> PENDING;
                case CANCELLED -> throw new IllegalArgumentException("a cancelled certification is never told");
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
