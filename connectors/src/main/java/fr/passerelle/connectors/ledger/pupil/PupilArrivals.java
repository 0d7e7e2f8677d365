package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.identity.AdmissionLedger;
import fr.passerelle.connectors.ledger.identity.StagedRecognition;
import fr.passerelle.domain.identity.IdentityDoubt;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pupils new to a school. Only those whom another school knows are journalled one by one: the row of the pupil tells the rest. */
@Component
class PupilArrivals {

    /**
     * The unique INE of a person makes two files that bring the same new pupil wait for each other here; taken in the
     * order of INEs, they cannot wait for each other in a circle.
     */
    private static final String PERSONS = """
            with made as (
                insert into person (ine, birthdate)
                select s.ine, s.birthdate from staged_pupil s
                where s.person_id is null and not s.doubted
                order by s.ine
                on conflict (ine) do nothing
                returning id, ine)
            update staged_pupil s set person_id = m.id from made m where s.ine = m.ine""";

    private static final String CREATED = """
            insert into pupil (uai, person_id, birthdate, %s, here_since, school_year, file_id, created_at, updated_at)
            select :uai, s.person_id, s.birthdate, %s, :stamp, :year, :file, :now, :now
            from staged_pupil s
            where s.pupil_id is null and s.person_id is not null
            order by s.ine""".formatted(PupilColumns.list(""), PupilColumns.list("s."));

    /** The rows just made are not seen by the statement that makes them: those seen are of other schools. */
    private static final String CREATED_AND_TRANSFERRED = """
            with created as (%s returning person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'PUPIL_TRANSFERRED', :uai, c.person_id, jsonb_strip_nulls(jsonb_build_object(
                'file', :file::text, 'from', string_agg(p.uai, ', ' order by p.uai),
                'stillActiveThere', case when bool_or(p.active) then 'true' end))
            from created c join pupil p on p.person_id = c.person_id
            group by c.person_id""".formatted(CREATED);

    /** As if the file did not have them: whoever is new here stays unknown, whoever had left stays away. */
    private static final String KEEP_BACK = """
            with kept as (
                select ine, verdict from (
                    select s.ine, %s as verdict, coalesce(p.person_id, s.person_id) as person_id from %s) j
                where verdict in ('CREATED', 'BACK') and exists (
                    select from pupil q where q.person_id = j.person_id and q.uai = any(:from) and q.active)),
            gone as (
                delete from staged_pupil s using kept where s.ine = kept.ine)
            select count(*) filter (where verdict = 'CREATED') as created, count(*) filter (where verdict = 'BACK') as back
            from kept""".formatted(PupilComparison.VERDICT, PupilComparison.FROM);

    private final JdbcClient jdbc;
    private final StagedRecognition recognition;
    private final AdmissionLedger admissions;

    PupilArrivals(JdbcClient jdbc, StagedRecognition recognition, AdmissionLedger admissions) {
        this.jdbc = jdbc;
        this.recognition = recognition;
        this.admissions = admissions;
    }

    /**
     * What came of making persons.
     *
     * @param allUnknown nobody but those just made arrives
     * @param doubts that came up since the export was staged
     */
    record Made(boolean allUnknown, List<IdentityDoubt> doubts) {}

    /**
     * Those who arrive from a school of which too many do are not in the import any more; its plan no longer counts them as
     * new or back.
     */
    StagedImport keepBack(StagedImport staged) {
        return jdbc.sql(KEEP_BACK)
                .param("uai", staged.uai().value())
                .param("from", Sql.uais(staged.tooManyFrom()))
                .query((row, number) ->
                        staged.against(staged.plan().keepingBack(row.getInt("created"), row.getInt("back"))))
                .single();
    }

    /** Makes the persons that nobody knew. Since the plan, another school may have brought some: those are recognised now. */
    Made makePersons(StagedImport staged, ImportValues values) {
        int arriving = staged.plan().created();
        int unknown = arriving - staged.plan().transferred();
        if (unknown == 0) {
            return new Made(arriving == 0, List.of());
        }
        admissions.prepare(values.all());
        boolean all = jdbc.sql(PERSONS).params(values.all()).update() == unknown;
        List<IdentityDoubt> doubts =
                all ? List.of() : recognition.again(staged.uai()).doubts();
        admissions.admit(values.all());
        return new Made(all && unknown == arriving, doubts);
    }

    void create(StagedImport staged, boolean allUnknown, ImportValues values) {
        if (staged.plan().created() > 0) {
            jdbc.sql(allUnknown ? CREATED : CREATED_AND_TRANSFERRED)
                    .params(values.all())
                    .update();
        }
    }
}
