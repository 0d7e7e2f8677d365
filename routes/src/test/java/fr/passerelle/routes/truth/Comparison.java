package fr.passerelle.routes.truth;

import fr.passerelle.connectors.ledger.feed.FeedLedger;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger beside the truth, for the schools of one academy: what is wrong, and who holds what. */
final class Comparison {

    /** Whose names stand on it is the town of birth; whose it is, its number. */
    private static final String WRONG = """
            with known as (select distinct person_id, birth_city::bigint as child from pupil where uai = any(:uais))
            select 'certification ' || c.id || ' is given to #' || k.child
                from known k join certification c using (person_id) where c.id / 100 <> k.child
            union all select 'the livret of #' || k.child || ' holds ' || l.certification_id
                from known k join livret_entry l using (person_id) where l.certification_id / 100 <> k.child
            union all select 'the livret of #' || k.child || ' has held ' || l.certification_id
                from known k join livret_history l using (person_id) where l.certification_id / 100 <> k.child
            union all select 'the account of #' || %1$s || ' is given to #' || k.child
                from known k join account a using (person_id)
                where a.state = 'MATCHED' and %1$s <> k.child and exists (
                    select from pupil q where q.uai = any(a.schools) and q.birth_city = (%1$s)::text and q.active
                        and lower(q.first_name) = lower(a.first_name) and lower(q.last_name) = lower(a.last_name))
            """.formatted("(('x' || right(a.external_id, 16))::bit(64)::bigint / 2)");

    private static final String ASKED = """
            select distinct p.birth_city::bigint from hold h, lateral jsonb_array_elements_text(h.details -> 'between') b
                join pupil p on p.person_id = b::bigint
            where h.uai = any(:uais) and h.kind = 'REATTRIBUTED'
            """;

    /** Whom no document says to be one: who comes elsewhere under another INE and local number. */
    private static final String TWOFOLD = """
            select birth_city::bigint from pupil where uai = any(:uais)
            group by birth_city having count(distinct person_id) > 1""";

    private static final String HOLDERS = """
            with known as (select person_id, min(birth_city::bigint) as child from pupil where uai = any(:uais) group by person_id)
            select 'certification ' || c.id || ' of #' || k.child || ' ' || c.status from known k join certification c using (person_id)
            union all select 'livret of #' || k.child || ': ' || l.certification_id from known k join livret_entry l using (person_id)
            union all select 'account ' || right(a.external_id, 1) || ' of #' || (('x' || right(a.external_id, 16))::bit(64)::bigint / 2) || ' ' || a.state
                || case when a.state = 'MATCHED' then ' #' || k.child else '' end
                from account a left join known k using (person_id) where a.schools && :uais::text[]
            union all select 'asked about ' || h.subject from hold h
                where h.uai = any(:uais) and h.state = 'OPEN' and h.kind = 'OTHER_PERSON'
            order by 1""";

    private final TruthBench bench;
    private final JdbcClient jdbc;
    private final List<Uai> schools;
    private final String[] uais;
    private final Map<Long, Long> childOf = new HashMap<>();

    Comparison(TruthBench bench, List<Uai> schools) {
        this.bench = bench;
        this.jdbc = bench.ledger().jdbc();
        this.schools = schools;
        this.uais = schools.stream().map(Uai::value).toArray(String[]::new);
    }

    /** What contradicts the truth now; a person who was one child before and is another now is two. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        jdbc.sql("select person_id, birth_city::bigint as child from pupil where uai = any(:uais)")
                .param("uais", uais)
                .query(row -> {
                    Long before = childOf.putIfAbsent(row.getLong("person_id"), row.getLong("child"));
                    if (before != null && before != row.getLong("child")) {
                        wrong.add("one person is #" + before + " and #" + row.getLong("child"));
                    }
                });
        wrong.addAll(jdbc.sql(WRONG).param("uais", uais).query(String.class).list());
        return wrong;
    }

    /** What LSU would be told of a school and of whom: number and first name of each, that are not of the same child. */
    List<String> toldWrong(Academy academy) {
        Map<Long, List<Said>> said = new HashMap<>();
        academy.documents().stream()
                .filter(Document.Export.class::isInstance)
                .flatMap(one -> ((Document.Export) one).rows().stream())
                .forEach(row -> said.computeIfAbsent(row.child(), any -> new ArrayList<>())
                        .add(row));
        List<String> wrong = new ArrayList<>();
        schools.forEach(uai -> bench.get(FeedLedger.class).tell(uai, true, row -> {
            boolean own = said.getOrDefault(row.id() / 100, List.of()).stream()
                    .anyMatch(one -> one.born().equals(row.birthdate())
                            && Names.normalise(one.first()).equals(Names.normalise(row.firstName())));
            if (!own) {
                wrong.add("the feed of " + uai + " tells " + row.id() + " of " + row.firstName() + " " + row.ine());
            }
        }));
        return wrong;
    }

    /** Children of whom people were asked who they are, be it that another export has answered since. */
    Set<Long> asked() {
        return Set.copyOf(jdbc.sql(ASKED).param("uais", uais).query(Long.class).list());
    }

    /** Children who are two persons to the hub. */
    Set<Long> twofold() {
        return Set.copyOf(
                jdbc.sql(TWOFOLD).param("uais", uais).query(Long.class).list());
    }

    /** Who holds what, and which results are asked about. */
    List<String> holders() {
        return jdbc.sql(HOLDERS).param("uais", uais).query(String.class).list();
    }

    /** All that the ledger keeps of these schools, but for moments, files, attempts and history. */
    Map<String, List<String>> dump() {
        Map<String, List<String>> dump = new TreeMap<>();
        dump.put("pupil", rows("select * from pupil where uai = any(:uais)"));
        dump.put(
                "person",
                rows("select * from person where id in (select person_id from pupil where uai = any(:uais))"));
        dump.put(
                "other_ine",
                rows(
                        "select * from other_ine where person_id in (select person_id from pupil where uai = any(:uais))"));
        dump.put(
                "former_first_name",
                rows(
                        "select * from former_first_name where person_id in (select person_id from pupil where uai = any(:uais))"));
        dump.put(
                "former_last_name",
                rows(
                        "select * from former_last_name where person_id in (select person_id from pupil where uai = any(:uais))"));
        dump.put("certification", rows("select * from certification where uai = any(:uais)"));
        dump.put("livret_entry", rows("select * from livret_entry where uai = any(:uais)"));
        dump.put("account", rows("select * from account where schools && :uais::text[]"));
        dump.put("session", rows("select * from session where uai = any(:uais)"));
        dump.put(
                "session_candidate",
                rows(
                        "select c.* from session_candidate c join session s on s.id = c.session_id where s.uai = any(:uais)"));
        dump.put("hold", rows("select * from hold where state = 'OPEN' and kind <> 'SET_ASIDE' and uai = any(:uais)"));
        return dump;
    }

    private List<String> rows(String sql) {
        return jdbc.sql("""
                        select (to_jsonb(one) - 'file_id' - 'created_at' - 'updated_at' - 'written_at' - 'since' - 'until'
                            - 'opened_at' - 'repeated_at')::text
                        from (%s) one order by 1""".formatted(sql))
                .param("uais", uais)
                .query(String.class)
                .list();
    }

    /** What is in one and not in the other, beginning with a sign. */
    static List<String> difference(List<String> before, List<String> after) {
        return Stream.concat(
                        before.stream().filter(one -> !after.contains(one)).map("- "::concat),
                        after.stream().filter(one -> !before.contains(one)).map("+ "::concat))
                .toList();
    }

    static List<String> difference(Map<String, List<String>> before, Map<String, List<String>> after) {
        return before.keySet().stream()
                .flatMap(table -> difference(before.get(table), Objects.requireNonNull(after.get(table))).stream()
                        .map(line -> table + " " + line))
                .toList();
    }
}
