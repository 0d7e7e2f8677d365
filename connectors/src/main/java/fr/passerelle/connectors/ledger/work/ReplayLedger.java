package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes work out of quarantine: the relay sends it again, in its order, and whoever asked follows it in {@link ReplayView}. */
@Repository
@Transactional
public class ReplayLedger {

    /** One demand takes no more at once. */
    public static final int MOST = 1000;

    private static final String CHOSEN = """
            select w.id from work w where w.state = 'QUARANTINED' and %s
                and (:cause::text is null or %s = :cause) and (:ids::bigint[] is null or w.id = any(:ids))
            order by w.id limit :most for update skip locked""".formatted(StoppedRows.SEEN, StoppedRows.CAUSE);

    private static final String REPLAY = """
            with replayed as (
                update work set state = 'READY', attempts = 0, faults = 0, not_before = now(), replay_id = :replay
                where id = any(:works) returning id, flow),
            items as (
                insert into work_replay_item (replay_id, work_id) select :replay, id from replayed)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'WORK_REPLAYED', null, null,
                jsonb_build_object('work', id::text, 'flow', flow, 'replay', :replay::text)
            from replayed order by id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public ReplayLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was taken out of quarantine.
     *
     * @param id number of the demand
     * @param works how many pieces
     */
    public record Replayed(long id, int works) {}

    /** One piece; false when it is not in quarantine any more, or out of sight. */
    public boolean replay(Scope scope, long id, String who) {
        return replay(scope, null, List.of(id), 1, who).isPresent();
    }

    /**
     * The oldest pieces of a cause, or of those chosen; what left quarantine meanwhile is left out.
     *
     * @param cause a key of {@link QuarantineCause}; null for any
     * @param ids pieces that were chosen; null for all
     * @param most how many at most, from 1 to {@link #MOST}
     * @return empty when there is none
     */
    public Optional<Replayed> replay(
            Scope scope, @Nullable String cause, @Nullable Collection<Long> ids, int most, String who) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("no limit of work to replay: " + most);
        }
        List<Long> works = jdbc.sql(CHOSEN)
                .param("cause", cause)
                .param("ids", ids == null ? null : Sql.numbers(ids))
                .param("most", most)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(Long.class)
                .list();
        return works.isEmpty() ? Optional.empty() : Optional.of(new Replayed(replay(works, who), works.size()));
    }

    private long replay(List<Long> works, String who) {
        long replay = jdbc.sql("insert into work_replay (asked_at, asked_by) values (:now, :who) returning id")
                .param("now", Sql.at(clock.instant()))
                .param("who", who)
                .query(Long.class)
                .single();
        jdbc.sql(REPLAY)
                .param("replay", replay)
                .param("works", Sql.numbers(works))
                .param("now", Sql.at(clock.instant()))
                .param("who", who)
                .update();
        return replay;
    }
}
