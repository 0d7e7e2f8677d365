package fr.passerelle.connectors.ledger.journal;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.util.Collection;
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
}
