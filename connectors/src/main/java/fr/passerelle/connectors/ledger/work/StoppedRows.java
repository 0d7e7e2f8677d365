package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.FailureKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.domain.work.WorkTrouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** Work {@code w} with what it is about, as rows. */
final class StoppedRows {

    /** Numbers of sessions, files and the like are of one cause; a status of HTTP tells two causes apart. */
    static final String CAUSE = """
            left(md5(w.flow || ' ' || coalesce(w.failure, '') || ' '
                || regexp_replace(coalesce(w.last_error, ''), '[0-9]{4,}', '#', 'g')), 16)""";

    /** A notice holds up no other. */
    static final String BEHIND = """
            (select count(*) from work b where b.flow = w.flow and b.ordering_key = w.ordering_key and b.id > w.id
                and b.state = 'READY' and w.state = 'QUARANTINED' and w.flow <> 'SEND_NOTICE')""";

    /** Work of no single school is seen by those who see them all. */
    static final String SEEN = "(:everything or split_part(w.ordering_key, '/', 1) = any(:uais))";

    private static final String BLOCKED_BY = """
            (select min(e.id) from work e where e.flow = w.flow and e.ordering_key = w.ordering_key and e.id < w.id
                and e.state = 'QUARANTINED' and w.state in ('READY', 'QUARANTINED') and w.flow <> 'SEND_NOTICE')""";

    static final String SELECT = """
            select w.*, %s as cause, %s as behind, %s as blocked_by, d.name as school_name, f.id as file_id, f.name as file_name,
                (select max(s.id) from session s where s.file_id = f.id and w.flow = 'PUSH_SESSION') as session_id
            from work w
            left join school d on d.uai = split_part(w.ordering_key, '/', 1)
            left join received_file f on f.id = case
                when w.flow in ('IMPORT_SIECLE', 'READ_REFERENTIAL', 'UPLOAD_TO_PIX', 'RECONCILE_ACCOUNTS', 'PUSH_SESSION',
                    'READ_CLASS_RESULTS') and w.subject ~ '^[0-9]{1,18}$' then w.subject::bigint end""".formatted(CAUSE, BEHIND, BLOCKED_BY);

    private StoppedRows() {}

    static StoppedWork read(ResultSet row, int number) throws SQLException {
        Work work = WorkRows.read(row, number);
        return new StoppedWork(
                work,
                Sql.instant(row, "asked_at"),
                Sql.instantOrNull(row, "quarantined_at"),
                trouble(row, "last_error"),
                row.getString("cause"),
                row.getInt("behind"),
                Sql.longOrNull(row, "blocked_by"),
                new StoppedWork.About(
                        Uai.parse(WorkKey.beginning(work.key())).orElse(null),
                        row.getString("school_name"),
                        Sql.longOrNull(row, "file_id"),
                        row.getString("file_name"),
                        Sql.longOrNull(row, "session_id")),
                work.state() == WorkState.DISCARDED ? end(row) : null,
                Sql.longOrNull(row, "replay_id"));
    }

    static WorkTrouble trouble(ResultSet row, String said) throws SQLException {
        return new WorkTrouble(
                Flow.valueOf(row.getString("flow")),
                Sql.oneOfOrNull(FailureKind.class, row, "failure"),
                row.getString(said));
    }

    static GivenUp end(ResultSet row) throws SQLException {
        return new GivenUp(
                Sql.instant(row, "ended_at"),
                Objects.requireNonNullElse(row.getString("ended_by"), ""),
                Objects.requireNonNullElse(row.getString("reason"), ""));
    }
}
