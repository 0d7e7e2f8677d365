package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.domain.school.Uai;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many pupils each division of a school has, against which departures are told. */
@Repository
public class ActiveByDivisionView {

    private final JdbcClient jdbc;

    public ActiveByDivisionView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active pupils of today, by division; empty for a school that is not known. */
    public Map<String, Integer> of(Uai uai) {
        Map<String, Integer> active = new HashMap<>();
        jdbc.sql(
                        "select coalesce(division, '') as division, count(*) as active from pupil where uai = :uai and active group by 1")
                .param("uai", uai.value())
                .query(row -> {
                    active.put(row.getString("division"), row.getInt("active"));
                });
        return active;
    }
}
