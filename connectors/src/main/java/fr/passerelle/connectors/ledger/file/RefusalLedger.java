package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Refused files that a person has done with; each word is journalled. */
@Repository
@Transactional
public class RefusalLedger {

    /** For {@code where}: what somebody said since a file {@code f} was refused last, and that counts. */
    public static final String SETTLED = """
            exists (select from refusal_settled d where d.file_id = f.id and d.undone_at is null
                and d.settled_at >= coalesce(f.finished_at, f.received_at))""";

    private static final String SETTLE = """
            with done as (
                insert into refusal_settled (file_id, settled_at, settled_by, reason)
                select id, :now, :who, :reason from received_file f where id = :file and state = 'REFUSED' and not %s
                returning file_id, reason)
            insert into journal (at, actor, action, uai, details)
            select :now, :who, 'FILE_SETTLED', nullif(f.uai, ''), jsonb_build_object('file', f.id::text, 'reason', d.reason)
            from done d join received_file f on f.id = d.file_id""".formatted(SETTLED);

    private static final String REOPEN = """
            with undone as (
                update refusal_settled set undone_at = :now, undone_by = :who where file_id = :file and undone_at is null
                returning file_id)
            insert into journal (at, actor, action, uai, details)
            select :now, :who, 'FILE_REOPENED', nullif(f.uai, ''), jsonb_build_object('file', f.id::text)
            from received_file f where f.id in (select file_id from undone)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusalLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when it is not refused, or somebody said so already: nothing is changed. */
    public boolean settle(long fileId, String who, String reason) {
        lock(fileId);
        return write(SETTLE, fileId, who, reason);
    }

    /** Takes it back: the file is told again; false when nobody had settled it. */
    public boolean reopen(long fileId, String who) {
        lock(fileId);
        return write(REOPEN, fileId, who, "");
    }

    private void lock(long fileId) {
        jdbc.sql("select id from received_file where id = :id for update")
                .param("id", fileId)
                .query(Long.class)
                .optional();
    }

    private boolean write(String sql, long fileId, String who, String reason) {
        return jdbc.sql(sql)
                        .param("file", fileId)
                        .param("who", who)
                        .param("reason", reason)
                        .param("now", Sql.at(clock.instant()))
                        .update()
                > 0;
    }
}
