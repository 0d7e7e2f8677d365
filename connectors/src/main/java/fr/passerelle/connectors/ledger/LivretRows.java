package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of {@code livret_entry} or {@code livret_history} as the certification it holds, always an obtained one. */
final class LivretRows {

    private LivretRows() {}

    static Certification certification(ResultSet row) throws SQLException {
        Timestamp deliveredAt = row.getTimestamp("delivered_at");
        return new Certification(
                row.getLong("certification_id"),
                CertificationStatus.VALIDATED,
                row.getInt("pix_score"),
                row.getObject("taken_on", LocalDate.class),
                deliveredAt == null ? null : deliveredAt.toInstant(),
                row.getString("verification_code"),
                row.getString("center"),
                levels((@Nullable Short[]) row.getArray("levels").getArray()),
                row.getObject("session_id", Long.class));
    }

    private static Map<Competence, Integer> levels(@Nullable Short[] stored) {
        Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
        for (Competence competence : Competence.values()) {
            Short level = stored[competence.ordinal()];
            if (level != null) {
                levels.put(competence, level.intValue());
            }
        }
        return levels;
    }
}
