package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.CopyText;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.identity.Recognised;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.pupil.PresentPupil;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.pupil.RepeatedHour;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pupil base: an export is staged, planned, then applied, in one transaction (contract siecle B.7). */
@Repository
@Transactional
public class PupilLedger {

    private final JdbcClient jdbc;
    private final PupilLocks locks;
    private final SchoolImports imports;
    private final PupilStaging staging;
    private final PupilChangesView changes;
    private final PupilApplication application;
    private final LeftBehind leftBehind;

    PupilLedger(
            JdbcClient jdbc,
            PupilLocks locks,
            SchoolImports imports,
            PupilStaging staging,
            PupilChangesView changes,
            PupilApplication application,
            LeftBehind leftBehind) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.imports = imports;
        this.staging = staging;
        this.changes = changes;
        this.application = application;
        this.leftBehind = leftBehind;
    }

    /**
     * Lays an export, whose stamp lies in no hour that comes twice, beside the ledger and tells what it would change; nothing is
     * changed. Locks the school's pupil base until the end of the caller's transaction, which must exist.
     *
     * @param stampedAt when SIECLE made the export, local time; null when it does not tell
     * @param pupils no INE twice
     * @param present whom the export has besides, and who cannot be imported: they do not leave
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StagedImport stage(
            Uai uai,
            SchoolYear year,
            @Nullable LocalDateTime stampedAt,
            List<Pupil> pupils,
            List<PresentPupil> present) {
        return stage(uai, year, stampedAt, null, pupils, present);
    }

    /**
     * Lays an export beside the ledger and tells what it would change; nothing is changed. Locks the school's pupil
     * base until the end of the caller's transaction, which must exist.
     *
     * @param stampedAt when SIECLE made the export, local time; null when it does not tell
     * @param repeated the hour that comes twice in which the stamp lies; null when it lies in none
     * @param pupils no INE twice
     * @param present whom the export has besides, and who cannot be imported: they do not leave
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StagedImport stage(
            Uai uai,
            SchoolYear year,
            @Nullable LocalDateTime stampedAt,
            @Nullable RepeatedHour repeated,
            List<Pupil> pupils,
            List<PresentPupil> present) {
        CopyText rows = PupilColumns.rows(pupils);
        String fingerprint = rows.fingerprintWith(PupilColumns.notImportable(present));
        locks.oneSchool(uai);
        SchoolImports.Standing standing = imports.standing(uai, year, stampedAt, repeated, fingerprint);
        PupilBasePlan plan;
        Recognised recognised = Recognised.EVIDENTLY;
        if (standing.same()) {
            plan = new PupilBasePlan(pupils.size(), 0, 0, pupils.size(), 0, 0, 0, 0, Map.of());
        } else {
            staging.prepare();
            staging.copy(rows);
            recognised = staging.recognise(uai, present);
            plan = staging.plan(uai, year);
            if (plan.transferred() + plan.back() > 0) {
                plan = plan.arrivingFrom(changes.arrivedBySchool(uai));
            }
        }
        return new StagedImport(
                uai,
                year,
                stampedAt,
                plan,
                standing.newYear(),
                standing.older(),
                standing.ambiguous(),
                fingerprint,
                Set.of(),
                recognised,
                standing.same());
    }

    /**
     * The pupils that the export staged last in this transaction concerns, by kind, then by name; asked for before it
     * is applied.
     *
     * @param mostPerKind the first so many of each kind
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PupilChange> changes(StagedImport staged, int mostPerKind) {
        return staged.sameAsApplied() ? List.of() : changes.list(staged.uai(), mostPerKind);
    }

    /**
     * INEs, of the export staged last, that arrive or come back while another school still has them active, but for those
     * who stay there until a person has looked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> transferredStillActive(StagedImport staged) {
        return staged.sameAsApplied() ? List.of() : changes.arrivedButActiveElsewhere(staged);
    }

    /** INEs, of the export staged last, of pupils who are followed in another school by its newer export. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> moved(StagedImport staged) {
        return staged.sameAsApplied() ? List.of() : changes.moved(staged.uai());
    }

    /**
     * Whom the schools that this one has taken over still have, and who leave them once the export staged last is applied
     * whole: names with division and UAI.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> leftBehind(StagedImport staged) {
        return staged.sameAsApplied() || !staged.recognised().doubts().isEmpty()
                ? List.of()
                : leftBehind.names(staged.uai(), staged.year());
    }

    /** When the exports applied in a school were made and applied. */
    public AppliedImport lastApplied(Uai uai) {
        return imports.latest(uai);
    }

    /**
     * Applies the export staged last in this transaction, without its held parts, which are put before a person, and
     * without the pupils of whom a person must say who they are.
     *
     * @param held parts of the plan over their threshold
     * @param fileId received file that the export came in
     * @throws IllegalArgumentException when a newer export is already applied
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(StagedImport staged, Set<PupilBasePlan.Part> held, long fileId) {
        if (staged.older()) {
            throw new IllegalArgumentException("an older export never overwrites a newer one");
        }
        application.apply(staged, held, fileId);
    }

    /**
     * Active pupils of a school, by division and name; with those of the schools that it has taken over and of the one that
     * has taken it over, for a result or an account may come under either UAI.
     */
    public List<PupilCandidate> candidates(Uai uai) {
        return jdbc.sql(CandidateRows.SELECT + """
                        where active and uai = any(%s)
                        order by division, last_name, first_name, id""".formatted(ScopeSql.FAMILY))
                .param("uai", uai.value())
                .query((row, number) -> CandidateRows.read(row))
                .list();
    }

    /** These persons in the schools where they are active. */
    public List<PupilCandidate> activeOf(Collection<Long> personIds) {
        return jdbc.sql(CandidateRows.SELECT + "where person_id = any(:persons) and active order by id")
                .param("persons", Sql.numbers(personIds))
                .query((row, number) -> CandidateRows.read(row))
                .list();
    }

    /** What every school says of these persons, active there or not. */
    public List<PupilCandidate> ofPersons(Collection<Long> personIds) {
        return jdbc.sql(CandidateRows.SELECT + "where person_id = any(:persons) order by id")
                .param("persons", Sql.numbers(personIds))
                .query((row, number) -> CandidateRows.read(row))
                .list();
    }

    /** Pupils of a school, active or not, by any INE that they bear, here or elsewhere, or have borne; unknown INEs are absent. */
    public Map<String, PupilKey> byIne(Uai uai, Collection<String> ines) {
        Map<String, PupilKey> keys = new HashMap<>();
        jdbc.sql("""
                        select ine, id, person_id, pix_learner_id, birthdate from (
                            select o.ine, p.id, p.person_id, p.pix_learner_id, p.birthdate, 0 as now, p.active
                            from other_ine o join pupil p on p.uai = :uai and p.person_id = o.person_id
                            where o.ine = any(:ines)
                            union all
                            select n.ine, p.id, p.person_id, p.pix_learner_id, p.birthdate, 1, p.active
                            from person n join pupil p on p.uai = :uai and p.person_id = n.id
                            where n.ine = any(:ines)
                            union all
                            select p.ine, p.id, p.person_id, p.pix_learner_id, p.birthdate, 2, p.active
                            from pupil p where p.uai = :uai and p.ine = any(:ines)) found
                        order by now, active, id""").param("uai", uai.value()).param("ines", Sql.texts(ines)).query(row -> {
            keys.put(
                    row.getString("ine"),
                    new PupilKey(
                            row.getLong("id"),
                            row.getLong("person_id"),
                            Sql.longOrNull(row, "pix_learner_id"),
                            row.getObject("birthdate", LocalDate.class)));
        });
        return keys;
    }
}
