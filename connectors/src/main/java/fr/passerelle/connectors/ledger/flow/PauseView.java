package fr.passerelle.connectors.ledger.flow;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                .query(PauseView::pause)
                .list();
    }

    /** Why a school is held up: by its own pause, or by that of the one that has taken it over; empty when it is not held up. */
    public Optional<Pause> of(Uai uai) {
        return jdbc.sql("""
                        select p.* from school s join flow_pause p on p.uai in (s.uai, s.successor)
                        where s.uai = :uai and p.resumed_at is null order by p.uai = s.uai desc limit 1""").param("uai", uai.value()).query(PauseView::pause).optional();
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                row.getLong("id"),
                Sql.oneOfOrNull(Flow.class, row, "flow"),
                Sql.uaiOrNull(row, "uai"),
                row.getString("reason"),
                Sql.instant(row, "paused_at"),
                row.getString("paused_by"));
    }
}
