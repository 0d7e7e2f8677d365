package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What did not find its pupil, and may find him by now: it costs by what has none, not by the pupils of the school. */
@Repository
public class EarlyPapersView {

    /** Results {@code s} that are still nobody's. */
    private static final String STRAYS = """
            from stray_result s
            where not exists (select from certification c where c.id = s.certification_id)""";

    /**
     * Of a session only that it names no pupil is mended by an export: it is worth reading when all are known whom it names.
     * Whatever else is wrong with it, or that a person is done with it, an export does not change.
     */
    private static final String SESSIONS = """
            select 'PUSH_SESSION' as flow, f.uai, f.id
            from received_file f
            where f.uai = :uai and f.flow = 'PUSH_SESSION' and f.state = 'REFUSED'
                and f.report::text like '%"CANDIDATE_NOT_A_PUPIL"%'
                and not exists (select from refusal_settled r where r.file_id = f.id and r.undone_at is null)
                and not exists (
                    select from json_array_elements(f.report -> 'findings') as e (finding)
                    where finding ->> 'severity' = 'ERROR' and (finding ->> 'code' <> 'CANDIDATE_NOT_A_PUPIL' or not exists (
                        select from pupil p where p.uai = :uai and (p.ine = finding ->> 'ine' or p.person_id in (
                            select n.id from person n where n.ine = finding ->> 'ine'
                            union all select o.person_id from other_ine o where o.ine = finding ->> 'ine')))))""";

    private static final String EARLY = """
            with news as (
                select person_id, birthdate from pupil where uai = :uai and active and file_id = :export
            ), strays as (
                select s.uai, s.file_id %s and s.uai = any(%s) and s.file_id is not null
                    and (s.birthdate in (select birthdate from news) or s.named && array(select person_id from news)))
            select distinct 'READ_CLASS_RESULTS' as flow, uai, file_id as id from strays
            union all %s
            order by id""".formatted(STRAYS, ScopeSql.FAMILY, SESSIONS);

    private static final String OF_NUMBERS = """
            select distinct s.file_id %s and s.certification_id = any(:numbers) and s.file_id is not null
            order by s.file_id""".formatted(STRAYS);

    private final JdbcClient jdbc;

    EarlyPapersView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What may concern pupils whom an export has just brought or changed: results without a pupil, of somebody born the same day
     * or named by an INE, and sessions that were refused for candidates who are known by now. What Pix told is asked of it each night.
     *
     * @param exportId the received file that the export came in, applied in this transaction
     */
    public List<EarlyPaper> of(Uai uai, long exportId) {
        return jdbc.sql(EARLY)
                .param("uai", uai.value())
                .param("export", exportId)
                .query((row, number) -> new EarlyPaper(
                        Flow.valueOf(row.getString("flow")), new Uai(row.getString("uai")), row.getLong("id")))
                .list();
    }

    /** Class CSVs that told these certifications, and found no pupil for them. */
    public List<Long> ofNumbers(Collection<Long> certificationIds) {
        return jdbc.sql(OF_NUMBERS)
                .param("numbers", Sql.numbers(certificationIds))
                .query(Long.class)
                .list();
    }
}
