package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.CopyText;
import fr.passerelle.connectors.ledger.identity.Recognised;
import fr.passerelle.connectors.ledger.identity.StagedRecognition;
import fr.passerelle.domain.pupil.PresentPupil;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.io.OutputStream;
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

/** Lays an export beside the ledger by COPY, in a table that is emptied with the transaction, and counts the differences. */
@Component
class PupilStaging {

    /**
     * For each MEF, of the ledger or of the file for pupils it does not know here, what becomes of its pupils; the MEF of this
     * year's nomenclature explains the level, else that of the newest year which knows it.
     */
    private static final String PLAN = """
            with counted as (
                select mef_code, count(*) filter (where active) as active, count(*) filter (where verdict = 'CREATED') as created,
                    count(*) filter (where verdict = 'UPDATED') as updated,
                    count(*) filter (where verdict = 'UNCHANGED') as unchanged,
                    count(*) filter (where verdict = 'LEAVING') as leaving,
                    count(*) filter (where verdict = 'BACK') as back,
                    count(*) filter (where verdict = 'CREATED' and person_known) as transferred,
                    count(*) filter (where verdict = 'REATTRIBUTED') as reattributed
                from (select case when p.id is null then s.mef_code else p.mef_code end as mef_code, p.active, s.person_id is not null as person_known, %s as verdict from %s) j
                group by mef_code)
            select *, (select m.mefstat from mef m where m.uai = :uai and m.code = c.mef_code
                       order by m.school_year = :year desc, m.school_year desc limit 1) as mefstat
            from counted c""".formatted(PupilComparison.VERDICT, PupilComparison.FROM);

    /** Made once a session, emptied at the end of each transaction. */
    private static final String TABLES = """
            create temporary table if not exists staged_pupil on commit delete rows as
                select '' as other_ine, birthdate, %1$s, id as pupil_id, person_id, false as doubted, id as two_by
                from pupil with no data;
            alter table staged_pupil alter doubted set default false;
            create temporary table if not exists doubted_pupil (pupil_id bigint) on commit delete rows;
            create temporary table if not exists pupil_change on commit delete rows as
                select '' as verdict, '' as fields, id as pupil_id, person_id, birthdate, %1$s from pupil with no data;
            delete from staged_pupil;
            delete from doubted_pupil;
            delete from pupil_change""".formatted(PupilColumns.list(""));

    private static final String COPY =
            "copy staged_pupil (other_ine, birthdate, %s) from stdin".formatted(PupilColumns.list(""));

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final StagedRecognition recognition;

    PupilStaging(JdbcClient jdbc, DataSource dataSource, StagedRecognition recognition) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.recognition = recognition;
    }

    void prepare() {
        jdbc.sql(TABLES).update();
    }

    void copy(CopyText rows) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (OutputStream out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY)) {
            rows.writeTo(out);
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException("COPY of the pupils was cut", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    Recognised recognise(Uai uai, List<PresentPupil> present) {
        return recognition.recognise(uai, present);
    }

    PupilBasePlan plan(Uai uai, SchoolYear year) {
        PlanSum sum = new PlanSum();
        jdbc.sql(PLAN).param("uai", uai.value()).param("year", year.start()).query(sum);
        return sum.plan();
    }
}
