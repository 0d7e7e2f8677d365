package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a school's page shows besides its standing: its last files and its sessions. */
@Repository
public class SchoolSheetLedger {

    private final JdbcClient jdbc;

    public SchoolSheetLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A received file and what became of it.
     *
     * @param reportJson what was said of it, null while nothing was
     */
    public record FileRow(
            long id,
            Flow flow,
            String name,
            Instant receivedAt,
            FileState state,
            @Nullable String reportJson) {}

    /**
     * A finalised session.
     *
     * @param candidates enrolled pupils
     * @param started those who began their test
     * @param state {@code RECEIVED}, {@code FINALISED} or {@code REFUSED}
     * @param pushedAt when Pix had it, null before
     * @param refusal why it cannot be pushed, in French, or null
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
            @Nullable String refusal) {}

    /** The last files of a school, the newest first. */
    public List<FileRow> lastFiles(Scope scope, Uai uai, int max) {
        if (!scope.allows(uai)) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, flow, name, received_at, state, report
                        from received_file where uai = :uai order by id desc limit :max
                        """)
                .param("uai", uai.value())
                .param("max", max)
                .query((row, number) -> new FileRow(
                        row.getLong("id"),
                        Flow.valueOf(row.getString("flow")),
                        row.getString("name"),
                        Sql.instant(row, "received_at"),
                        FileState.valueOf(row.getString("state")),
                        row.getString("report")))
                .list();
    }

    /** The sessions of a school, the newest first. */
    public List<SessionRow> sessions(Scope scope, Uai uai) {
        if (!scope.allows(uai)) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.id, s.session_date, s.session_time, s.room, s.state, s.pushed_at, s.refusal,
                               count(k.ine) candidates, count(k.certification_course_id) started
                        from session s left join session_candidate k on k.session_id = s.id
                        where s.uai = :uai
                        group by s.id
                        order by s.session_date desc, s.session_time desc, s.id desc
                        """)
                .param("uai", uai.value())
                .query(SchoolSheetLedger::session)
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
                row.getString("refusal"));
    }
}
