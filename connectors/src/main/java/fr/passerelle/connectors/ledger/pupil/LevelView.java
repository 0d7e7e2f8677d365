package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which levels the pupils of schools are; those of a school that has closed are counted in the one that has taken it over. */
@Repository
public class LevelView {

    private static final String LEVELS = """
            select p.heir, p.pupils, %s
            from (select s.uai, coalesce(s.successor, s.uai) as heir, q.mef_code, count(*) as pupils
                from school s join pupil q using (uai)
                where q.active and (:everything or coalesce(s.successor, s.uai) = any(:uais))
                group by s.uai, q.mef_code) p
            %s""".formatted(LevelRow.COLUMNS, LevelRow.JOIN);

    private final JdbcClient jdbc;

    public LevelView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active pupils of each school that the reader may see, counted by level; a school without any is absent. */
    public Map<Uai, Map<Level, Integer>> pupils(Scope scope) {
        Map<Uai, Map<Level, Integer>> schools = new HashMap<>();
        jdbc.sql(LEVELS)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(row -> {
                    schools.computeIfAbsent(new Uai(row.getString("heir")), uai -> new EnumMap<>(Level.class))
                            .merge(LevelRow.read(row), row.getInt("pupils"), Integer::sum);
                });
        return schools;
    }

    /** Whether a school has active pupils whom the Récupération concerns; one that has closed has none any more. */
    public boolean isConcerned(Uai uai) {
        return Recuperation.concerned(pupils(Scope.of(Set.of(uai))).getOrDefault(uai, Map.of())) > 0;
    }
}
