package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages show of schools besides their standing: who they are, and their sessions. */
@Repository
public class SchoolSheetView {

    private final JdbcClient jdbc;
    private final SchoolCalendarView calendars;

    public SchoolSheetView(JdbcClient jdbc, SchoolCalendarView calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /**
     * A finalised session.
     *
     * @param candidates enrolled pupils
     * @param started those who began their test
     * @param state {@code RECEIVED}, {@code FINALISED}, {@code REFUSED}, or {@code ABANDONED} when its work was given up
     * @param pushedAt when Pix had it, null before
     * @param refusal why it cannot be pushed, in French, or null
     * @param fileId number of the file that brought it; null when that was not kept
     */
    public record SessionRow(
            long id,
            LocalDate date,
            LocalTime time,
            String room,
            int candidates,
            int started,
            String state,
            @Nullable Instant pushedAt,
            @Nullable String refusal,
            @Nullable Long fileId) {}

    /** A school; empty when it is unknown or out of the reader's sight. */
    public Optional<School> find(Scope scope, Uai uai) {
        if (!scope.allows(uai)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from school where uai = :uai")
                .param("uai", uai.value())
                .query((row, number) -> SchoolLedger.school(row))
                .optional();
    }

    /** A school and those that it has taken over: what waits for a decision in them waits here. */
    public Set<Uai> withTakenOver(Uai uai) {
        return jdbc
                .sql("select unnest(%s)".formatted(ScopeSql.WITH_TAKEN_OVER))
                .param("uai", uai.value())
                .query(String.class)
                .list()
                .stream()
                .map(Uai::new)
                .collect(Collectors.toSet());
    }

    /** These schools, known or not, and those that they have taken over; all when all may be seen. */
    public Scope withTakenOver(Scope scope) {
        return new Scope(scope.uais().map(own -> {
            Set<Uai> wide = new HashSet<>(own);
            jdbc.sql("select uai from school where successor = any(:own)")
                    .param("own", Sql.uais(own))
                    .query(String.class)
                    .list()
                    .forEach(uai -> wide.add(new Uai(uai)));
            return wide;
        }));
    }

    /** The academies that the directory names, in the order of the alphabet. */
    public List<String> academies() {
        return jdbc.sql("select distinct academy from school where academy is not null order by academy")
                .query(String.class)
                .list();
    }

    /** The zones in which schools live. */
    public Set<ZoneId> zones() {
        return jdbc.sql("select distinct time_zone from school").query(String.class).list().stream()
                .map(ZoneId::of)
                .collect(Collectors.toSet());
    }

    /** Names of the schools that the reader may see, by UAI. */
    public Map<String, String> names(Scope scope) {
        return jdbc
                .sql("select uai, name from school where :everything or uai = any(:uais)")
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> Map.entry(row.getString("uai"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The sessions of a school in the present school year, the newest first. */
    public List<SessionRow> sessions(Scope scope, Uai uai) {
        if (!scope.allows(uai)) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.id, s.session_date, s.session_time, s.room, %s as state, s.pushed_at, s.refusal, s.file_id,
                               count(k.ine) candidates, count(k.certification_course_id) started
                        from session s left join session_candidate k on k.session_id = s.id
                        where s.uai = :uai and s.session_date >= :from
                        group by s.id
                        order by s.session_date desc, s.session_time desc, s.id desc
                        """.formatted(FileSql.SESSION_STATE))
                .param("uai", uai.value())
                .param("from", calendars.firstDay(uai))
                .query(SchoolSheetView::session)
                .list();
    }

    private static SessionRow session(ResultSet row, int number) throws SQLException {
        return new SessionRow(
                row.getLong("id"),
                row.getObject("session_date", LocalDate.class),
                row.getObject("session_time", LocalTime.class),
                row.getString("room"),
                row.getInt("candidates"),
                row.getInt("started"),
                row.getString("state"),
                Sql.instantOrNull(row, "pushed_at"),
                row.getString("refusal"),
                Sql.longOrNull(row, "file_id"));
    }
}
