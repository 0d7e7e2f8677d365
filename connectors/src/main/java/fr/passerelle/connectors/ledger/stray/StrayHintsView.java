package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.identity.NameAgreement;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a stray may be the pupil of an open question, or one who has left: nobody would look for him there. */
@Repository
public class StrayHintsView {

    static final String SOMEBODY_ELSEWHERE = "un élève d’un autre établissement";

    private static final String TOLD = """
            with told as (
                select * from jsonb_to_recordset(:rows::jsonb) as t (at int, uais text[], birthdate date, named bigint[]))
            """;

    private static final String ASKED = TOLD + """
            select t.at, h.id, one ->> 'lastName' as last_name, one ->> 'firstName' as first_name
            from told t
            join hold h on h.kind = 'REATTRIBUTED' and h.state = 'OPEN' and h.uai = any(t.uais),
                jsonb_array_elements(coalesce(h.details -> 'told', '[]')) one
            where (one ->> 'birthdate')::date = t.birthdate and (:everything or h.uai = any(:uais))
            order by t.at, h.id""";

    private static final String LEFT = TOLD + """
            , known as (
                select t.at, p.person_id, p.last_name, p.first_name, p.left_at, false as named
                from told t join pupil p on p.uai = any(t.uais) and not p.active and p.birthdate = t.birthdate
                    and (:everything or p.uai = any(:uais))
                union all
                select t.at, p.person_id, p.last_name, p.first_name, null, true
                from told t join pupil p on p.person_id = any(t.named) and p.active
            )
            select distinct on (k.at, k.person_id) k.*, a.id as pupil_id, s.name as school,
                :everything or a.uai = any(:uais) as seen,
                :everything or exists (
                    select from pupil o where o.person_id = k.person_id and o.uai = any(:uais)) as known_here
            from known k
            join told t using (at)
            left join pupil a on a.person_id = k.person_id and a.active
            left join school s on s.uai = a.uai
            where not exists (
                select from pupil here where here.person_id = k.person_id and here.active and here.uai = any(t.uais))
            order by k.at, k.person_id, k.left_at desc nulls last, a.id""";

    private final JdbcClient jdbc;

    StrayHintsView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By stray; those of whom nothing more is known are absent. */
    public Map<StrayKey, List<StrayHint>> of(List<Stray> strays, Scope scope) {
        Map<StrayKey, List<StrayHint>> hints = new HashMap<>();
        for (String sql : List.of(ASKED, LEFT)) {
            jdbc.sql(sql)
                    .param("rows", rows(strays))
                    .param("everything", scope.uais().isEmpty())
                    .param("uais", ScopeSql.uais(scope))
                    .query(row -> {
                        Stray stray = strays.get(row.getInt("at"));
                        if (sql.equals(LEFT) && row.getBoolean("named") || isNamedSo(stray, row)) {
                            hints.computeIfAbsent(stray.key(), any -> new ArrayList<>())
                                    .add(sql.equals(LEFT) ? left(row) : asked(row));
                        }
                    });
        }
        return hints;
    }

    private static boolean isNamedSo(Stray stray, ResultSet row) throws SQLException {
        return NameAgreement.of(
                        PersonNames.of(row.getString("last_name"), row.getString("first_name")),
                        PersonNames.of(stray.lastName(), stray.firstName()))
                .close();
    }

    private static StrayHint asked(ResultSet row) throws SQLException {
        long hold = row.getLong("id");
        return new StrayHint("un élève de ces noms attend d'être reconnu, question n° " + hold, hold, null);
    }

    private static StrayHint left(ResultSet row) throws SQLException {
        String name = row.getBoolean("known_here")
                ? row.getString("last_name") + " " + row.getString("first_name")
                : SOMEBODY_ELSEWHERE;
        Instant leftAt = Sql.instantOrNull(row, "left_at");
        String day = leftAt == null ? "" : " le " + InFrench.date(LocalDate.ofInstant(leftAt, SchoolYear.PARIS));
        Long pupil = Sql.longOrNull(row, "pupil_id");
        if (pupil == null) {
            return new StrayHint(name + " a quitté l'établissement" + day, null, null);
        }
        if (!row.getBoolean("known_here")) {
            return new StrayHint("un identifiant désigne " + name, null, null);
        }
        String place = row.getBoolean("seen") ? row.getString("school") : "un autre établissement";
        String text = row.getBoolean("named")
                ? "un identifiant désigne " + name + ", établissement : " + place
                : name + " a quitté l'établissement" + day + " ; établissement actuel : " + place;
        return new StrayHint(text, null, row.getBoolean("seen") ? pupil : null);
    }

    private static String rows(List<Stray> strays) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < strays.size(); i++) {
            Stray one = strays.get(i);
            Map<String, Object> row = new HashMap<>();
            row.put("at", i);
            row.put("uais", one.schools().stream().map(Uai::value).toList());
            row.put("birthdate", Objects.toString(one.birthdate(), null));
            row.put("named", one.named());
            rows.add(row);
        }
        return Sql.json(rows);
    }
}
