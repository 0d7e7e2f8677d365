package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much work waits in each flow, and what is in quarantine. */
@Repository
public class FlowLedger {

    private final JdbcClient jdbc;

    public FlowLedger(JdbcClient jdbc) {
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

    /** The moment each piece of work was asked for. */
    public Map<Long, Instant> askedAt(List<Long> workIds) {
        return jdbc
                .sql("select id, asked_at from work where id = any(:ids)")
                .param("ids", workIds.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong("id"), Sql.instant(row, "asked_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
