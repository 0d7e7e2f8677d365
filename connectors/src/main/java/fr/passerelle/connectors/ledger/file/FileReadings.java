package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Has files read again; what each reading says is kept by {@link FileLedger#finish}. Joins the caller's transaction. */
@Repository
@Transactional
public class FileReadings {

    private final JdbcClient jdbc;
    private final WorkLedger work;

    FileReadings(JdbcClient jdbc, WorkLedger work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /**
     * Asks for a file to be read again, whatever became of it. Nothing happens while somebody else asks for it: it is read after this
     * transaction in any case.
     *
     * @param key what the files of its flow are read in order by
     */
    public void again(long fileId, WorkKey key, WorkCause cause) {
        int asked = jdbc.sql("""
                        update received_file set state = 'RECEIVED', report = null, finished_at = null
                        where id = (select id from received_file where id = :id and state <> 'RECEIVED' for update skip locked)""").param("id", fileId).update();
        if (asked == 1) {
            work.ask(key.flow(), key.key(), Long.toString(fileId), cause);
        }
    }

    /** Asks for a file that is held or applied to be read again; false when it is neither. */
    public boolean again(long fileId, WorkCause cause) {
        return jdbc.sql("""
                        update received_file set state = 'RECEIVED', report = null, finished_at = null
                        where id = :id and state in ('HELD', 'APPLIED') returning flow, uai""")
                .param("id", fileId)
                .query((row, number) -> work.ask(
                        Flow.valueOf(row.getString("flow")), row.getString("uai"), Long.toString(fileId), cause))
                .optional()
                .isPresent();
    }
}
