package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes work out of quarantine: the relay sends it again, in its order, and whoever asked follows it in {@link ReplayView}. */
@Repository
@Transactional
public class ReplayLedger {

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

    /** One piece; false when it is not in quarantine any more. */
    public boolean replay(long id, String who) {
        return replay(List.of(id), who) > 0;
    }

    /**
     * Several pieces at once; what left quarantine meanwhile is left out.
     *
     * @param chosen numbers of work
     * @return the number of the demand, from 1; 0 when none of it is in quarantine any more
     */
    public long replay(Collection<Long> chosen, String who) {
        List<Long> works = jdbc.sql("""
                        select id from work where state = 'QUARANTINED' and id = any(:ids)
                        order by id for update skip locked""")
                .param("ids", Sql.numbers(chosen))
                .query(Long.class)
                .list();
        if (works.isEmpty()) {
            return 0;
        }
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
