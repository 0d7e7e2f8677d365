package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The work to be done: outbox, inbox and quarantine in one table. */
@Repository
@Transactional
public class WorkLedger {

    /**
     * A message that did not come back after this long is sent again: {@link #begin} makes doubles harmless. Long,
     * because a message that only waits its turn in a backlog is not lost: the broker keeps its messages on disk.
     */
    static final Duration SENT_AGAIN_AFTER = Duration.ofHours(6);

    private static final String WAITING = """
            select exists (select from work
                where flow = :flow and ordering_key = :key and subject = :subject and state = 'READY')""";

    private final JdbcClient jdbc;
    private final WorkSlots slots;
    private final JournalLedger journal;
    private final Clock clock;

    public WorkLedger(JdbcClient jdbc, JournalLedger journal, Clock clock) {
        this.jdbc = jdbc;
        this.slots = new WorkSlots(jdbc);
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Asks for work, in the transaction that writes the effect it follows from. A transaction that asks for several
     * keys calls {@link #reserve} first.
     *
     * @param key work of one flow and key is done in the order it was asked for
     * @param subject number of a received file, UAI or session number, according to the flow
     */
    public long ask(Flow flow, String key, String subject) {
        reserve(flow, List.of(key));
        return jdbc.sql("""
                        insert into work (flow, ordering_key, subject, asked_at)
                        values (:flow, :key, :subject, :now) returning id""")
                .param("flow", flow.name())
                .param("key", key)
                .param("subject", subject)
                .param("now", Sql.at(clock.instant()))
                .query(Long.class)
                .single();
    }

    /**
     * Asks for work as {@link #ask} does, unless the same is ready and waits for its turn: it will see whatever is known
     * now. Work that is sent may be half done, and does not count.
     *
     * @return whether it was asked for
     */
    public boolean askUnlessWaiting(Flow flow, String key, String subject) {
        reserve(flow, List.of(key));
        boolean waiting = jdbc.sql(WAITING)
                .param("flow", flow.name())
                .param("key", key)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
        if (!waiting) {
            ask(flow, key, subject);
        }
        return !waiting;
    }

    /**
     * Takes, until the end of the transaction, the right to ask for work of these keys: to be called once, before the
     * first piece, by a transaction that asks for several keys, whatever their flows. Two of them never wait for each
     * other.
     */
    public void reserve(Collection<WorkKey> keys, WorkKey... more) {
        slots.take(Stream.concat(keys.stream(), Stream.of(more)).toList());
    }

    /** The same for keys of one flow. */
    public void reserve(Flow flow, Collection<String> keys) {
        reserve(keys.stream().map(key -> new WorkKey(flow, key)).toList());
    }

    /** Takes work of every flow; see {@link #takeReady(int, Set)}. */
    public List<Work> takeReady(int max) {
        return takeReady(max, EnumSet.allOf(Flow.class));
    }

    /**
     * Takes work to send, oldest first, never behind unfinished work of the same key; two relays never share a row. A
     * notice in quarantine holds up no other: each is true without those before it.
     *
     * @param running flows that somebody consumes: work of the others stays where it is
     */
    public List<Work> takeReady(int max, Set<Flow> running) {
        Instant now = clock.instant();
        return jdbc
                .sql("""
                        with taken as materialized (
                            select id from work w
                            where (state = 'READY' or state = 'SENT' and sent_at < :lost)
                              and flow = any(:running)
                              and not exists (
                                select from work earlier
                                where earlier.flow = w.flow and earlier.ordering_key = w.ordering_key
                                  and earlier.id < w.id and earlier.state in ('READY', 'SENT', 'QUARANTINED')
                                  and not (earlier.state = 'QUARANTINED' and earlier.flow = 'SEND_NOTICE'))
                            order by id limit :max
                            for update skip locked)
                        update work set state = 'SENT', sent_at = :now from taken where work.id = taken.id
                        returning work.*""")
                .param("lost", Sql.at(now.minus(SENT_AGAIN_AFTER)))
                .param("now", Sql.at(now))
                .param("running", running.stream().map(Flow::name).toArray(String[]::new))
                .param("max", max)
                .query((row, number) -> work(row))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Work::id))
                .toList();
    }

    /** Locks a piece of work until the end of the transaction; empty when it is ended or in quarantine. */
    public Optional<Work> begin(long id) {
        return jdbc.sql("select * from work where id = :id and state in ('READY', 'SENT') for update")
                .param("id", id)
                .query((row, number) -> work(row))
                .optional();
    }

    /** The effect is written, in this transaction. */
    public void done(long id) {
        int ended = jdbc.sql("""
                        update work set state = 'DONE', ended_at = :now where id = :id and state in ('READY', 'SENT')""")
                .param("id", id)
                .param("now", Sql.at(clock.instant()))
                .update();
        if (ended != 1) {
            throw new IllegalStateException("work " + id + " is not under way");
        }
    }

    /**
     * Notes a failed attempt and its root cause, in a transaction of its own. To be called once the failed transaction
     * is rolled back: the row would still be locked, and the wait ends with an error after five seconds.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(long id, Throwable cause) {
        jdbc.sql("set local lock_timeout = '5s'").update();
        jdbc.sql("""
                        update work set attempts = attempts + 1, last_error = :error, sent_at = :now
                        where id = :id and state in ('READY', 'SENT')""")
                .param("id", id)
                .param("error", RootCause.of(cause))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Failed too often: it waits for an operator, and later work of its key behind it, but for notices. */
    public void quarantine(long id) {
        jdbc.sql("update work set state = 'QUARANTINED' where id = :id and state in ('READY', 'SENT')")
                .param("id", id)
                .update();
    }

    /** Out of quarantine, to be sent again; false when it is not there. */
    public boolean replay(long id, String who) {
        int replayed = jdbc.sql("""
                        update work set state = 'READY', attempts = 0, sent_at = null
                        where id = :id and state = 'QUARANTINED'""").param("id", id).update();
        return replayed == 1 && journalled(id, who, JournalAction.WORK_REPLAYED, Map.of("work", Long.toString(id)));
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
        return discarded == 1
                && journalled(
                        id, who, JournalAction.WORK_DISCARDED, Map.of("work", Long.toString(id), "reason", reason));
    }

    /** Work that can still move: neither ended, nor in quarantine, nor waiting behind one that is. */
    public long open() {
        return jdbc.sql("""
                        select count(*) from work w
                        where state in ('READY', 'SENT')
                          and not exists (
                            select from work earlier
                            where earlier.flow = w.flow and earlier.ordering_key = w.ordering_key
                              and earlier.id < w.id and earlier.state = 'QUARANTINED'
                              and earlier.flow <> 'SEND_NOTICE')""").query(Long.class).single();
    }

    /** The quarantine, oldest first. */
    public List<Work> quarantined() {
        return jdbc.sql("select * from work where state = 'QUARANTINED' order by id")
                .query((row, number) -> work(row))
                .list();
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

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getLong("id"),
                Flow.valueOf(row.getString("flow")),
                row.getString("ordering_key"),
                row.getString("subject"),
                WorkState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"));
    }
}
