package fr.passerelle.connectors.ledger.pupil;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.pupil.PupilChange.Kind;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a staged export pupil by pupil. */
@Component
class PupilChangesView {

    private static final String LISTED = """
            with judged as (
                select case when verdict = 'CREATED' and person_known then 'TRANSFERRED' else verdict end as kind, j.*
                from (select %s as verdict, s.person_id is not null as person_known, coalesce(s.ine, p.ine) as ine,
                        coalesce(s.last_name, p.last_name) as last_name,
                        coalesce(s.first_name, p.first_name) as first_name,
                        coalesce(s.division, p.division) as division,
                        coalesce(p.birthdate, (select b.birthdate from pupil b where b.uai = :uai and b.ine = s.ine
                            order by b.active desc limit 1), (select n.birthdate from person n where n.ine = s.ine))::text
                            as birthdate_before,
                        s.birthdate::text as birthdate_after, %s as before, %s as after,
                        coalesce(p.person_id, s.person_id, (select n.id from person n where s.doubted and n.ine = s.ine)) as person_id
                    from %s) j
                where verdict not in ('UNCHANGED', 'GONE')
            ), ranked as (
                select *, row_number() over (partition by kind order by last_name, first_name, ine) as place from judged)
            select *, (select coalesce(jsonb_object_agg(q.uai, q.active), '{}') from pupil q
                       where q.person_id = ranked.person_id and q.uai <> :uai) as elsewhere
            from ranked where place <= :most order by last_name, first_name, ine""".formatted(
            PupilComparison.VERDICT, PupilColumns.textsBefore(), PupilColumns.textsAfter(), PupilComparison.FROM);

    private static final String ARRIVED_BUT_ACTIVE_ELSEWHERE =
            """
            select ine from (
                select s.ine, %s as verdict, coalesce(p.person_id, s.person_id) as person_id from %s) j
            where verdict in ('CREATED', 'BACK') and exists (
                select from pupil q join school o using (uai)
                where q.person_id = j.person_id and q.uai <> :uai and q.active and o.successor is distinct from :uai)
                and not exists (
                    select from pupil q where q.person_id = j.person_id and q.uai = any(:asked) and q.active)
            order by ine""".formatted(PupilComparison.VERDICT, PupilComparison.FROM);

    private static final String BY_SCHOOL = """
            select q.uai, count(*) as pupils from (
                select %s as verdict, coalesce(p.person_id, s.person_id) as person_id from %s) j
            join pupil q on q.person_id = j.person_id and q.uai <> :uai and q.active
            join school o on o.uai = q.uai and o.successor is distinct from :uai
            where verdict in ('CREATED', 'BACK') group by q.uai order by 2 desc, 1""".formatted(PupilComparison.VERDICT, PupilComparison.FROM);

    private static final String MOVED = """
            select s.ine from %s
            where s.ine is not null and not p.active and p.moved and not s.doubted order by s.ine""".formatted(PupilComparison.FROM);

    private final JdbcClient jdbc;

    PupilChangesView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PupilChange> list(Uai uai, int mostPerKind) {
        return jdbc
                .sql(LISTED)
                .param("uai", uai.value())
                .param("most", mostPerKind)
                .query((row, number) -> change(row))
                .stream()
                .sorted(Comparator.comparing(PupilChange::kind))
                .toList();
    }

    List<String> arrivedButActiveElsewhere(StagedImport staged) {
        return jdbc.sql(ARRIVED_BUT_ACTIVE_ELSEWHERE)
                .param("uai", staged.uai().value())
                .param("asked", Sql.uais(staged.tooManyFrom()))
                .query(String.class)
                .list();
    }

    List<String> moved(Uai uai) {
        return jdbc.sql(MOVED).param("uai", uai.value()).query(String.class).list();
    }

    Map<Uai, Integer> arrivedBySchool(Uai uai) {
        Map<Uai, Integer> schools = new LinkedHashMap<>();
        jdbc.sql(BY_SCHOOL).param("uai", uai.value()).query(row -> {
            schools.put(new Uai(row.getString("uai")), row.getInt("pupils"));
        });
        return schools;
    }

    private static PupilChange change(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new PupilChange(
                kind,
                row.getString("ine"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("division"),
                fields(kind, row),
                Sql.fromJson(row.getString("elsewhere"), new TypeReference<>() {}));
    }

    private static List<PupilChange.Field> fields(Kind kind, ResultSet row) throws SQLException {
        return switch (kind) {
            case REATTRIBUTED -> birthdate(row.getString("birthdate_before"), row.getString("birthdate_after"));
            case UPDATED, BACK ->
                PupilColumns.differences((String[]) row.getArray("before").getArray(), (String[])
                        row.getArray("after").getArray());
            case LEAVING, TRANSFERRED, CREATED -> List.of();
        };
    }

    private static List<PupilChange.Field> birthdate(@Nullable String before, String after) {
        return before == null || before.equals(after)
                ? List.of()
                : List.of(new PupilChange.Field("birthdate", before, after));
    }
}
