package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The locks under which work is asked for. */
final class WorkSlots {

    // Numbers must come in the order of commits, else the relay could overtake a row that it does not see yet.
    // The number of locks is bounded, since they share a small table with everybody; in the order of the slots, since
    // two transactions that take several of them in different orders would wait for each other.
    private static final String RESERVE = """
            select count(pg_advisory_xact_lock(2, slot)) from (
                select distinct abs(hashtext(flow || ' ' || key) % 1024) as slot
                from unnest(:flows::text[], :keys::text[]) as k (flow, key) order by slot) as slots""";

    private final JdbcClient jdbc;

    WorkSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the end of the transaction. */
    void take(Collection<WorkKey> keys) {
        jdbc.sql(RESERVE)
                .param(
                        "flows",
                        Sql.texts(keys.stream().map(one -> one.flow().name()).toList()))
                .param("keys", Sql.texts(keys.stream().map(WorkKey::key).toList()))
                .query(Long.class)
                .single();
    }
}
