package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.identity.ExportRecognition;
import fr.passerelle.domain.identity.IdentityDoubt;
import fr.passerelle.domain.identity.KnownPerson;
import fr.passerelle.domain.identity.PersonCheck;
import fr.passerelle.domain.identity.Recognition;
import fr.passerelle.domain.identity.Recognition.Doubt;
import fr.passerelle.domain.identity.Recognition.Known;
import fr.passerelle.domain.identity.Recognition.Reason;
import fr.passerelle.domain.identity.ToldPupil;
import fr.passerelle.domain.pupil.PresentPupil;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out who each staged pupil is. Where everything agrees SQL tells, for the whole file at once; the few of whom anything
 * differs, or who are new to the school and known by an INE, go to {@link Recognition} with everybody who could be meant.
 */
@Component
public class StagedRecognition {

    /** An other INE that two pupils of the file have is nobody's: a placeholder, or a mistake. */
    private static final String SHARED = """
            update staged_pupil set other_ine = null where other_ine in (
                select told.ine from (select ine from staged_pupil union all select other_ine from staged_pupil
                    where other_ine is not null) told
                group by told.ine having count(*) > 1)""";

    /** Family names may differ: somebody whose INE, birth date and first name agree is the same. */
    private static final String EVIDENT = """
            update staged_pupil s set pupil_id = p.id, person_id = p.person_id
            from (select distinct on (ine) * from pupil where uai = :uai order by ine, active desc, id desc) p
            where p.ine = s.ine and p.birthdate = s.birthdate and p.first_name = s.first_name
                and (p.eleve_id = s.eleve_id or s.eleve_id = '' or p.eleve_id = '')""";

    /** What a person has said of the very same words. */
    private static final String DECIDED = """
            update staged_pupil s set person_id = r.person_id,
                pupil_id = (select p.id from pupil p where p.uai = :uai and p.person_id = r.person_id
                            order by p.active desc, p.id desc limit 1)
            from recognition r
            where r.uai = :uai and r.undone_at is null and r.ine = s.ine and r.told = %s and s.pupil_id is null""".formatted(StagedCandidatesView.TOLD);

    /** Of whom somebody has said that they are two, in the very same words; it counts from the day on when nobody bears the INE who has not left. */
    private static final String TWO = """
            update staged_pupil s set two_by = h.id from hold h
            where h.uai = :uai and h.kind = 'REATTRIBUTED' and h.state = 'REFUSED' and h.undone_at is null
                and h.details -> 'told' @> jsonb_build_array(%s) and s.person_id is null and %s""".formatted(StagedCandidatesView.TOLD, IneBearers.free("s.ine"));

    private static final String WRITE = """
            update staged_pupil s set person_id = r.person_id, pupil_id = r.pupil_id, doubted = r.doubted
            from jsonb_to_recordset(:rows::jsonb) as r (ine text, person_id bigint, pupil_id bigint, doubted boolean)
            where s.ine = r.ine""";

    private static final String DOUBTED = """
            insert into doubted_pupil select p.id from pupil p
            where p.uai = :uai and p.person_id = any(:persons)""";

    /**
     * Under which INE a known person comes for the first time, or a pupil of the school comes who bears another one there: Pix knows
     * her by that one alone, be the other known here from beside it. Or somebody has just said so.
     */
    private static final String NEW_INES = """
            select s.ine from staged_pupil s join person n on n.id = s.person_id
            left join pupil p on p.id = s.pupil_id and p.active
            where not s.doubted and (p.ine <> s.ine
                or exists (select from recognition r where r.uai = :uai and r.person_id = n.id and r.ine = s.ine
                    and r.undone_at is null and r.ine_before <> r.ine and r.decided_at >= coalesce(
                        (select max(i.applied_at) from school_import i where i.uai = :uai), '-infinity'))
                or n.ine is distinct from s.ine
                    and not exists (select from other_ine o where o.person_id = n.id and o.ine = s.ine))
            order by s.ine""";

    /** Of whom an operator has taken back that she is that person: the same words are never enough again. */
    private static final String DENIED = """
            select s.ine, r.person_id from staged_pupil s
            join recognition r on r.uai = :uai and r.undone_at is not null and r.ine = s.ine and r.told = %s
            where not exists (select from recognition a where a.uai = :uai and a.undone_at is null and a.ine = r.ine
                and a.told = r.told)""".formatted(StagedCandidatesView.TOLD);

    private final JdbcClient jdbc;
    private final StagedCandidatesView candidates;
    private final PresentPupils present;

    StagedRecognition(JdbcClient jdbc, StagedCandidatesView candidates, PresentPupils present) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.present = present;
    }

    /**
     * Recognises everybody of the file staged last, in the caller's transaction.
     *
     * @param notImportable whom the file has besides
     */
    public Recognised recognise(Uai uai, List<PresentPupil> notImportable) {
        jdbc.sql(SHARED).update();
        jdbc.sql(EVIDENT).param("uai", uai.value()).update();
        jdbc.sql(DECIDED).param("uai", uai.value()).update();
        jdbc.sql(TWO).param("uai", uai.value()).update();
        return unsure(uai).keeping(present.keep(uai, notImportable));
    }

    /** Recognises those again whom nobody knew when the file was staged: another school has just brought some of them. */
    public Recognised again(Uai uai) {
        return unsure(uai);
    }

    private Recognised unsure(Uai uai) {
        Map<ToldPupil, List<StagedCandidatesView.Candidate>> unsure = candidates.of(uai);
        Map<ToldPupil, List<KnownPerson>> meant = new LinkedHashMap<>();
        unsure.forEach((told, some) -> meant.put(
                told, some.stream().map(StagedCandidatesView.Candidate::known).toList()));
        Map<ToldPupil, Recognition> found = ExportRecognition.of(meant, taken(unsure));
        askAgain(found, uai);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Map<ToldPupil, Doubt> doubts = new LinkedHashMap<>();
        List<String> newFirstNames = new ArrayList<>();
        found.forEach((told, recognition) -> {
            if (recognition instanceof Known known) {
                rows.add(row(told, known.person(), false));
                if (known.check() == PersonCheck.NEW_FIRST_NAME) {
                    newFirstNames.add(told.ine());
                }
            } else if (recognition instanceof Doubt doubt) {
                rows.add(row(told, null, true));
                doubts.put(told, doubt);
            }
        });
        write(uai, rows, doubts);
        List<String> newInes =
                jdbc.sql(NEW_INES).param("uai", uai.value()).query(String.class).list();
        return new Recognised(IdentityDoubt.group(doubts), newInes, newFirstNames, List.of());
    }

    /** Persons who are evidently somebody else of the same file. */
    private static Set<Long> taken(Map<ToldPupil, List<StagedCandidatesView.Candidate>> unsure) {
        Set<Long> taken = new HashSet<>();
        unsure.values()
                .forEach(some -> some.stream()
                        .filter(StagedCandidatesView.Candidate::taken)
                        .forEach(one -> taken.add(one.known().personId())));
        return taken;
    }

    private void askAgain(Map<ToldPupil, Recognition> found, Uai uai) {
        Map<String, Long> denied = new LinkedHashMap<>();
        jdbc.sql(DENIED).param("uai", uai.value()).query(row -> {
            denied.put(row.getString("ine"), row.getLong("person_id"));
        });
        found.replaceAll((told, recognition) -> recognition instanceof Known known
                        && Long.valueOf(known.person().personId()).equals(denied.get(told.ine()))
                ? new Doubt(Reason.OTHER_INE, List.of(known.person()), known.person())
                : recognition);
    }

    private static Map<String, @Nullable Object> row(ToldPupil told, @Nullable KnownPerson person, boolean doubted) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("ine", told.ine());
        row.put("person_id", person == null ? null : person.personId());
        row.put("pupil_id", person == null ? null : person.pupilId());
        row.put("doubted", doubted);
        return row;
    }

    private void write(Uai uai, List<Map<String, @Nullable Object>> rows, Map<ToldPupil, Doubt> doubts) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE).param("rows", Sql.json(rows)).update();
        if (!doubts.isEmpty()) {
            List<Long> persons = doubts.values().stream()
                    .flatMap(doubt -> doubt.between().stream())
                    .map(KnownPerson::personId)
                    .distinct()
                    .toList();
            jdbc.sql(DOUBTED)
                    .param("uai", uai.value())
                    .param("persons", Sql.numbers(persons))
                    .update();
        }
    }
}
