package fr.passerelle.connectors.ledger.today;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The nights in which the hub asked for work by itself. */
@Repository
@Transactional
public class NightLedger {

    private final JdbcClient jdbc;

    public NightLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number after which work lies that is asked for from now on. */
    public long lastWork() {
        return jdbc.sql("select coalesce(max(id), 0) from work")
                .query(Long.class)
                .single();
    }

    /**
     * A night has asked for its work, in the transaction that asks for it.
     *
     * @param schools how many it concerns
     * @param firstWork of {@link #lastWork}, before it asked
     */
    public void ran(Flow flow, ZoneId zone, Instant at, int schools, long firstWork) {
        jdbc.sql("""
                        insert into night_run (flow, zone, at, asked, first_work, last_work)
                        values (:flow, :zone, :at, :asked, :first, :last)""")
                .param("flow", flow.name())
                .param("zone", zone.getId())
                .param("at", Sql.at(at))
                .param("asked", schools)
                .param("first", firstWork)
                .param("last", lastWork())
                .update();
    }
}
