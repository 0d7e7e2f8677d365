package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.FigureSql;
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

    private static final String LEVELS =
            """
            with seen as (
                select uai, coalesce(successor, uai) as heir from school
                where :everything or coalesce(successor, uai) = any(:uais)
            ), changed as materialized (%s)
            select p.heir, p.pupils, %s
            from (select u.uai, u.heir, nullif(k.mef_code, '') as mef_code, k.pupils::int as pupils
                from seen u
                left join school_figure f on f.uai = u.uai and not exists (select from changed c where c.uai = u.uai)
                cross join jsonb_each_text(case when f.uai is null then %s else f.mefs end) as k (mef_code, pupils)) p
            %s""".formatted(FigureSql.CHANGED, LevelRow.COLUMNS, FigureSql.MEFS, LevelRow.JOIN);

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
