package fr.passerelle.connectors.ledger.flow;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is held up now. */
@Repository
public class PauseView {

    private final JdbcClient jdbc;

    PauseView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Flows, and those of the schools that the reader may see; the oldest first. */
    public List<Pause> open(Scope scope) {
        return jdbc.sql("""
                        select * from flow_pause
                        where resumed_at is null and (uai is null or :everything or uai = any(:uais)) order by id""")
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> new Pause(
                        row.getLong("id"),
                        Sql.oneOfOrNull(Flow.class, row, "flow"),
                        Sql.uaiOrNull(row, "uai"),
                        row.getString("reason"),
                        Sql.instant(row, "paused_at"),
                        row.getString("paused_by")))
                .list();
    }

    /** That of a school, or of the one that has taken it over; empty when it is not held up. */
    public Optional<Pause> of(Uai uai) {
        return open(Scope.all()).stream()
                .filter(pause -> uai.equals(pause.uai()))
                .findFirst();
    }
}
