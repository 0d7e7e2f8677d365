package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.FailureLine;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.work.FailureKind;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.domain.work.WorkState;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of work that failed: it is tried again later, or waits in quarantine until an operator decides. */
@Repository
@Transactional
public class WorkRetries {

    private static final String NODE_STOPPED = "Le nœud qui s'en occupait s'est arrêté";

    private final JdbcClient jdbc;
    private final JournalLedger journal;
    private final Clock clock;

    public WorkRetries(JdbcClient jdbc, JournalLedger journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Failures so far. */
    private record Failures(long id, int attempts, int faults) {}

    /**
     * Notes that an attempt failed, and its root cause, in a transaction of its own: the work is ready again after a wait, or in
     * quarantine, and later work of its key behind it, but for notices. To be called once the failed transaction is
     * rolled back: the row would still be locked, and the wait ends with an error after five seconds.
     *
     * @return what the work is now; empty when that attempt is not under way any more, which nobody may undo then
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<WorkState> failed(Attempt attempt, FailureKind kind, Throwable cause, RetryRules rules) {
        jdbc.sql("set local lock_timeout = '5s'").update();
        return jdbc.sql("""
                        select id, attempts, faults from work
                        where id = :id and state = 'SENT' and begun_at is not distinct from :begun::timestamptz
                        for update""")
                .param("id", attempt.work())
                .param("begun", Sql.at(attempt.begunAt()))
                .query(Failures.class)
                .optional()
                .map(before -> note(before, kind, FailureLine.of(cause), rules));
    }

    /**
     * Gives back work whose node gave no sign of life for so long: an attempt that failed by a fault of ours, for it may
     * be the work that stops the node.
     *
     * @return how many pieces
     */
    public int giveBack(Duration silence, RetryRules rules) {
        List<Failures> abandoned = jdbc.sql("""
                        select id, attempts, faults from work where state = 'SENT'
                          and (taken_at < now() - :silence::interval or taken_at > now() + :silence::interval)
                        order by id for update skip locked""")
                .param("silence", WorkRows.span(silence))
                .query(Failures.class)
                .list();
        abandoned.forEach(before -> note(before, FailureKind.FAULT, NODE_STOPPED, rules));
        return abandoned.size();
    }

    private WorkState note(Failures before, FailureKind kind, String error, RetryRules rules) {
        int attempts = before.attempts() + 1;
        int faults = before.faults() + (kind == FailureKind.FAULT ? 1 : 0);
        Optional<Duration> wait = rules.next(kind, faults, attempts - faults);
        WorkState state = wait.isPresent() ? WorkState.READY : WorkState.QUARANTINED;
        jdbc.sql("""
                        update work set state = :state, attempts = :attempts, faults = :faults, last_error = :error,
                            sent_at = null, taken_at = null, begun_at = null, not_before = now() + :wait::interval,
                            failing_since = coalesce(failing_since, :now), failure = :kind,
                            quarantined_at = coalesce(:quarantined, quarantined_at), %s
                        where id = :id""".formatted(WorkRows.WAITS_NO_MORE))
                .param("id", before.id())
                .param("state", state.name())
                .param("attempts", attempts)
                .param("faults", faults)
                .param("error", error)
                .param("wait", WorkRows.span(wait.orElse(Duration.ZERO)))
                .param("now", Sql.at(clock.instant()))
                .param("kind", kind.name())
                .param("quarantined", wait.isPresent() ? null : Sql.at(clock.instant()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        jdbc.sql("""
                        insert into work_attempt (work_id, at, failure, error, quarantined)
                        values (:id, :now, :kind, :error, :quarantined)""")
                .param("id", before.id())
                .param("now", Sql.at(clock.instant()))
                .param("kind", kind.name())
                .param("error", error)
                .param("quarantined", wait.isEmpty())
                .update();
        return state;
    }

    /** Gives up quarantined work, which frees what waits behind it; false when it is not there. */
    public boolean discard(long id, String who, String reason) {
        int discarded = jdbc.sql("""
                        update work set state = 'DISCARDED', ended_at = :now, ended_by = :who, reason = :reason
                        where id = :id and state = 'QUARANTINED'""")
                .param("id", id)
                .param("now", Sql.at(clock.instant()))
                .param("who", who)
                .param("reason", reason)
                .update();
        if (discarded != 1) {
            return false;
        }
        WorkRows.freeNext(jdbc, id);
        return journalled(id, who, JournalAction.WORK_DISCARDED, Map.of("work", Long.toString(id), "reason", reason));
    }

    private boolean journalled(long id, String who, JournalAction action, Map<String, String> details) {
        String flow = jdbc.sql("select flow from work where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        Map<String, String> all = new TreeMap<>(details);
        all.put("flow", flow);
        journal.record(new JournalEntry(clock.instant(), who, action, null, null, all));
        return true;
    }
}
