package fr.passerelle.connectors.ledger.flow;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds up the work of a flow or of a school, on every node and through every restart, and lets it go on. What is under way
 * comes to its end; what waits keeps its place, and loses neither an attempt nor the time that a partner is given.
 */
@Repository
@Transactional
public class PauseLedger {

    private static final String PAUSE = """
            with paused as (
                insert into flow_pause (flow, uai, reason, paused_at, paused_by)
                values (:flow, :uai, :reason, :now, :who) on conflict do nothing returning *)
            insert into journal (at, actor, action, uai, details)
            select paused_at, paused_by, 'FLOW_PAUSED', uai,
                jsonb_strip_nulls(jsonb_build_object('pause', id::text, 'flow', flow, 'reason', reason))
            from paused""";

    /** What lies in the broker and nobody has taken. */
    private static final String CALL_BACK = """
            update work set state = 'READY', sent_at = null where id in (
                select id from work w where state = 'SENT' and taken_at is null and %s for update skip locked)""".formatted(PauseSql.IS_PAUSED);

    /** From now on it waits for a node, and from now on for its partner. */
    private static final String LET_GO = """
            update work w set not_before = greatest(not_before, now()),
                waits_since = case when waits_since is not null then now() end
            where state = 'READY' and %s""".formatted(PauseSql.IS_PAUSED);

    private static final String RESUME = """
            with resumed as (
                update flow_pause set resumed_at = :now, resumed_by = :who
                where resumed_at is null and (flow = :flow or uai = :uai) returning *)
            insert into journal (at, actor, action, uai, details)
            select resumed_at, resumed_by, 'FLOW_RESUMED', uai,
                jsonb_strip_nulls(jsonb_build_object('pause', id::text, 'flow', flow))
            from resumed""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PauseLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Holds up a flow.
     *
     * @param reason in the operator's words, not empty
     * @return false when it was held up already
     */
    public boolean pause(Flow flow, String reason, String who) {
        return pause(flow.name(), null, reason, who);
    }

    /** Holds up a known school, and those that it has taken over; false when it was held up already. */
    public boolean pause(Uai uai, String reason, String who) {
        return pause(null, uai.value(), reason, who);
    }

    /** Lets a flow go on; false when it was not held up. */
    public boolean resume(Flow flow, String who) {
        return resume(flow.name(), null, who);
    }

    /** Lets a school go on; false when it was not held up. */
    public boolean resume(Uai uai, String who) {
        return resume(null, uai.value(), who);
    }

    private boolean pause(@Nullable String flow, @Nullable String uai, String reason, String who) {
        boolean done = jdbc.sql(PAUSE)
                        .param("flow", flow)
                        .param("uai", uai)
                        .param("reason", reason)
                        .param("now", Sql.at(clock.instant()))
                        .param("who", who)
                        .update()
                > 0;
        jdbc.sql(CALL_BACK).update();
        return done;
    }

    private boolean resume(@Nullable String flow, @Nullable String uai, String who) {
        jdbc.sql(LET_GO).update();
        return jdbc.sql(RESUME)
                        .param("flow", flow)
                        .param("uai", uai)
                        .param("now", Sql.at(clock.instant()))
                        .param("who", who)
                        .update()
                > 0;
    }
}
