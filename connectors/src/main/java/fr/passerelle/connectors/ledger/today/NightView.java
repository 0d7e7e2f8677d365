package fr.passerelle.connectors.ledger.today;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.work.Flow;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nights that ran last, and what became of their work. */
@Repository
public class NightView {

    private final JdbcClient jdbc;

    public NightView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one of each flow and zone, the newest first. */
    public List<NightRun> last() {
        return jdbc.sql("""
                        select n.*, w.done, w.under_way, w.failing, w.quarantined
                        from (select distinct on (flow, zone) * from night_run order by flow, zone, id desc) n
                        cross join lateral (
                            select count(*) filter (where state in ('DONE', 'DISCARDED')) as done,
                                count(*) filter (where state in ('READY', 'SENT')) as under_way,
                                count(*) filter (where state in ('READY', 'SENT') and failing_since is not null) as failing,
                                count(*) filter (where state = 'QUARANTINED') as quarantined
                            from work where id > n.first_work and id <= n.last_work and flow = n.flow) w
                        order by n.at desc, n.flow, n.zone""")
                .query((row, number) -> new NightRun(
                        Flow.valueOf(row.getString("flow")),
                        ZoneId.of(row.getString("zone")),
                        Sql.instant(row, "at"),
                        row.getInt("asked"),
                        row.getInt("done"),
                        row.getInt("under_way"),
                        row.getInt("failing"),
                        row.getInt("quarantined")))
                .list();
    }
}
