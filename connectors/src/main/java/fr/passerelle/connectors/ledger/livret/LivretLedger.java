package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.certification.CertificationRow;
import fr.passerelle.connectors.ledger.pupil.PupilClause;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The livrets and the runs of the Récupération (contract lsu A). */
@Repository
@Transactional
public class LivretLedger {

    private final JdbcClient jdbc;
    private final LivretEntries entries;
    private final LivretRuns runs;

    public LivretLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.entries = new LivretEntries(jdbc);
        this.runs = new LivretRuns(jdbc);
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
     * Writes obtained certifications, at most one a person; what the livrets held goes to history. Nothing happens to a
     * livret that holds just that.
     *
     * @return false when one of them is no longer obtained by now: it is not written, and the rest was decided from what
     *     is no longer true
     * @throws IllegalArgumentException for a certification that is not obtained
     */
    public boolean writeAll(Uai uai, Collection<LivretWrite> writes, Instant at) {
        return writes.isEmpty() || entries.write(uai, writes, at) == 0;
    }

    /**
     * Takes a certification out of a livret, for its history.
     *
     * @return false when the livret does not hold it
     */
    public boolean withdraw(Uai uai, long personId, long certificationId, String who, Instant at) {
        return entries.withdraw(uai, personId, certificationId, who, at);
    }

    /**
     * Notes that a run said what the last one of that school and year did, to the letter.
     *
     * @param fingerprint of the control file, where the clause of each pupil is told
     * @return false when it says something new: it is to be saved
     */
    public boolean repeatRun(Uai uai, SchoolYear year, Instant at, byte[] fingerprint) {
        return runs.repeat(uai, year, at, fingerprint);
    }

    /** Keeps a run with the clause that each pupil is counted in, and answers with its number. */
    public long saveRun(
            Uai uai,
            SchoolYear year,
            Instant at,
            RecuperationSummary summary,
            byte[] fingerprint,
            List<PupilClause> clauses) {
        return runs.save(uai, year, at, summary, fingerprint, clauses);
    }

    /** The last run of a school. */
    public Optional<RecuperationRun> lastRun(Uai uai) {
        return runs.last(uai);
    }

    /** The clause of each pupil of a run, by division. */
    public List<PupilClause> clauses(long runId) {
        return runs.clauses(runId);
    }
}
