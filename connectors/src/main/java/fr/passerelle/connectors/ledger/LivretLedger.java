package fr.passerelle.connectors.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The livrets and the runs of the Récupération (contract lsu A). */
@Repository
@Transactional
public class LivretLedger {

    private static final String WRITE = """
            with entry as (
                select * from jsonb_to_record(:row::jsonb) as r (id bigint, %2$s)
            ), kept as (
                insert into livret_history (person_id, uai, certification_id, %1$s, written_at, replaced_at)
                select person_id, uai, certification_id, %1$s, written_at, :at
                from livret_entry where person_id = :person
            ), written as (
                insert into livret_entry (person_id, uai, certification_id, %1$s, written_at)
                select :person, :uai, id, %1$s, :at from entry
                on conflict (person_id) do update set uai = excluded.uai, certification_id = excluded.certification_id,
                    pix_score = excluded.pix_score, taken_on = excluded.taken_on,
                    delivered_at = excluded.delivered_at, verification_code = excluded.verification_code,
                    center = excluded.center, levels = excluded.levels, session_id = excluded.session_id,
                    written_at = excluded.written_at
                returning certification_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :at, 'hub', 'LIVRET_WRITTEN', :uai, :person,
                jsonb_strip_nulls(jsonb_build_object('certification', certification_id::text, 'replaces',
                    (select certification_id::text from livret_entry where person_id = :person)))
            from written""".formatted(CertificationRow.COLUMNS, CertificationRow.TYPED);

    private final JdbcClient jdbc;
    private final HoldLedger holds;

    public LivretLedger(JdbcClient jdbc, HoldLedger holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    /**
     * Active pupils of a school, by division and name. Their level comes from the MEFSTAT of their MEF in the school's
     * nomenclature: this year's, else the latest.
     */
    public List<LivretPupil> pupils(Uai uai) {
        return jdbc.sql("""
                        select p.id, p.person_id, p.eleve_id, p.ine, p.last_name, p.first_name, p.birthdate, p.division,
                            case when m.mefstat is null then coalesce(m.attached_to, p.mef_code) else p.mef_code end
                                as mef_code,
                            m.mefstat
                        from pupil p
                        left join lateral (
                            select mefstat, attached_to from mef where mef.uai = p.uai and mef.code = p.mef_code
                            order by school_year = (select max(school_year) from school_import i where i.uai = p.uai) desc,
                                school_year desc
                            limit 1) m on true
                        where p.uai = :uai and p.active
                        order by p.division, p.last_name, p.first_name, p.id""")
                .param("uai", uai.value())
                .query((row, number) -> new LivretPupil(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("eleve_id"),
                        row.getString("ine"),
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getObject("birthdate", LocalDate.class),
                        row.getString("division"),
                        Level.of(row.getString("mef_code"), row.getString("mefstat"))))
                .list();
    }

    /** What livrets hold; a person whose livret holds nothing is absent. */
    public Map<Long, Certification> held(Collection<Long> personIds) {
        Map<Long, Certification> held = new HashMap<>();
        jdbc.sql("select * from livret_entry where person_id = any(:persons)")
                .param("persons", Sql.numbers(personIds))
                .query(row -> {
                    held.put(
                            row.getLong("person_id"),
                            CertificationRow.read(row, "certification_id", CertificationStatus.VALIDATED));
                });
        return held;
    }

    /**
     * Writes an obtained certification; what the livret held goes to history. Nothing happens when it holds just that.
     *
     * @throws IllegalArgumentException for a certification that is not obtained
     */
    public void write(Uai uai, long personId, Certification certification, Instant at) {
        if (!certification.status().isObtained()) {
            throw new IllegalArgumentException("a livret only holds obtained certifications");
        }
        if (certification.equals(held(List.of(personId)).get(personId))) {
            return;
        }
        jdbc.sql(WRITE)
                .param("row", Sql.json(CertificationRow.values(certification)))
                .param("uai", uai.value())
                .param("person", personId)
                .param("at", Sql.at(at))
                .update();
    }

    /** The certification that the livret holds was cancelled since: a person decides, nothing is erased meanwhile. */
    public void review(Uai uai, long personId, Certification certification) {
        holds.raise(HoldKind.CANCELLED_SINCE, uai, Long.toString(certification.id()), personId, Map.of());
    }

    /** Keeps the summary of a run, and answers with its number. */
    public long saveRun(Uai uai, SchoolYear year, Instant at, RecuperationSummary summary) {
        return jdbc.sql("""
                        insert into recuperation_run (uai, school_year, at, summary)
                        values (:uai, :year, :at, :summary::jsonb) returning id""")
                .param("uai", uai.value())
                .param("year", year.start())
                .param("at", Sql.at(at))
                .param("summary", Sql.json(summary.divisions()))
                .query(Long.class)
                .single();
    }

    /** Says which clause each pupil of a run is counted in. */
    public void saveClauses(long runId, List<PupilClause> clauses) {
        jdbc.sql("""
                        insert into recuperation_clause (run_id, person_id, division, clause)
                        select :run, c."personId", c.division, c.clause
                        from jsonb_to_recordset(:rows::jsonb) as c ("personId" bigint, division text, clause text)""").param("run", runId).param("rows", Sql.json(clauses)).update();
    }

    /** The last run of a school. */
    public Optional<RecuperationRun> lastRun(Uai uai) {
        return jdbc.sql("select * from recuperation_run where uai = :uai order by id desc limit 1")
                .param("uai", uai.value())
                .query((row, number) -> run(row))
                .optional();
    }

    private static RecuperationRun run(ResultSet row) throws SQLException {
        TreeMap<String, Map<Clause, Integer>> divisions =
                Sql.fromJson(row.getString("summary"), new TypeReference<>() {});
        return new RecuperationRun(
                row.getLong("id"),
                new Uai(row.getString("uai")),
                new SchoolYear(row.getInt("school_year")),
                Sql.instant(row, "at"),
                new RecuperationSummary(divisions));
    }
}
