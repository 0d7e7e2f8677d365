package fr.passerelle.connectors.ledger.session;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which issue reports of a session Pix has taken: unlike a finalisation, the same report sent twice counts twice there. */
@Repository
public class SessionReportLedger {

    /** @param position place of the report among those of the candidate, from 0 */
    public record Sent(long certificationCourseId, int position) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public SessionReportLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Set<Sent> sent(long sessionId) {
        return new HashSet<>(jdbc.sql("""
                        select certification_course_id, position from session_report where session_id = :session""")
                .param("session", sessionId)
                .query((row, number) -> new Sent(row.getLong(1), row.getInt(2)))
                .list());
    }

    /** Remembered at once, outside of the caller's later steps: what Pix has taken is taken. */
    public void remember(long sessionId, Sent report) {
        jdbc.sql("""
                        insert into session_report (session_id, certification_course_id, position, sent_at)
                        values (:session, :course, :position, :now) on conflict do nothing""")
                .param("session", sessionId)
                .param("course", report.certificationCourseId())
                .param("position", report.position())
                .param("now", Sql.at(clock.instant()))
                .update();
    }
}
