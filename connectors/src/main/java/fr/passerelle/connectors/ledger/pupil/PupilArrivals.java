package fr.passerelle.connectors.ledger.pupil;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pupils new to a school. Only those whom another school knows are journalled one by one: the row of the pupil tells the rest. */
@Component
class PupilArrivals {

    /**
     * The unique INE of a person makes two files that bring the same new pupil wait for each other here; taken in the
     * order of INEs, they cannot wait for each other in a circle. A person is looked up by INE, one by one: see
     * {@link PupilComparison}.
     */
    private static final String PERSONS = """
            insert into person (ine, birthdate)
            select s.ine, s.birthdate from staged_pupil s
            where (select o.id from person o where o.ine = s.ine) is null
            order by s.ine
            on conflict (ine) do nothing""";

    /** Judged anew: since the plan, another school may have brought the same INE with another birth date. */
    private static final String CREATED = """
            insert into pupil (uai, ine, person_id, birthdate, %s, school_year, file_id, created_at, updated_at)
            select :uai, s.ine, o.id, s.birthdate, %s, :year, :file, :now, :now
            from staged_pupil s
            cross join lateral (
                select id from person where ine = s.ine and birthdate = s.birthdate offset 0) o
            where (select p.id from pupil p where p.uai = :uai and p.ine = s.ine) is null
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

    private final JdbcClient jdbc;

    PupilArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the persons that nobody knew; true when all the arriving pupils were such. */
    boolean makePersons(StagedImport staged, ImportValues values) {
        int expected = staged.plan().created();
        return expected == 0 || jdbc.sql(PERSONS).params(values.all()).update() == expected;
    }

    void create(StagedImport staged, boolean allUnknown, ImportValues values) {
        if (staged.plan().created() > 0) {
            jdbc.sql(allUnknown ? CREATED : CREATED_AND_TRANSFERRED)
                    .params(values.all())
                    .update();
        }
    }
}
