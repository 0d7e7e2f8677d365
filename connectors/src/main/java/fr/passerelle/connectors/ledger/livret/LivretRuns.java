package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.work.WorkCauses;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.WorkCause;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of the Récupération; of one that says what the last said, when and why it was made is kept with that one. */
final class LivretRuns {

    private static final String REPEAT = """
            with repeated as (
                update recuperation_run set repeated_at = :at
                where id = (select max(id) from recuperation_run where uai = :uai)
                    and school_year = :year and fingerprint = :fingerprint
                returning id)
            insert into recuperation_repeat (run_id, at, causes) select id, :at, :causes::jsonb from repeated""";

    private static final String SAVE = """
            with run as (
                insert into recuperation_run (uai, school_year, at, summary, fingerprint, causes)
                values (:uai, :year, :at, :summary::jsonb, :fingerprint, :causes::jsonb) returning id
            ), clauses as (
                insert into recuperation_clause (run_id, person_id, division, clause)
                select run.id, c."personId", c.division, c.clause
                from run, jsonb_to_recordset(:clauses::jsonb) as c ("personId" bigint, division text, clause text)
                order by 2)
            select id from run""";

    private final JdbcClient jdbc;

    LivretRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean repeat(Uai uai, SchoolYear year, Instant at, byte[] fingerprint, List<WorkCause> causes) {
        return jdbc.sql(REPEAT)
                        .param("uai", uai.value())
                        .param("year", year.start())
                        .param("at", Sql.at(at))
                        .param("fingerprint", fingerprint)
                        .param("causes", WorkCauses.json(causes))
                        .update()
                == 1;
    }

    long save(
            Uai uai,
            SchoolYear year,
            Instant at,
            RecuperationSummary summary,
            byte[] fingerprint,
            List<PupilClause> clauses,
            List<WorkCause> causes) {
        return jdbc.sql(SAVE)
                .param("uai", uai.value())
                .param("year", year.start())
                .param("at", Sql.at(at))
                .param("summary", Sql.json(summary.divisions()))
                .param("fingerprint", fingerprint)
                .param("clauses", Sql.json(clauses))
                .param("causes", WorkCauses.json(causes))
                .query(Long.class)
                .single();
    }
}
