package fr.passerelle.connectors.ledger.flow;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.work.Flow;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much each flow has to do, how fast it is, and what it fails by. */
@Repository
public class FlowFiguresView {

    private static final String FIGURES = """
            select f.flow, o.*, d.*, l.ended_at
            from unnest(:flows::text[]) with ordinality as f (flow, place)
            cross join lateral (
                select count(*) filter (where state = 'READY' or state = 'SENT' and taken_at is null) as waiting,
                    count(*) filter (where state = 'SENT' and taken_at is not null) as under_way,
                    count(*) filter (where state <> 'QUARANTINED' and failing_since is not null) as failing,
                    count(*) filter (where state = 'QUARANTINED') as quarantined,
                    count(*) filter (where state <> 'QUARANTINED' and taken_at is null and %s) as held,
                    (array_agg(last_error order by coalesce(quarantined_at, failing_since, asked_at) desc)
                        filter (where failing_since is not null or state = 'QUARANTINED'))[1] as error,
                    max(coalesce(quarantined_at, failing_since, asked_at))
                        filter (where failing_since is not null or state = 'QUARANTINED') as error_since
                from work w where w.flow = f.flow and state in ('READY', 'SENT', 'QUARANTINED')) o
            cross join lateral (
                select count(*) filter (where ended_at > :now - interval '1 hour') as last_hour, count(*) as last_day
                from work where flow = f.flow and state = 'DONE' and ended_at > :now - interval '1 day' and ended_at <= :now) d
            left join lateral (
                select ended_at from work where flow = f.flow and state = 'DONE' and ended_at is not null
                order by ended_at desc nulls last limit 1) l on true
            order by f.place""".formatted(PauseSql.IS_PAUSED);

    private final JdbcClient jdbc;
    private final Clock clock;

    FlowFiguresView(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every flow, in their order. */
    public List<FlowFigures> now() {
        return jdbc.sql(FIGURES)
                .param(
                        "flows",
                        Sql.texts(Stream.of(Flow.values()).map(Flow::name).toList()))
                .param("now", Sql.at(clock.instant()))
                .query((row, number) -> new FlowFigures(
                        Flow.valueOf(row.getString("flow")),
                        row.getInt("waiting"),
                        row.getInt("under_way"),
                        row.getInt("failing"),
                        row.getInt("quarantined"),
                        row.getInt("held"),
                        row.getInt("last_hour"),
                        row.getInt("last_day"),
                        Sql.instantOrNull(row, "ended_at"),
                        row.getString("error"),
                        Sql.instantOrNull(row, "error_since")))
                .list();
    }
}
