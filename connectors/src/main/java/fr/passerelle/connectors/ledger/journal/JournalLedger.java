package fr.passerelle.connectors.ledger.journal;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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

    /** Writes that somebody read what concerns persons of a school: a line for each of them. */
    public void recordReads(
            Instant at, String actor, Uai uai, Collection<Long> personIds, Map<String, String> details) {
        jdbc.sql("""
                        insert into journal (at, actor, action, uai, person_id, details)
                        select :at, :actor, 'DATA_READ', :uai, person, :details::jsonb
                        from unnest(:persons::bigint[]) as person""")
                .param("at", Sql.at(at))
                .param("actor", actor)
                .param("uai", uai.value())
                .param("persons", Sql.numbers(personIds))
                .param("details", Sql.json(details))
                .update();
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
