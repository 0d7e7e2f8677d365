package fr.passerelle.connectors.ledger.session;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Journals a session for its school and for each candidate who is a pupil of it. */
@Component
class SessionJournal {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(long sessionId, JournalAction action, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>(details);
        all.put("session", Long.toString(sessionId));
        jdbc.sql("""
                        insert into journal (at, actor, action, uai, person_id, details)
                        select :now, 'hub', :action, uai, null, :details::jsonb from session where id = :session
                        union all
                        select :now, 'hub', :action, s.uai, c.person_id, :details::jsonb
                        from session s
                        join session_candidate c on c.session_id = s.id
                        where s.id = :session and c.person_id is not null""")
                .param("now", Sql.at(clock.instant()))
                .param("action", action.name())
                .param("details", Sql.json(all))
                .param("session", sessionId)
                .update();
    }
}
