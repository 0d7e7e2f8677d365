package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.work.Flow;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the work that needs a partner comes through. */
@Repository
public class PulseView {

    private final JdbcClient jdbc;

    public PulseView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param flows that need partners */
    public List<FlowPulse> of(Set<Flow> flows) {
        return jdbc.sql("""
                        select f.flow, w.failing, w.since, w.error, d.ended_at
                        from unnest(:flows::text[]) as f (flow)
                        cross join lateral (
                            select count(*) as failing, min(failing_since) as since,
                                (array_agg(last_error order by failing_since, id))[1] as error
                            from work where flow = f.flow and failing_since is not null and state in ('READY', 'SENT')
                                and attempts > faults) w
                        left join lateral (
                            select ended_at from work where flow = f.flow and state = 'DONE'
                            order by ended_at desc nulls last limit 1) d on true""")
                .param("flows", WorkRows.names(flows))
                .query((row, number) -> new FlowPulse(
                        Flow.valueOf(row.getString("flow")),
                        row.getInt("failing"),
                        Sql.instantOrNull(row, "since"),
                        row.getString("error"),
                        Sql.instantOrNull(row, "ended_at")))
                .list();
    }
}
