package fr.passerelle.connectors.ledger.search;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.identity.FormerNameRows;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.search.Sought;
import fr.passerelle.domain.search.SoughtWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pupils by names, INE and birth date. A school finds its former pupils by what its own record says; whoever sees them where they are
 * now, by what is known of them since.
 */
@Repository
@Transactional(readOnly = true)
public class PupilSearchView {

    /** More are not shown: who looks for one of them tells more. */
    public static final int MOST_SHOWN = 50;

    /** More are not counted. */
    public static final int MOST_COUNTED = 1000;

    private static final String SEEN = "(:everything or p.uai = any(:uais))";

    /** Where she is seen now: what is known of the person is told. */
    private static final String FOLLOWED = "(:everything or p.active and p.uai = any(:uais))";

    private static final String BY_RECORD =
            "select p.id, p.person_id, p.active, p.updated_at, false as former from pupil p where " + SEEN;

    private static final String BY_FORMER_NAME = """
            select p.id, p.person_id, p.active, p.updated_at, true as former
            from (select person_id from former_last_name where search_words(last_name) @@ :any::tsquery
                union select person_id from former_first_name where search_words(first_name) @@ :any::tsquery) n
            join pupil p using (person_id)
            where %2$s and not %1$s @@ :words::tsquery and (%1$s || search_words(coalesce(
                (select string_agg(last_name, '/') from former_last_name f where f.person_id = p.person_id), '') || '/' || coalesce(
                (select string_agg(first_name, '/') from former_first_name f where f.person_id = p.person_id), ''))
                ) @@ :words::tsquery""".formatted(WordsSql.PUPIL, FOLLOWED);

    /** By the number that she bears, or did; one that was found to be another's stands on her record alone. */
    private static final String BEARERS = """
            select p.id, p.person_id, p.active, p.updated_at, false as former
            from (select id as person_id from person where ine = :ine
                union select person_id from other_ine where ine = :ine) n
            join pupil p using (person_id)
            where %s""".formatted(FOLLOWED);

    private static final String ON_RECORD = """
            select p.id, p.person_id, p.active, p.updated_at, false as former
            from pupil p where p.ine = :ine and p.uai = any(:uais)""";

    private static final String ON_WITHDRAWN = """
            select p.id, p.person_id, p.active, p.updated_at, false as former
            from withdrawn_ine w join pupil p on p.person_id = w.person_id and p.ine = :ine
            where :everything and w.ine = :ine""";

    private static final String SHOWN = """
            select p.*, s.name as school_name, %s from pupil p join school s using (uai) where p.id = any(:ids)""".formatted(FormerNameRows.of("p.person_id"));

    private final JdbcClient jdbc;

    PupilSearchView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long id, long personId, boolean active, boolean former) {}

    /**
     * Each person once. Names are tried as they were typed, then without their particles; where too many begin so, those are shown who
     * are called so to the last letter.
     */
    public Hits<PupilHit> of(Scope scope, Sought sought) {
        if (sought.ine() == null
                && sought.birthdate() == null
                && !sought.words().areEnough()) {
            return Hits.none();
        }
        SoughtWords words = sought.words();
        Hits<PupilHit> found = find(scope, sought, words, WordsSql.all(words));
        if (found.count() == 0 && !words.withoutParticles().equals(words)) {
            words = words.withoutParticles();
            found = find(scope, sought, words, WordsSql.all(words));
        }
        if (found.areTooMany() && !words.isEmpty()) {
            Hits<PupilHit> whole = find(scope, sought, words, WordsSql.whole(words));
            found = whole.rows().isEmpty() ? found : new Hits<>(whole.rows(), found.count(), found.isMore());
        }
        return found;
    }

    private Hits<PupilHit> find(Scope scope, Sought sought, SoughtWords words, String query) {
        List<Row> rows = jdbc.sql(sql(sought, words))
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .param("words", query)
                .param("any", words.isEmpty() ? "" : WordsSql.any(words))
                .param("day", sought.birthdate())
                .param("ine", sought.ine() == null ? null : sought.ine().value())
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getBoolean("active"),
                        row.getBoolean("former")))
                .list();
        Map<Long, Row> persons = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(Row::active).reversed().thenComparing(Row::former))
                .forEach(row -> persons.putIfAbsent(row.personId(), row));
        boolean more = rows.size() > MOST_COUNTED;
        int count = Math.min(persons.size(), MOST_COUNTED);
        return more || count > MOST_SHOWN
                ? new Hits<>(List.of(), more ? MOST_COUNTED : count, more)
                : Hits.of(shown(persons));
    }

    private static String sql(Sought sought, SoughtWords words) {
        String day = sought.birthdate() == null ? "" : " and p.birthdate = :day";
        String named = words.isEmpty() ? "" : " and " + WordsSql.PUPIL + " @@ :words::tsquery";
        String all;
        if (sought.ine() != null) {
            all = String.join("\nunion\n", BEARERS + day + named, ON_RECORD + day + named, ON_WITHDRAWN + day + named);
        } else if (words.isEmpty()) {
            all = BY_RECORD + day;
        } else {
            all = BY_RECORD + day + named + "\nunion all\n" + BY_FORMER_NAME + day;
        }
        return all + "\nlimit " + (MOST_COUNTED + 1);
    }

    private List<PupilHit> shown(Map<Long, Row> persons) {
        Map<Long, Boolean> formers = persons.values().stream().collect(Collectors.toMap(Row::id, Row::former));
        return jdbc.sql(SHOWN)
                .param("ids", Sql.numbers(formers.keySet()))
                .query((row, number) -> hit(row, formers.getOrDefault(row.getLong("id"), false)))
                .list();
    }

    private static PupilHit hit(ResultSet row, boolean former) throws SQLException {
        return new PupilHit(
                row.getLong("id"),
                row.getLong("person_id"),
                new Uai(row.getString("uai")),
                row.getString("school_name"),
                row.getString("last_name"),
                row.getString("preferred_last_name"),
                row.getString("first_name"),
                row.getObject("birthdate", LocalDate.class),
                row.getString("division"),
                row.getBoolean("active"),
                former ? FormerNameRows.read(row).all() : List.of());
    }
}
