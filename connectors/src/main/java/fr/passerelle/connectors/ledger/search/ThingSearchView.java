package fr.passerelle.connectors.ledger.search;

import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.search.ThingHits.FileHit;
import fr.passerelle.connectors.ledger.search.ThingHits.HoldHit;
import fr.passerelle.connectors.ledger.search.ThingHits.SchoolHit;
import fr.passerelle.connectors.ledger.search.ThingHits.SessionHit;
import fr.passerelle.connectors.ledger.search.ThingHits.WorkHit;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.search.Sought;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Schools, sessions, files, work and questions, by their numbers or names. */
@Repository
@Transactional(readOnly = true)
public class ThingSearchView {

    /** More are not shown. */
    public static final int MOST_SHOWN = 20;

    /** Numbers are written into names of files: a day, a UAI. Shorter ones begin too many. */
    private static final long LEAST_NUMBER_IN_NAMES = 100_000;

    private static final String SEEN = "(:everything or uai = any(:uais))";

    private static final String SCHOOLS = """
            select uai, name, town, successor is not null as closed from school
            where %s and (uai = :uai or :words <> '' and search_words(name || '/' || coalesce(town, '')) @@ :words::tsquery)
            order by closed, name, uai""".formatted(SEEN);

    private static final String SESSIONS = """
            select s.*, d.name as school_name, %s as state_now,
                (select count(*) from session_candidate k where k.session_id = s.id) as candidates
            from session s join school d using (uai) where id = :number and %s""".formatted(FileSql.SESSION_STATE, SEEN);

    private static final String FILES = """
            select f.id, f.name, f.uai, d.name as school_name, f.flow, f.received_at, %s as state
            from received_file f left join school d using (uai)
            where (f.id = :number or :words <> '' and search_words(f.name) @@ :words::tsquery) and %s
            order by f.id = :number desc, f.id desc""".formatted(FileSql.STATE, SEEN);

    private static final String WORKS = "select * from work where id = :number and :everything";

    private static final String HOLDS =
            "select id, kind, state, undone_at is not null as undone, uai, opened_at from hold where id = :number and "
                    + SEEN;

    private final JdbcClient jdbc;

    ThingSearchView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ThingHits of(Scope scope, Sought sought) {
        return new ThingHits(
                find(SCHOOLS, scope, sought, ThingSearchView::school),
                find(SESSIONS, scope, sought, ThingSearchView::session),
                find(FILES, scope, sought, ThingSearchView::file),
                find(WORKS, scope, sought, ThingSearchView::work),
                find(HOLDS, scope, sought, ThingSearchView::hold));
    }

    private <T> Hits<T> find(String sql, Scope scope, Sought sought, RowMapper<T> one) {
        return Hits.first(
                MOST_SHOWN,
                jdbc.sql(sql + " limit " + (MOST_SHOWN + 1))
                        .param("everything", scope.uais().isEmpty())
                        .param("uais", ScopeSql.uais(scope))
                        .param("uai", sought.uai() == null ? null : sought.uai().value())
                        .param("number", sought.number())
                        .param("words", isNamed(sought) ? WordsSql.all(sought.words()) : "")
                        .query(one)
                        .list());
    }

    private static boolean isNamed(Sought sought) {
        return sought.birthdate() == null
                && sought.ine() == null
                && sought.code() == null
                && sought.words().areEnough()
                && (sought.number() == null || sought.number() >= LEAST_NUMBER_IN_NAMES);
    }

    private static SchoolHit school(ResultSet row, int number) throws SQLException {
        return new SchoolHit(
                new Uai(row.getString("uai")), row.getString("name"), row.getString("town"), row.getBoolean("closed"));
    }

    private static SessionHit session(ResultSet row, int number) throws SQLException {
        return new SessionHit(
                row.getLong("id"),
                new Uai(row.getString("uai")),
                row.getString("school_name"),
                row.getObject("session_date", LocalDate.class),
                row.getObject("session_time", LocalTime.class),
                row.getString("room"),
                row.getInt("candidates"),
                row.getString("state_now"),
                row.getString("refusal"));
    }

    private static FileHit file(ResultSet row, int number) throws SQLException {
        return new FileHit(
                row.getLong("id"),
                row.getString("name"),
                Uai.parse(row.getString("uai")).orElse(null),
                row.getString("school_name"),
                Flow.valueOf(row.getString("flow")),
                Sql.instant(row, "received_at"),
                FileState.valueOf(row.getString("state")));
    }

    private static WorkHit work(ResultSet row, int number) throws SQLException {
        return new WorkHit(
                row.getLong("id"),
                Flow.valueOf(row.getString("flow")),
                WorkState.valueOf(row.getString("state")),
                Sql.instant(row, "asked_at"),
                row.getString("last_error"));
    }

    private static HoldHit hold(ResultSet row, int number) throws SQLException {
        return new HoldHit(
                row.getLong("id"),
                HoldKind.valueOf(row.getString("kind")),
                HoldState.valueOf(row.getString("state")),
                row.getBoolean("undone"),
                new Uai(row.getString("uai")),
                Sql.instant(row, "opened_at"));
    }
}
