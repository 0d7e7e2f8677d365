package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.flow.PauseSql;
import fr.passerelle.domain.work.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much work waits in each flow, and what is in quarantine. */
@Repository
public class FlowView {

    /** Whether work {@code w} is in quarantine in the present year {@code n} of its school, or was before and holds up other work. */
    public static final String IN_QUARANTINE = """
            w.state = 'QUARANTINED' and (n.begin is null or w.asked_at >= n.begin or exists (
                select from work behind where behind.flow = w.flow and behind.ordering_key = w.ordering_key
                    and behind.id > w.id and behind.state = 'READY'))""";

    private final JdbcClient jdbc;

    public FlowView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param waiting ready or sent
     */
    public record FlowCount(Flow flow, int waiting, int quarantined) {}

    /** Every flow, also those where nothing waits. */
    public List<FlowCount> counts() {
        Map<Flow, FlowCount> counts = jdbc
                .sql("""
                        select flow, count(*) filter (where state in ('READY', 'SENT')) waiting,
                               count(*) filter (where state = 'QUARANTINED') quarantined
                        from work where state in ('READY', 'SENT', 'QUARANTINED') group by flow
                        """)
                .query((row, number) -> new FlowCount(
                        Flow.valueOf(row.getString("flow")), row.getInt("waiting"), row.getInt("quarantined")))
                .list()
                .stream()
                .collect(Collectors.toMap(FlowCount::flow, Function.identity()));
        return Stream.of(Flow.values())
                .map(flow -> counts.getOrDefault(flow, new FlowCount(flow, 0, 0)))
                .toList();
    }

    /**
     * The piece of each flow that waits longest for a node: neither put off, nor held up, nor behind earlier work of its key
     * or a quarantine; none for a flow where nothing waits.
     *
     * @param running flows that somebody consumes: work of the others waits on purpose
     */
    public List<AgedWork> oldestDue(Set<Flow> running) {
        return oldest(running, "not_before", """
                (state = 'READY' or state = 'SENT' and taken_at is null)
                and not_before <= now() and not %s and %s""".formatted(PauseSql.IS_PAUSED, WorkRows.IS_NEXT));
    }

    /** The piece of each flow that was taken longest ago and has not ended; none for a flow where nothing is under way. */
    public List<AgedWork> oldestUnderWay(Set<Flow> running) {
        return oldest(running, "begun_at", "state = 'SENT' and begun_at is not null");
    }

    private List<AgedWork> oldest(Set<Flow> running, String since, String which) {
        return jdbc.sql("""
                        select distinct on (flow) id, flow, %1$s as since, extract(epoch from now() - %1$s) as seconds
                        from work w where flow = any(:running) and %2$s
                        order by flow, %1$s""".formatted(since, which))
                .param("running", WorkRows.names(running))
                .query((row, number) -> new AgedWork(
                        row.getLong("id"),
                        Flow.valueOf(row.getString("flow")),
                        Sql.instant(row, "since"),
                        Duration.ofMillis(Math.round(row.getDouble("seconds") * 1000))))
                .list();
    }

    /** Work that can still move: neither ended, nor held up, nor in quarantine, nor waiting behind one that is. */
    public long open() {
        return jdbc.sql("""
                        select count(*) from work w
                        where state in ('READY', 'SENT') and not (taken_at is null and %s)
                          and not exists (
                            select from work earlier
                            where earlier.flow = w.flow and earlier.ordering_key = w.ordering_key
                              and earlier.id < w.id and earlier.state = 'QUARANTINED'
                              and earlier.flow <> 'SEND_NOTICE')""".formatted(PauseSql.IS_PAUSED)).query(Long.class).single();
    }

    /** The quarantine, oldest first. */
    public List<Work> quarantined() {
        return jdbc.sql("select * from work where state = 'QUARANTINED' order by id")
                .query(WorkRows::read)
                .list();
    }
}
