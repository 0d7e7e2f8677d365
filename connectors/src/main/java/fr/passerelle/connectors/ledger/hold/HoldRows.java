package fr.passerelle.connectors.ledger.hold;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.hold.HoldState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds as they lie. */
final class HoldRows {

    static final String SELECT = """
            select h.*, (
                select w.closed_by
                from hold w
                where h.kind = 'REGRESSION' and h.details ->> '%s' = 'true'
                    and w.kind in ('CANCELLED_SINCE', 'UNLISTED') and w.state = 'APPROVED'
                    and w.subject = h.subject and w.id < h.id
                order by w.id desc limit 1) as withdrawn_by,
                (select s.reason from hold_said s
                where s.hold_id = h.id and s.act = 'DECIDED' and s.said_by = h.closed_by) as reason,
                (select s.reason from hold_said s
                where s.hold_id = h.id and s.act = 'UNDONE' and s.said_by = h.undone_by) as undone_reason
            from hold h
            """.formatted(Hold.DECIDED);

    static final String OPEN_OF_FILE = "where " + FileSql.OPEN_OF_FILE + " order by h.id";

    private HoldRows() {}

    static Hold read(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getLong("id"),
                HoldKind.valueOf(row.getString("kind")),
                row.getString("uai"),
                row.getString("subject"),
                Sql.longOrNull(row, "person_id"),
                Sql.longOrNull(row, "file_id"),
                row.getInt("pupils"),
                Sql.intOrNull(row, "active"),
                Sql.instant(row, "opened_at"),
                HoldState.valueOf(row.getString("state")),
                Sql.instantOrNull(row, "closed_at"),
                row.getString("closed_by"),
                Sql.instantOrNull(row, "undone_at"),
                row.getString("undone_by"),
                row.getString("reason"),
                row.getString("undone_reason"),
                row.getString("withdrawn_by"),
                row.getString("result") != null,
                List.of((Long[]) row.getArray("others").getArray()),
                details(row.getString("details")));
    }

    /** What is told in words: a doubt about who pupils are has details of another shape, for its own view. */
    private static Map<String, String> details(String json) {
        Map<String, Object> all = Sql.fromJson(json, new TypeReference<>() {});
        return all.entrySet().stream()
                .filter(one -> one.getValue() instanceof String)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> (String) one.getValue()));
    }
}
