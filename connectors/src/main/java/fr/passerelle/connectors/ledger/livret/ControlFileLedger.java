package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The control files of the runs of the Récupération, as they are delivered. */
@Repository
@Transactional
public class ControlFileLedger {

    /** Files, each with its run. */
    static final String SELECT = """
            select c.*, r.uai, r.school_year, r.at, s.academy
            from control_file c join recuperation_run r on r.id = c.run_id left join school s on s.uai = r.uai""";

    private final JdbcClient jdbc;

    public ControlFileLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the file of a run, in the transaction that writes the run.
     *
     * @param rows pupils in it
     */
    public void save(long runId, String name, byte[] content, int rows) {
        jdbc.sql("""
                        insert into control_file (run_id, name, sha256, rows, content)
                        values (:run, :name, encode(sha256(:content), 'hex'), :rows, :content)""")
                .param("run", runId)
                .param("name", name)
                .param("rows", rows)
                .param("content", content)
                .update();
    }

    /** The file of a run; empty when the run made none. */
    public Optional<ControlFileRow> find(long runId) {
        return jdbc.sql(SELECT + " where c.run_id = :run")
                .param("run", runId)
                .query(ControlFileLedger::file)
                .optional();
    }

    /** The file and its manifest lie where they are read from. */
    public void delivered(long runId, Instant at) {
        jdbc.sql("update control_file set delivered_at = :at where run_id = :run")
                .param("run", runId)
                .param("at", Sql.at(at))
                .update();
    }

    /** A row of {@link #SELECT}. */
    static ControlFileRow file(ResultSet row, int number) throws SQLException {
        Uai uai = new Uai(row.getString("uai"));
        return new ControlFileRow(
                row.getLong("run_id"),
                uai,
                SchoolCalendar.of(uai, row.getString("academy")),
                new SchoolYear(row.getInt("school_year")),
                Sql.instant(row, "at"),
                row.getString("name"),
                row.getString("sha256"),
                row.getInt("rows"),
                row.getBytes("content"),
                Sql.instantOrNull(row, "delivered_at"));
    }
}
