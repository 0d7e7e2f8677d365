package fr.passerelle.connectors.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.domain.school.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The journal: written once, never changed. */
@Repository
@Transactional
public class JournalLedger {

    /** The actor of what the hub does by itself. */
    public static final String HUB = "hub";

    private final JdbcClient jdbc;

    public JournalLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a line. */
    public void record(JournalEntry entry) {
        jdbc.sql("""
                        insert into journal (at, actor, action, uai, person_id, details)
                        values (:at, :actor, :action, :uai, :person, :details::jsonb)""")
                .param("at", Sql.at(entry.at()))
                .param("actor", entry.actor())
                .param("action", entry.action().name())
                .param("uai", entry.uai())
                .param("person", entry.personId())
                .param("details", Sql.json(entry.details()))
                .update();
    }

    /** What happened to a person in the schools that the reader may see, oldest first. */
    public List<JournalEntry> timeline(Scope scope, long personId) {
        return jdbc.sql("""
                        select at, actor, action, uai, person_id, details from journal
                        where person_id = :person and (:everything or uai = any(:uais))
                        order by id""")
                .param("person", personId)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> entry(row))
                .list();
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
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
