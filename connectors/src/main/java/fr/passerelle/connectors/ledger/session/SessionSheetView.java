package fr.passerelle.connectors.ledger.session;

import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.today.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of schools as people look at them. */
@Repository
public class SessionSheetView {

    private static final String SESSIONS = """
            select s.id, s.uai, s.session_date, s.session_time, s.room, %s as state, s.finalised_at, s.pushed_at, s.refusal,
                   s.file_id, (s.session_date + s.session_time) at time zone c.time_zone + interval '%s' as due,
                   k.candidates, k.started, k.reports
            from session s join school c using (uai)
            left join lateral (
                select count(*) as candidates, count(certification_course_id) as started,
                       coalesce(sum(jsonb_array_length(issue_reports)), 0) as reports
                from session_candidate where session_id = s.id) k on true
            """.formatted(FileSql.SESSION_STATE, Term.FINALISATION.span());

    private final JdbcClient jdbc;

    SessionSheetView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a school, and of the schools that it has taken over, in one of its years; the newest first. */
    public List<SessionSheet> of(Scope scope, Uai uai, SchoolCalendar calendar, SchoolYear year) {
        return scope.allows(uai)
                ? jdbc.sql(SESSIONS + "where s.uai = any(" + ScopeSql.WITH_TAKEN_OVER + """
                        ) and s.session_date between :first and :last
                        order by s.session_date desc, s.session_time desc, s.id desc""")
                        .param("uai", uai.value())
                        .param("first", calendar.firstDay(year))
                        .param("last", calendar.lastDay(year))
                        .query(SessionSheetView::session)
                        .list()
                : List.of();
    }

    /** One of a school, or of those that it has taken over; empty when it is none of theirs, or out of the reader's sight. */
    public Optional<SessionSheet> find(Scope scope, Uai uai, long id) {
        return scope.allows(uai)
                ? jdbc.sql(SESSIONS + "where s.id = :id and s.uai = any(" + ScopeSql.WITH_TAKEN_OVER + ")")
                        .param("id", id)
                        .param("uai", uai.value())
                        .query(SessionSheetView::session)
                        .optional()
                : Optional.empty();
    }

    /** The years in which a school, or one that it has taken over, had sessions; the last first. */
    public List<SchoolYear> years(Uai uai, SchoolCalendar calendar) {
        return jdbc
                .sql("select distinct session_date from session where uai = any(" + ScopeSql.WITH_TAKEN_OVER + ")")
                .param("uai", uai.value())
                .query(LocalDate.class)
                .list()
                .stream()
                .map(calendar::yearOf)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static SessionSheet session(ResultSet row, int number) throws SQLException {
        return new SessionSheet(
                row.getLong("id"),
                new Uai(row.getString("uai")),
                row.getObject("session_date", LocalDate.class),
                row.getObject("session_time", LocalTime.class),
                row.getString("room"),
                row.getInt("candidates"),
                row.getInt("started"),
                row.getInt("reports"),
                row.getString("state"),
                Sql.instant(row, "due"),
                Sql.instant(row, "finalised_at"),
                Sql.instantOrNull(row, "pushed_at"),
                row.getString("refusal"),
                Sql.longOrNull(row, "file_id"));
    }
}
