package fr.passerelle.connectors.ledger.journal;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal as people look at it. */
@Repository
public class JournalView {

    private final JdbcClient jdbc;

    public JournalView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What happened to a person in the schools that the reader may see, oldest first. Of a pupil's first import the
     * journal keeps one line for the whole school: the pupil's own row tells when it was.
     */
    public List<JournalEntry> timeline(Scope scope, long personId) {
        return jdbc.sql("""
                        with told as (
                            select * from journal
                            where person_id = :person and (:everything or uai = any(:uais)))
                        select id, at, actor, action, uai, person_id, details from told
                        union all
                        select 0, created_at, 'hub', 'PUPIL_CREATED', uai, person_id, '{}' from pupil p
                        where person_id = :person and (:everything or uai = any(:uais)) and not exists (
                            select from told where action in ('PUPIL_CREATED', 'PUPIL_TRANSFERRED') and uai = p.uai)
                        order by at, id""")
                .param("person", personId)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> entry(row))
                .list();
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        Map<String, String> details = Sql.fromJson(row.getString("details"), new TypeReference<>() {});
        return new JournalEntry(
                Sql.instant(row, "at"),
                row.getString("actor"),
                JournalAction.valueOf(row.getString("action")),
                row.getString("uai"),
                Sql.longOrNull(row, "person_id"),
                details);
    }
}
