package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.work.WorkCauses;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readings of a file as people look at them: what each said stays as it was. */
@Repository
public class FileReadingView {

    private final JdbcClient jdbc;

    public FileReadingView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last first; none when the file is unknown, not read yet, or out of the reader's sight. */
    public List<FileReading> of(Scope scope, long fileId) {
        return jdbc.sql("""
                        select r.* from file_reading r join received_file f on f.id = r.file_id
                        where f.id = :id and (:everything or f.uai = any(:uais)) order by r.id desc""")
                .param("id", fileId)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> new FileReading(
                        row.getLong("id"),
                        Sql.instant(row, "read_at"),
                        FileState.valueOf(row.getString("state")),
                        row.getString("report"),
                        WorkCauses.read(row)))
                .list();
    }
}
