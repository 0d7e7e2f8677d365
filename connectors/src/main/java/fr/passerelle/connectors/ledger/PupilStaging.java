package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Lays an export beside the ledger by COPY, in a table that ends with the transaction, and counts the differences. */
@Component
class PupilStaging {

    /** What becomes of each pupil of the file ({@code s}) against the ledger ({@code p}) and the person ({@code o}). */
    static final String VERDICT = """
            case when o.birthdate <> s.birthdate then 'REATTRIBUTED'
                 when p.id is null then 'CREATED'
                 when not p.active then 'BACK'
                 when (%s) is distinct from (%s) then 'UPDATED'
                 else 'UNCHANGED' end""".formatted(PupilColumns.list("p."), PupilColumns.list("s."));

    static final String AGAINST_THE_LEDGER = """
            staged_pupil s
            left join person o on o.ine = s.ine
            left join pupil p on p.uai = :uai and p.ine = s.ine""";

    private static final int CHUNK = 64 * 1024;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    PupilStaging(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    void copy(List<Pupil> pupils) {
        jdbc.sql("""
                        create temporary table if not exists staged_pupil on commit drop as
                        select ine, birthdate, %s from pupil with no data""".formatted(PupilColumns.list(""))).update();
        jdbc.sql("truncate staged_pupil").update();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (OutputStream out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy staged_pupil (ine, birthdate, %s) from stdin".formatted(PupilColumns.list("")))) {
            StringBuilder lines = new StringBuilder(CHUNK);
            for (Pupil pupil : pupils) {
                PupilColumns.copyLine(pupil, lines);
                if (lines.length() > CHUNK) {
                    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
                    lines.setLength(0);
                }
            }
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException("COPY of the pupils was cut", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        jdbc.sql("analyze staged_pupil").update();
    }

    PupilBasePlan plan(Uai uai) {
        return jdbc.sql("""
                        with judged as (select %s as verdict, p.id is null and o.id is not null as known_elsewhere
                                        from %s)
                        select (select count(*) from pupil where uai = :uai and active) as active,
                            count(*) filter (where verdict = 'CREATED') as created,
                            count(*) filter (where verdict = 'UPDATED') as updated,
                            count(*) filter (where verdict = 'UNCHANGED') as unchanged,
                            (select count(*) from pupil p where p.uai = :uai and p.active
                                and not exists (select from staged_pupil s where s.ine = p.ine)) as leaving,
                            count(*) filter (where verdict = 'BACK') as back,
                            count(*) filter (where verdict = 'CREATED' and known_elsewhere) as transferred,
                            count(*) filter (where verdict = 'REATTRIBUTED') as reattributed
                        from judged""".formatted(VERDICT, AGAINST_THE_LEDGER))
                .param("uai", uai.value())
                .query((row, number) -> new PupilBasePlan(
                        row.getInt("active"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("leaving"),
                        row.getInt("back"),
                        row.getInt("transferred"),
                        row.getInt("reattributed")))
                .single();
    }
}
