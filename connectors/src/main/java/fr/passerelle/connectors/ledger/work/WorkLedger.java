package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.flow.PauseSql;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work to be done: outbox, inbox and quarantine in one table. When it may be taken and who is at it is told by the
 * clock of the database, which is one for all nodes. What becomes of work that failed: {@link WorkRetries}.
 */
@Repository
@Transactional
public class WorkLedger {

    // A lease that begins later than now by more than itself began before the clock was set back: it is over.
    private static final String TAKE_READY =
            """
            with lost as materialized (
                select id from work
                where state = 'SENT' and taken_at is null and flow = any(:running)
                  and (sent_at < now() - :lease::interval or sent_at > now() + :lease::interval)
                for update skip locked),
            ready as materialized (
                select next.id from unnest(:running) as running (flow) cross join lateral (
                    select id from work w
                    where w.flow = running.flow and w.state = 'READY'
                      and not %s and %s and %s
                    order by id
                    limit greatest(0, :window - (
                        select count(*) from work sent
                        where sent.flow = running.flow and sent.state = 'SENT' and sent.taken_at is null))
                    for update skip locked) as next
                where not %s)
            update work set state = 'SENT', sent_at = now()
            from (select id from lost union all select id from ready) as taken where work.id = taken.id
            returning work.*""".formatted(PauseSql.IS_PAUSED, WorkRows.IS_DUE, WorkRows.IS_NEXT, PauseSql.IS_FLOW_PAUSED);

    private static final String WAITING = """
            select exists (select from work
                where flow = :flow and ordering_key = :key and subject = :subject and state = 'READY' and waits_for is null)""";

    private static final String JOIN = """
            update work set causes = case when causes @> :causes::jsonb then causes else causes || :causes::jsonb end
            where id = (select id from work
                where flow = :flow and ordering_key = :key and subject = :subject and state = 'READY' and waits_for is null
                order by id limit 1 for update skip locked)""";

    private final JdbcClient jdbc;
    private final WorkSlots slots;
    private final Clock clock;

    public WorkLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.slots = new WorkSlots(jdbc);
        this.clock = clock;
    }

    /**
     * Asks for work, in the transaction that writes the effect it follows from. A transaction that asks for several
     * keys calls {@link #reserve} first.
     *
     * @param key work of one flow and key is done in the order it was asked for; see {@link WorkKey}
     * @param subject number of a received file, UAI or session number, according to the flow
     */
    public long ask(Flow flow, String key, String subject) {
        return ask(flow, key, subject, List.of());
    }

    /** Asks for work as the other does, and keeps why. */
    public long ask(Flow flow, String key, String subject, WorkCause cause) {
        return ask(flow, key, subject, List.of(cause));
    }

    private long ask(Flow flow, String key, String subject, List<WorkCause> causes) {
        reserve(flow, List.of(key));
        return jdbc.sql("""
                        insert into work (flow, ordering_key, subject, asked_at, causes)
                        values (:flow, :key, :subject, :now, :causes::jsonb) returning id""")
                .param("flow", flow.name())
                .param("key", key)
                .param("subject", subject)
                .param("causes", WorkCauses.json(causes))
                .param("now", Sql.at(clock.instant()))
                .query(Long.class)
                .single();
    }

    /**
     * Asks for work as {@link #ask} does, unless the same is ready and waits for its turn: it will see whatever is known
     * now. Work that is sent, or {@link WorkWaits waits for something outside}, may be half done, and does not count.
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
     * Asks for work as the other does, and keeps why: with the causes of the same that waits, once each. What is being sent just
     * now does not count as waiting.
     */
    public boolean askUnlessWaiting(Flow flow, String key, String subject, WorkCause cause) {
        reserve(flow, List.of(key));
        boolean waiting = jdbc.sql(JOIN)
                        .param("flow", flow.name())
                        .param("key", key)
                        .param("subject", subject)
                        .param("causes", WorkCauses.json(List.of(cause)))
                        .update()
                == 1;
        if (!waiting) {
            ask(flow, key, subject, cause);
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

    /**
     * Takes, until the end of the transaction, the right to ask for work of these keys of one flow: to be called once, before
     * the first piece, by a transaction that asks for several keys. Two of them never wait for each other.
     */
    public void reserve(Flow flow, Collection<String> keys) {
        reserve(keys.stream().map(key -> new WorkKey(flow, key)).toList());
    }

    /**
     * Takes work to send, oldest first, never behind unfinished work of the same key; two relays never share a row.
     *
     * @param running flows that somebody consumes: work of the others stays where it is
     */
    public List<Work> takeReady(Set<Flow> running, RelayLimits limits) {
        return jdbc
                .sql(TAKE_READY)
                .param("running", WorkRows.names(running))
                .param("window", limits.window())
                .param("lease", WorkRows.span(limits.lease()))
                .param("waits", WorkRows.waits(limits.backoff()))
                .query(WorkRows::read)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Work::id))
                .toList();
    }

    /**
     * Takes the work of a number that came through the broker, for as long as {@link #stillAt} is called; empty when it
     * is ended, in quarantine, put off, held up, or when somebody is at it: the broker may deliver a number twice. What is
     * held up since it was sent is ready again, and keeps its place.
     */
    public Optional<Work> take(long id) {
        // The number may be quicker than the commit of the relay that sent it: the row is looked at once that is over.
        boolean paused = jdbc.sql("select %s from work w where id = :id and taken_at is null for update"
                        .formatted(PauseSql.IS_PAUSED))
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (paused) {
            jdbc.sql(
                            "update work set state = 'READY', sent_at = null where id = :id and state = 'SENT' and taken_at is null")
                    .param("id", id)
                    .update();
            return Optional.empty();
        }
        return jdbc.sql("""
                        update work set state = 'SENT', taken_at = now(), begun_at = now()
                        where id = :id and (state = 'SENT' and taken_at is null or state = 'READY' and not_before <= now())
                        returning *""").param("id", id).query(WorkRows::read).optional();
    }

    /**
     * A sign of life of the node that makes these attempts; see {@link WorkRetries#giveBack}. An attempt that was given
     * back meanwhile is not kept alive, nor the one that another node makes since.
     */
    public void stillAt(Collection<Attempt> attempts) {
        // Whoever ends one holds its row, which says enough; and the others must not wait for it.
        jdbc.sql("""
                        update work set taken_at = now() where id in (
                            select id from work where state = 'SENT' and (id, begun_at) in (
                                select * from unnest(:ids::bigint[], :begun::timestamptz[]))
                            for update skip locked)""")
                .param("ids", Sql.numbers(attempts.stream().map(Attempt::work).toList()))
                .param(
                        "begun",
                        Sql.texts(attempts.stream()
                                .map(attempt -> String.valueOf(attempt.begunAt()))
                                .toList()))
                .update();
    }

    /** Locks a piece of work until the end of the transaction; empty when it is ended or in quarantine. */
    public Optional<Work> begin(long id) {
        return jdbc.sql("select * from work where id = :id and state in ('READY', 'SENT') for update")
                .param("id", id)
                .query(WorkRows::read)
                .optional();
    }

    /** The effect is written, in this transaction. */
    public void done(long id) {
        int ended = jdbc.sql("""
                        update work set state = 'DONE', ended_at = :now, taken_at = null, begun_at = null, failing_since = null, %s
                        where id = :id and state in ('READY', 'SENT')""".formatted(WorkRows.WAITS_NO_MORE))
                .param("id", id)
                .param("now", Sql.at(clock.instant()))
                .update();
        if (ended != 1) {
            throw new IllegalStateException("work " + id + " is not under way");
        }
        WorkRows.freeNext(jdbc, id);
    }
}
