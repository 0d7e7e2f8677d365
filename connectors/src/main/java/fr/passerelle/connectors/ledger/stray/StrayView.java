package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Attribution;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came without its pupil, as people look at it, and what they said of it. */
@Repository
public class StrayView {

    private static final String ANY_STATE = "'AMBIGUOUS', 'CONFLICT', 'NOT_FOUND'";

    /** Accounts, results and learners without a pupil, with what a person said of each. */
    private static final String STRAYS = """
            with found as (
                select 'ACCOUNT' as kind, number, uai, schools, last_name, first_name, birthdate, divisions,
                    source, reason, state, array_remove(array[person_id], null) as named, updated_at as since
                from account where state in (%s)
                union all
                select 'RESULT', certification_id, uai, '{}', last_name, first_name, birthdate, '{}',
                    source, null, null, named, since
                from stray_result r where not exists (select from certification c where c.id = r.certification_id)
                union all
                select 'LEARNER', learner_id, uai, '{}', last_name, first_name, birthdate, array_remove(array[division], ''),
                    'PIX', null, null, '{}', since
                from stray_learner)
            select f.*, t.verdict from found f
            left join attribution t on t.kind = f.kind and t.number = f.number and t.undone_at is null
            where (:everything or f.uai = any(:uais) or f.schools && :uais::text[])""";

    private static final String OF_READER = """
             and (:uai::text is null or f.uai = any(%1$s) or f.schools && %1$s)
            and (:kind::text is null or f.kind = :kind)""".formatted(ScopeSql.WITH_TAKEN_OVER);

    private static final String IN_ORDER = " order by f.uai, f.last_name, f.first_name, f.kind, f.number";

    private static final String SAID = """
            select t.*, p.seen, p.id as pupil_id, p.last_name as pupil_last_name, p.first_name as pupil_first_name,
                t.told ->> 'lastName' as told_last_name, t.told ->> 'firstName' as told_first_name,
                (t.told ->> 'birthdate')::date as told_birthdate, t.told ->> 'source' as told_source,
                t.told ->> 'why' as told_why
            from attribution t left join lateral (
                select id, last_name, first_name, :everything or uai = any(:uais) as seen
                from pupil where pupil.person_id = t.person_id
                order by seen desc, active desc, id desc limit 1) p on true
            where (:everything or t.uai = any(:uais))""";

    private final JdbcClient jdbc;

    public StrayView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of them are asked for. */
    public enum Which {
        /** Those that wait for a person. */
        WAITING("'AMBIGUOUS', 'CONFLICT'", "t.verdict is null"),
        /** Accounts like nobody of their schools: their pupil may still come. */
        NOT_FOUND("'NOT_FOUND'", "t.verdict is null and f.kind = 'ACCOUNT'"),
        /** Those that somebody put aside. */
        LATER(ANY_STATE, "t.verdict = 'LATER'");

        private final String states;
        private final String said;

        Which(String states, String said) {
            this.states = states;
            this.said = said;
        }

        private String sql() {
            return STRAYS.formatted(states) + " and " + said + OF_READER;
        }
    }

    /** @param school null for all that the reader may see, by school and name */
    public List<Stray> of(Scope scope, @Nullable Uai school, @Nullable StrayKind kind, Which which) {
        return scoped(which.sql() + IN_ORDER, scope)
                .param("uai", school == null ? null : school.value())
                .param("kind", kind == null ? null : kind.name())
                .query((row, number) -> stray(row))
                .list();
    }

    /** How many wait for a person, in a school or in all that the reader may see. */
    public int count(Scope scope, @Nullable Uai school) {
        return scoped("select count(*) from (" + Which.WAITING.sql() + ") waiting", scope)
                .param("uai", school == null ? null : school.value())
                .param("kind", null)
                .query(Integer.class)
                .single();
    }

    /** One of them, whatever was said of it; empty when it has its pupil, or is none of the reader's. */
    public Optional<Stray> find(Scope scope, StrayKey key) {
        return scoped(STRAYS.formatted(ANY_STATE) + " and f.kind = :kind and f.number = :number", scope)
                .param("kind", key.kind().name())
                .param("number", key.number())
                .query((row, number) -> stray(row))
                .optional();
    }

    /** Whether it has no pupil, or somebody said of it whose it is; false when it is none of the reader's. */
    public boolean isKnown(Scope scope, StrayKey key) {
        return find(scope, key).isPresent() || !saidOf(scope, key).isEmpty();
    }

    /** What people said last of what is the reader's, the newest first. */
    public List<Said> said(Scope scope, int max) {
        return scoped(SAID + " order by t.decided_at desc, t.id desc limit :max", scope)
                .param("max", max)
                .query((row, number) -> said(row))
                .list();
    }

    /** All that people said of one, be it without a pupil still or not, the newest first. */
    public List<Said> saidOf(Scope scope, StrayKey key) {
        return scoped(SAID + " and t.kind = :kind and t.number = :number order by t.decided_at desc, t.id desc", scope)
                .param("kind", key.kind().name())
                .param("number", key.number())
                .query((row, number) -> said(row))
                .list();
    }

    /**
     * What was said of a stray, then and by whom.
     *
     * @param uai its school then
     * @param name last and first name, as they were told then
     * @param birthdate likewise, null when nobody told it
     * @param source who told it then, in French
     * @param why the rule had given it to nobody, in French
     * @param pupilId of the pupil to whom it was given, null when to nobody, or to one whom the reader may not see
     * @param pupil his names today, or in French that he is of another school; null when it was given to nobody
     */
    public record Said(
            Attribution attribution,
            Uai uai,
            String name,
            @Nullable LocalDate birthdate,
            String source,
            String why,
            @Nullable Long pupilId,
            @Nullable String pupil) {

        /** What was said, where it counts or no longer does. */
        public StrayKey key() {
            return attribution.key();
        }
    }

    private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
        return jdbc.sql(sql).param("everything", scope.uais().isEmpty()).param("uais", ScopeSql.uais(scope));
    }

    private static Said said(ResultSet row) throws SQLException {
        Long pupil = Sql.longOrNull(row, "pupil_id");
        boolean seen = row.getBoolean("seen");
        return new Said(
                AttributionRows.read(row),
                new Uai(row.getString("uai")),
                row.getString("told_last_name") + " " + row.getString("told_first_name"),
                row.getObject("told_birthdate", LocalDate.class),
                row.getString("told_source"),
                row.getString("told_why"),
                seen ? pupil : null,
                pupil == null || seen ? names(row) : StrayHintsView.SOMEBODY_ELSEWHERE);
    }

    private static @Nullable String names(ResultSet row) throws SQLException {
        String lastName = row.getString("pupil_last_name");
        return lastName == null ? null : lastName + " " + row.getString("pupil_first_name");
    }

    private static Stray stray(ResultSet row) throws SQLException {
        StrayKind kind = StrayKind.valueOf(row.getString("kind"));
        Set<Long> named = Set.of((Long[]) row.getArray("named").getArray());
        return new Stray(
                new StrayKey(kind, row.getLong("number")),
                Stream.concat(Stream.of(row.getString("uai")), Stream.of((String[])
                                row.getArray("schools").getArray()))
                        .distinct()
                        .map(Uai::new)
                        .toList(),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("birthdate", LocalDate.class),
                List.of((String[]) row.getArray("divisions").getArray()),
                source(kind, row.getString("source")),
                why(kind, row.getString("reason"), named),
                named,
                Sql.instant(row, "since"),
                Sql.oneOfOrNull(Verdict.class, row, "verdict"));
    }

    private static String source(StrayKind kind, String source) {
        return switch (kind) {
            case ACCOUNT -> "compte " + source;
            case RESULT -> source.equals("FEED") ? "flux de résultats de Pix" : "fichier de résultats d'une classe";
            case LEARNER -> "liste des élèves de Pix Orga";
        };
    }

    private static String why(StrayKind kind, @Nullable String reason, Set<Long> named) {
        return switch (kind) {
            case ACCOUNT -> reason == null ? "" : reason;
            case RESULT ->
                named.isEmpty()
                        ? "aucun élève de l'établissement n'a cet INE, ni ces noms et cette date de naissance"
                        : "son INE est celui d'un élève d'un autre établissement";
            case LEARNER -> "aucun élève actif de ces noms et de cette date de naissance, ou plusieurs";
        };
    }
}
