package fr.passerelle.connectors.ledger.file;

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
