package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the statements about work have in common. */
final class WorkRows {

    /**
     * Nothing earlier of the flow and key of {@code w} is unfinished. A notice in quarantine holds up no other: each is
     * true without those before it.
     */
    static final String IS_NEXT = """
            not exists (
                select from work earlier
                where earlier.flow = w.flow and earlier.ordering_key = w.ordering_key
                  and earlier.id < w.id and earlier.state in ('READY', 'SENT', 'QUARANTINED')
                  and not (earlier.state = 'QUARANTINED' and earlier.flow = 'SEND_NOTICE'))""";

    /**
     * The wait of {@code w} is over. What lies further ahead than its step or its failures put it off was put off before
     * the clock of the database was set back, and is due; what neither did was never put off. To be told {@link #waits}.
     */
    static final String IS_DUE = """
            (w.not_before <= now() or w.not_before > now() + coalesce(w.pause,
                (:waits::interval[])[least(w.attempts, cardinality(:waits::interval[]))], interval '0'))""";

    /** Only now could whatever comes next be taken: it has not waited for a node before. */
    private static final String FREE_NEXT = """
            update work set not_before = now() where not_before < now() and id = (
                select min(next.id) from work ended join work next using (flow, ordering_key)
                where ended.id = :id and next.id > :id and next.state = 'READY')""";

    /** What is set of work that goes on from nowhere any more; see {@link WorkWaits}. */
    static final String WAITS_NO_MORE = "waits_for = null, waits_since = null, pause = null";

    private WorkRows() {}

    static void freeNext(JdbcClient jdbc, long endedId) {
        jdbc.sql(FREE_NEXT).param("id", endedId).update();
    }

    static String[] names(Set<Flow> flows) {
        return flows.stream().map(Flow::name).toArray(String[]::new);
    }

    /** For {@code :waits::interval[]}: by the number of failures, from one. */
    static String[] waits(Backoff backoff) {
        return backoff.waits().stream().map(WorkRows::span).toArray(String[]::new);
    }

    /** For {@code :span::interval}. */
    static String span(Duration duration) {
        return duration.toString();
    }

    static Work read(ResultSet row, int number) throws SQLException {
        return new Work(
                row.getLong("id"),
                Flow.valueOf(row.getString("flow")),
                row.getString("ordering_key"),
                row.getString("subject"),
                WorkState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                WorkCauses.read(row),
                Sql.instantOrNull(row, "begun_at"));
    }
}
