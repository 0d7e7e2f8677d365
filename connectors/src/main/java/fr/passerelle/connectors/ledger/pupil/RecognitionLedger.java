package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.identity.AdmissionLedger;
import fr.passerelle.connectors.ledger.identity.DoubtDetails;
import fr.passerelle.connectors.ledger.identity.IneHandover;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people said of who a pupil of an export is; each can be taken back. The caller imports an export again. */
@Repository
@Transactional
public class RecognitionLedger {

    private static final String DECIDE = """
            insert into recognition (hold_id, uai, ine, told, person_id, ine_before, birthdate_before, pupil_before, decided_at,
                decided_by, together)
            select h.id, h.uai, :ine, :told::jsonb, n.id, n.ine, n.birthdate, coalesce((
                    select to_jsonb(p) from pupil p where p.person_id = n.id and p.uai = h.uai
                    order by p.active desc, p.id desc limit 1), '{}'), :now, :who, :together
            from hold h, person n where h.id = :hold and n.id = :person""";

    private static final String UNDO = """
            update recognition set undone_at = :now, undone_by = :who
            where hold_id = any(:holds) and undone_at is null
            returning person_id, birthdate_before""";

    /** Two may give back each other's: everybody lets go first, persons and the pupils of the school. */
    private static final String LET_GO = """
            with waiting as (
                update pupil set ine = '~' || pupil.id from recognition r
                where r.hold_id = any(:holds) and pupil.person_id = r.person_id and pupil.uai = r.uai and pupil.ine = r.ine)
            update person set ine = null from recognition r
            where r.hold_id = any(:holds) and person.id = r.person_id and person.ine = r.ine and r.ine_before is distinct from r.ine""";

    private static final String TAKE_BACK = """
            with back as (
                update pupil set ine = coalesce(r.ine_before, pupil.ine) from recognition r
                where r.hold_id = any(:holds) and pupil.person_id = r.person_id and pupil.uai = r.uai
                    and pupil.ine = '~' || pupil.id),
            kept as (
                delete from other_ine o using recognition r
                where r.hold_id = any(:holds) and o.person_id = r.person_id and o.ine = r.ine_before)
            update person set ine = r.ine_before from recognition r
            where r.hold_id = any(:holds) and person.id = r.person_id and person.ine is null""";

    /** The export of the question is the one that wrote the row last. */
    private static final String ITS_WORDS = "pupil.file_id is not distinct from h.file_id";

    /**
     * What the export brought goes, unless another one has told something else since: other names, or, of a row that it wrote,
     * where the pupil is and what she does there.
     */
    private static final String RESTORE = """
            with back as (
                update pupil set %s, %s, active = pupil.active and (b.active or not %3$s), updated_at = :now,
                    left_at = case when pupil.active and %3$s then b.left_at else pupil.left_at end,
                    moved_to = case when pupil.active and %3$s then b.moved_to else pupil.moved_to end
                from recognition r join hold h on h.id = r.hold_id
                    cross join lateral jsonb_populate_record(null::pupil, r.pupil_before) b
                where r.hold_id = :hold and pupil.id = b.id
                    and pupil.last_name = r.told ->> 'lastName' and pupil.first_name = r.told ->> 'firstName'
                returning pupil.uai, pupil.person_id, pupil.first_name, pupil.last_name, pupil.preferred_last_name),
            called as (
                delete from former_first_name f using back b where f.person_id = b.person_id and f.first_name = b.first_name),
            named as (
                delete from former_last_name f using back b
                where f.person_id = b.person_id and f.last_name in (b.last_name, b.preferred_last_name))
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'PUPIL_UPDATED', uai, person_id, jsonb_build_object('hold', :hold::text)
            from back""".formatted(
                    PupilColumns.assignmentsOfWho("b."), PupilColumns.assignmentsOfSchool(ITS_WORDS, "b."), ITS_WORDS);

    /**
     * Who was no pupil of the school before the decision is none again, and is where she was; she is called as she is there, or the
     * export's own names would find her without a question.
     */
    private static final String LEAVE_AGAIN = """
            with gone as (
                update pupil set %s, active = false, left_at = :now, updated_at = :now
                from recognition r cross join lateral (
                    select (jsonb_populate_record(e, '{"eleve_id": ""}')).* from pupil e
                    where e.person_id = r.person_id and e.uai <> r.uai
                    order by e.active desc, e.updated_at desc, e.id desc limit 1) o
                where r.hold_id = :hold and r.pupil_before = '{}' and pupil.person_id = r.person_id and pupil.uai = r.uai
                    and pupil.active
                returning pupil.uai, pupil.person_id, pupil.first_name, pupil.last_name, pupil.preferred_last_name),
            called as (
                delete from former_first_name f using gone g where f.person_id = g.person_id and f.first_name = g.first_name),
            named as (
                delete from former_last_name f using gone g
                where f.person_id = g.person_id and f.last_name in (g.last_name, g.preferred_last_name)),
            back as (
                update pupil set active = true, left_at = null, moved_to = null, updated_at = :now from gone
                where pupil.person_id = gone.person_id and pupil.moved_to = gone.uai and not pupil.active and not exists (
                    select from pupil other where other.uai = pupil.uai and other.ine = pupil.ine and other.active)
                returning pupil.uai, pupil.person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'PUPIL_LEFT', uai, person_id, jsonb_build_object('hold', :hold::text) from gone
            union all
            select :now, :who, 'PUPIL_BACK', uai, person_id, jsonb_build_object('hold', :hold::text) from back""".formatted(PupilColumns.assignmentsOfWho("o."));

    private final JdbcClient jdbc;
    private final BirthdateCorrection corrections;
    private final AdmissionLedger admissions;
    private final IneHandover handover;
    private final PupilLocks locks;
    private final SchoolImports imports;
    private final Clock clock;

    RecognitionLedger(
            JdbcClient jdbc,
            BirthdateCorrection corrections,
            AdmissionLedger admissions,
            IneHandover handover,
            PupilLocks locks,
            SchoolImports imports,
            Clock clock) {
        this.jdbc = jdbc;
        this.corrections = corrections;
        this.admissions = admissions;
        this.handover = handover;
        this.locks = locks;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * An operator says that the pupils of a hold are whom the rule thinks of: they take the birth date that the export tells,
     * in every school, and its INE, and the rest when the export is imported again. Waits for the imports that run; call it before
     * anything else that locks rows.
     *
     * @return the holds that are answered by it, for the caller to close them: those of other schools of whose pupils the INEs are
     *     taken, too; none when the hold is not open, or not one of identity, or when nobody may say so: they can only be two, or
     *     somebody else bears an INE that would be taken
     */
    public Set<Long> same(long holdId, String who) {
        locks.allSchools();
        Map<Long, DoubtDetails> questions = handover.together(holdId);
        Long together = questions.size() > 1 ? holdId : null;
        questions.forEach((hold, doubt) -> {
            for (int i = 0; i < doubt.told().size(); i++) {
                decide(hold, together, doubt.told().get(i), doubt.same().get(i), who);
            }
        });
        if (!questions.isEmpty()) {
            handover.exchange(questions.keySet(), who);
        }
        return questions.keySet();
    }

    /**
     * Takes {@link #same} back: birth dates and INEs are as before, and what else the export brought; who came to the school by
     * it is no pupil of it any more, and is back where she was. What a newer export told otherwise since stays. Or takes back that
     * they are two: who is a person of her own by it is none any more. The same words are asked about again, once the export
     * applied last is imported again.
     *
     * @return the holds whose answers it takes back, this one among them: others may have been answered with it; none when it
     *     changed nothing, or nothing of it counts any more
     */
    public List<Long> undo(long holdId, String who) {
        locks.allSchools();
        List<Long> holds = handover.answered(holdId);
        if (!holds.isEmpty()) {
            undoSame(holds, who);
            return holds;
        }
        return undoTwo(holdId, who) ? List.of(holdId) : List.of();
    }

    /** The holds that were answered with this one, itself among them: they are taken back with it. */
    public List<Long> answered(long holdId) {
        List<Long> holds = handover.answered(holdId);
        return holds.isEmpty() ? List.of(holdId) : holds;
    }

    private boolean undoTwo(long holdId, String who) {
        if (admissions.admitted(holdId).isEmpty()) {
            return false;
        }
        admissions.admitted(holdId).forEach(imports::forget);
        admissions.withdrawnFrom(holdId).forEach(imports::forget);
        admissions.takeBack(holdId, who);
        return true;
    }

    private void undoSame(List<Long> holds, String who) {
        List<Map.Entry<Long, LocalDate>> before = jdbc.sql(UNDO)
                .param("now", Sql.at(clock.instant()))
                .param("who", who)
                .param("holds", Sql.numbers(holds))
                .query((row, number) ->
                        Map.entry(row.getLong("person_id"), row.getObject("birthdate_before", LocalDate.class)))
                .list();
        before.forEach(one -> corrections.correct(one.getKey(), one.getValue(), who));
        jdbc.sql(LET_GO).param("holds", Sql.numbers(holds)).update();
        jdbc.sql(TAKE_BACK).param("holds", Sql.numbers(holds)).update();
        holds.forEach(hold -> restore(hold, who));
        holds.forEach(hold -> {
            admissions.withdrawnFrom(hold).forEach(imports::forget);
            admissions.restore(hold, who);
        });
        before.forEach(one -> imports.forget(one.getKey()));
    }

    private void restore(long holdId, String who) {
        for (String statement : List.of(RESTORE, LEAVE_AGAIN)) {
            jdbc.sql(statement)
                    .param("hold", holdId)
                    .param("who", who)
                    .param("now", Sql.at(clock.instant()))
                    .update();
        }
    }

    private void decide(long holdId, @Nullable Long together, DoubtDetails.Told told, long person, String who) {
        jdbc.sql(DECIDE)
                .param("hold", holdId)
                .param("together", together)
                .param("ine", told.ine())
                .param("told", Sql.json(told))
                .param("person", person)
                .param("now", Sql.at(clock.instant()))
                .param("who", who)
                .update();
        corrections.correct(person, told.born(), who);
    }
}
