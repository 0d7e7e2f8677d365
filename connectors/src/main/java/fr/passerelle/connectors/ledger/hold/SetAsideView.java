package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results behind a question about what was set aside: they name people, for whoever may see the question. */
@Repository
public class SetAsideView {

    private static final String RESULTS = """
            select * from set_aside_result
            where case when :file::bigint is null then uai = :uai and file_id is null and code = :subject
                else file_id = :file end
            order by id""";

    private final JdbcClient jdbc;

    SetAsideView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they are told now, in their order there; none when the question is about something else, or is moot. */
    public List<SetAsideResult> of(Hold hold) {
        if (hold.kind() != HoldKind.SET_ASIDE) {
            return List.of();
        }
        return jdbc.sql(RESULTS)
                .param("file", hold.fileId())
                .param("uai", hold.uai())
                .param("subject", hold.subject())
                .query((row, number) -> read(row))
                .list();
    }

    private static SetAsideResult read(ResultSet row) throws SQLException {
        return new SetAsideResult(
                row.getString("code"),
                row.getString("place"),
                row.getString("message"),
                row.getString("remedy"),
                Sql.longOrNull(row, "number"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("birthdate", LocalDate.class),
                List.of((Long[]) row.getArray("named").getArray()));
    }
}
