package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of the whole hub, for progress and for the table at the end of a played year. */
@Repository
public class TallyView {

    private final JdbcClient jdbc;

    public TallyView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when work of a flow was asked for at that very instant: by a run of its schedule that was cut since. */
    public boolean wasAsked(Flow flow, Instant at) {
        return jdbc.sql("select exists (select 1 from work where flow = :flow and asked_at = :at)")
                .param("flow", flow.name())
                .param("at", Sql.at(at))
                .query(Boolean.class)
                .single();
    }

    public Tally tally() {
        return jdbc.sql("""
                        select (select count(*) from work) as asked,
                            (select count(*) from work where state = 'DONE') as done,
                            (select count(*) from received_file where state = 'REFUSED') as refused,
                            (select count(*) from hold) as holds""")
                .query((row, number) -> new Tally(
                        row.getLong("asked"), row.getLong("done"), row.getLong("refused"), row.getLong("holds")))
                .single();
    }
}
