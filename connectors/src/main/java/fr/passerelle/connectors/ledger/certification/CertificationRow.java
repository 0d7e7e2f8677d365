package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A certification as columns: the 16 levels are one array, null where a competence was not tested. */
public final class CertificationRow {

    /** The columns that every table of certifications has. */
    public static final String COLUMNS =
            "pix_score, taken_on, delivered_at, verification_code, center, levels, session_id";

    /** The columns of a certification, each with its type, as {@code jsonb_to_recordset} asks for them. */
    public static final String TYPED = """
            status text, pix_score integer, taken_on date, delivered_at timestamptz, verification_code text,
            center text, levels smallint[], session_id bigint""";

    /**
     * Whether a person is asked about a certification {@code c} that Pix took back, that may be another pupil's, or of which two
     * files say two things.
     */
    public static final String IN_QUESTION = """
            exists (select from hold h where h.state = 'OPEN' and h.subject = c.id::text
                and (h.kind in ('REGRESSION', 'OTHER_PERSON')
                    or h.kind = 'CONTRADICTED' and jsonb_exists(h.details, '%s')))""".formatted(Hold.BETWEEN_FILES);

    private CertificationRow() {}

    /** One element for {@code jsonb_to_recordset}, under the names of the columns. */
    public static Map<String, @Nullable Object> values(Certification certification) {
        Instant delivered = certification.deliveredAt();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", certification.id());
        values.put("status", certification.status().name());
        values.put("pix_score", certification.pixScore());
        values.put("taken_on", certification.takenOn().toString());
        values.put("delivered_at", delivered == null ? null : delivered.toString());
        values.put("verification_code", certification.verificationCode());
        values.put("center", certification.center());
        values.put("levels", levels(certification));
        values.put("session_id", certification.sessionId());
        return values;
    }

    public static Certification read(ResultSet row, String id, CertificationStatus status) throws SQLException {
        return new Certification(
                row.getLong(id),
                status,
                row.getInt("pix_score"),
                row.getObject("taken_on", LocalDate.class),
                Sql.instantOrNull(row, "delivered_at"),
                row.getString("verification_code"),
                row.getString("center"),
                levels(row),
                Sql.longOrNull(row, "session_id"));
    }

    private static List<@Nullable Integer> levels(Certification certification) {
        List<@Nullable Integer> levels = new ArrayList<>();
        for (Competence competence : Competence.values()) {
            levels.add(certification.levels().get(competence));
        }
        return levels;
    }

    private static Map<Competence, Integer> levels(ResultSet row) throws SQLException {
        Number[] array = (Number[]) row.getArray("levels").getArray();
        Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
        for (Competence competence : Competence.values()) {
            if (array[competence.ordinal()] != null) {
                levels.put(competence, array[competence.ordinal()].intValue());
            }
        }
        return levels;
    }
}
