package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.hold.HoldState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided of what files raised. */
@Repository
public class FileDecisionView {

    private final JdbcClient jdbc;

    FileDecisionView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By file, the oldest first; a file that raised no question is absent. */
    public Map<Long, List<FileDecision>> of(Collection<Long> files) {
        Map<Long, List<FileDecision>> decisions = new HashMap<>();
        jdbc.sql("""
                        select h.file_id, h.kind, h.state, h.closed_by, h.undone_by, s.reason, max(h.id) as hold,
                            count(*) as count, sum(h.pupils) as pupils, max(h.closed_at) as at
                        from hold h left join hold_said s
                            on s.hold_id = h.id and s.act = 'DECIDED' and s.said_by = h.closed_by
                        where h.file_id = any(:files)
                        group by h.file_id, h.kind, h.state, h.closed_by, h.undone_by, s.reason
                        order by max(h.id)""").param("files", Sql.numbers(files)).query(row -> {
            decisions
                    .computeIfAbsent(row.getLong("file_id"), file -> new ArrayList<>())
                    .add(new FileDecision(
                            HoldKind.valueOf(row.getString("kind")),
                            HoldState.valueOf(row.getString("state")),
                            row.getLong("hold"),
                            row.getInt("count"),
                            row.getInt("pupils"),
                            Sql.instantOrNull(row, "at"),
                            row.getString("closed_by"),
                            row.getString("reason"),
                            row.getString("undone_by")));
        });
        return decisions;
    }
}
