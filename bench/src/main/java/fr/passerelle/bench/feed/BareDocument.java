package fr.passerelle.bench.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.passerelle.domain.certification.Competence;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The certifications of a school straight from the driver into Jackson: nothing could do the same with less. */
final class BareDocument implements AutoCloseable {

    private static final String ROWS = """
            select p.ine, p.first_name, p.middle_name, p.third_name, p.last_name, p.birthdate, l.certification_id,
                l.pix_score, l.taken_on, l.delivered_at, l.verification_code, l.center, l.levels
            from pupil p join livret_entry l using (person_id)
            where p.uai = ? and p.active
            order by p.last_name collate "C", p.first_name collate "C", l.certification_id""";

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Competence[] COMPETENCES = Competence.values();

    private final JsonFactory factory = new JsonFactory();
    private final PreparedStatement statement;

    BareDocument(Connection connection) throws SQLException {
        this.statement = connection.prepareStatement(ROWS);
    }

    /** Writes the document of a school, and answers with the number of its certifications. */
    int write(String uai, OutputStream out) throws SQLException, IOException {
        statement.setString(1, uai);
        int written = 0;
        try (ResultSet rows = statement.executeQuery();
                JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("data");
            json.writeStringField("type", "certificationsResults");
            json.writeObjectFieldStart("attributes");
            json.writeArrayFieldStart("certifications");
            while (rows.next()) {
                certification(json, rows);
                written++;
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeFieldName("included");
            json.writeRawValue(BareReferential.JSON);
            json.writeEndObject();
        }
        return written;
    }

    private static void certification(JsonGenerator json, ResultSet row) throws SQLException, IOException {
        json.writeStartObject();
        json.writeNumberField("id", row.getLong(7));
        json.writeStringField("firstName", row.getString(2));
        json.writeStringField("middleName", row.getString(3));
        json.writeStringField("thirdName", row.getString(4));
        json.writeStringField("lastName", row.getString(5));
        json.writeStringField("birthdate", row.getString(6));
        json.writeStringField("nationalStudentId", row.getString(1));
        json.writeStringField("date", row.getString(9) + "T12:00:00.000Z");
        json.writeStringField("deliveredAt", text(row.getObject(10, OffsetDateTime.class)));
        json.writeStringField("certificationCenter", row.getString(12));
        json.writeStringField("verificationCode", row.getString(11));
        json.writeStringField("status", "validated");
        json.writeNumberField("pixScore", row.getInt(8));
        json.writeArrayFieldStart("competenceResults");
        Number[] levels = (Number[]) row.getArray(13).getArray();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] != null) {
                json.writeStartObject();
                json.writeStringField("competenceId", COMPETENCES[i].index());
                json.writeNumberField("level", levels[i].intValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static @Nullable String text(@Nullable OffsetDateTime at) {
        return at == null ? null : MILLIS.format(Instant.from(at));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
