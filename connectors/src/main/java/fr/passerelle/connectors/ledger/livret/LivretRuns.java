package fr.passerelle.connectors.ledger.livret;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.pupil.PupilClause;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of the Récupération; one that says what the last said is not kept twice. */
final class LivretRuns {

    private static final String REPEAT = """
            update recuperation_run set repeated_at = :at
            where id = (select max(id) from recuperation_run where uai = :uai)
                and school_year = :year and fingerprint = :fingerprint""";

    private static final String SAVE = """
            with run as (
                insert into recuperation_run (uai, school_year, at, summary, fingerprint)
                values (:uai, :year, :at, :summary::jsonb, :fingerprint) returning id
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

    boolean repeat(Uai uai, SchoolYear year, Instant at, byte[] fingerprint) {
        return jdbc.sql(REPEAT)
                        .param("uai", uai.value())
                        .param("year", year.start())
                        .param("at", Sql.at(at))
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    long save(
            Uai uai,
            SchoolYear year,
            Instant at,
            RecuperationSummary summary,
            byte[] fingerprint,
            List<PupilClause> clauses) {
        return jdbc.sql(SAVE)
                .param("uai", uai.value())
                .param("year", year.start())
                .param("at", Sql.at(at))
                .param("summary", Sql.json(summary.divisions()))
                .param("fingerprint", fingerprint)
                .param("clauses", Sql.json(clauses))
                .query(Long.class)
                .single();
    }

    Optional<RecuperationRun> last(Uai uai) {
        return jdbc.sql("select * from recuperation_run where uai = :uai order by id desc limit 1")
                .param("uai", uai.value())
                .query((row, number) -> run(row))
                .optional();
    }

    List<PupilClause> clauses(long runId) {
        return jdbc.sql("""
                        select person_id, division, clause from recuperation_clause where run_id = :run
                        order by division, person_id""")
                .param("run", runId)
                .query((row, number) -> new PupilClause(
                        row.getLong("person_id"), row.getString("division"), Clause.valueOf(row.getString("clause"))))
                .list();
    }

    private static RecuperationRun run(ResultSet row) throws SQLException {
        TreeMap<String, Map<Clause, Integer>> divisions =
                Sql.fromJson(row.getString("summary"), new TypeReference<>() {});
        return new RecuperationRun(
                row.getLong("id"),
                new Uai(row.getString("uai")),
                new SchoolYear(row.getInt("school_year")),
                Sql.instant(row, "at"),
                Sql.instantOrNull(row, "repeated_at"),
                new RecuperationSummary(divisions));
    }
}
