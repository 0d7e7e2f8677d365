package fr.passerelle.connectors.ledger.livret;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.certification.CertificationRow;
import fr.passerelle.connectors.ledger.pupil.LevelRow;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose livrets a school has, what they hold, and what the last run of its Récupération said. */
@Repository
public class LivretView {

    private final JdbcClient jdbc;

    public LivretView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Active pupils of a school and of those that it has taken over, each once, by division and name; nobody in a school that has
     * closed. Whom its own export does not have yet has no ELEVE_ID there: another pupil of the school may bear that number.
     */
    public List<LivretPupil> pupils(Uai uai) {
        return jdbc.sql("""
                        select p.id, p.person_id, case when p.uai = :uai then p.eleve_id else '' end as eleve_id, p.ine,
                            p.last_name, p.first_name, p.birthdate, p.division, %s
                        from %s
                        %s
                        order by p.division, p.last_name, p.first_name, p.id""".formatted(LevelRow.COLUMNS, ScopeSql.PUPILS, LevelRow.JOIN))
                .param("uai", uai.value())
                .query((row, number) -> pupil(row))
                .list();
    }

    /**
     * One pupil where she is followed now.
     *
     * @param uai her school, or the one that has taken it over
     * @param kind of that school
     */
    public record Followed(Uai uai, SchoolKind kind, LivretPupil pupil) {}

    /** Empty when the school of that record has her no more, or is none of the reader's. */
    public Optional<Followed> followed(Scope scope, long pupilId) {
        return jdbc.sql("""
                        select p.id, p.person_id, p.eleve_id, p.ine, p.last_name, p.first_name, p.birthdate, p.division,
                            h.uai as heir, h.kind, %s
                        from pupil p join school s on s.uai = p.uai join school h on h.uai = coalesce(s.successor, s.uai)
                        %s
                        where p.id = :id and p.active and (:everything or p.uai = any(:uais))""".formatted(LevelRow.COLUMNS, LevelRow.JOIN))
                .param("id", pupilId)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> new Followed(
                        new Uai(row.getString("heir")), SchoolKind.valueOf(row.getString("kind")), pupil(row)))
                .optional();
    }

    private static LivretPupil pupil(ResultSet row) throws SQLException {
        return new LivretPupil(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("eleve_id"),
                row.getString("ine"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("birthdate", LocalDate.class),
                row.getString("division"),
                LevelRow.read(row));
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

    /** The last run of a school. */
    public Optional<RecuperationRun> lastRun(Uai uai) {
        return jdbc.sql("select * from recuperation_run where uai = :uai order by id desc limit 1")
                .param("uai", uai.value())
                .query((row, number) -> run(row))
                .optional();
    }

    /** The clause of each pupil of a run, by division. */
    public List<PupilClause> clauses(long runId) {
        return jdbc.sql("""
                        select person_id, division, clause from recuperation_clause where run_id = :run
                        order by division, person_id""")
                .param("run", runId)
                .query((row, number) -> new PupilClause(
                        row.getLong("person_id"), row.getString("division"), Clause.valueOf(row.getString("clause"))))
                .list();
    }

    /** The control file of the last run of a school; empty when there is none, or when the reader may not see that school. */
    public Optional<ControlFileRow> controlOfLastRun(Scope scope, Uai uai) {
        if (!scope.allows(uai)) {
            return Optional.empty();
        }
        return jdbc.sql(ControlFileLedger.SELECT + " where r.uai = :uai order by r.id desc limit 1")
                .param("uai", uai.value())
                .query(ControlFileLedger::file)
                .optional();
    }

    /** A row of recuperation_run. */
    static RecuperationRun run(ResultSet row) throws SQLException {
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
