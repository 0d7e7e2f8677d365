package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work whose step waits for something outside: it is put off, so that nobody stands and waits, and goes on from there
 * whoever takes it next. To wait is no failure; a failure forgets the wait, and the work begins from its beginning.
 */
@Repository
@Transactional
public class WorkWaits {

    private final JdbcClient jdbc;

    public WorkWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What that attempt waits for, as it was told to {@link #putOff}; empty when it begins. */
    public Optional<String> of(Attempt attempt) {
        return jdbc.sql("select waits_for from work where id = :id and waits_for is not null")
                .param("id", attempt.work())
                .query(String.class)
                .optional();
    }

    /**
     * Ends an attempt without an effect: its work is ready again after a pause.
     *
     * @param what it waits for: no personal data
     * @param limit of the whole wait, from the first time that it was put off
     * @return false when the wait has lasted longer than that, or when the attempt is another's by now: nothing is changed
     */
    public boolean putOff(Attempt attempt, String what, Duration pause, Duration limit) {
        return jdbc.sql("""
                        update work set state = 'READY', sent_at = null, taken_at = null, begun_at = null,
                            waits_for = :what, waits_since = coalesce(waits_since, now()), pause = :pause::interval,
                            not_before = now() + :pause::interval
                        where id = :id and state = 'SENT' and begun_at is not distinct from :begun::timestamptz
                          and (waits_since is null or waits_since > now() - :limit::interval)""")
                        .param("id", attempt.work())
                        .param("begun", Sql.at(attempt.begunAt()))
                        .param("what", what)
                        .param("pause", WorkRows.span(pause))
                        .param("limit", WorkRows.span(limit))
                        .update()
                == 1;
    }
}
