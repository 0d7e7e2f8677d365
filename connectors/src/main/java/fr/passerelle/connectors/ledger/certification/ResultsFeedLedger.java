package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When Pix's results feed answered last about each school, and since when it says no more what it said. */
@Repository
@Transactional
public class ResultsFeedLedger {

    private static final String HEARD = """
            insert into results_feed as f (uai, answered_at, silent_since, missing)
            select uai, :now, case when :missing > 0 then cast(:now as timestamptz) end, :missing from school where uai = :uai
            on conflict (uai) do update set answered_at = excluded.answered_at, missing = excluded.missing,
                silent_since = case when excluded.missing > 0 then coalesce(f.silent_since, excluded.silent_since) end""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ResultsFeedLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param missing pupils whom an answer that is not believed took back; 0 when it speaks */
    public void heard(Uai uai, int missing) {
        jdbc.sql(HEARD)
                .param("uai", uai.value())
                .param("missing", missing)
                .param("now", Sql.at(clock.instant()))
                .update();
    }
}
