package fr.passerelle.connectors.ledger.identity;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changes of a recognised person: another INE, the INE that an export gives beside it, another first name. What she had
 * before goes on finding her.
 */
@Component
public class IdentityChanges {

    /**
     * The pupils who are about to be written: a held part leaves its pupils as they are, and who is followed in another school
     * is what that one says.
     */
    private static final String WRITTEN = """
            (select s.*, p.first_name as first_before from staged_pupil s left join pupil p on p.id = s.pupil_id
                where s.person_id is not null and not s.doubted
                    and (p.id is null or p.active and not :holdUpdated or not p.active and not exists (
                        select from pupil m where m.person_id = p.person_id and m.uai = p.moved_to and m.active))) w""";

    /** Two may exchange theirs: everybody lets go first, persons and the pupils of this school. */
    private static final String LET_GO = """
            with changed as (
                select n.id, n.ine from person n join %s on w.person_id = n.id where n.ine is distinct from w.ine),
            kept as (
                insert into other_ine (ine, person_id, since)
                select ine, id, :now from changed where ine is not null on conflict do nothing),
            waiting as (
                update pupil set ine = '~' || pupil.id
                from %s where pupil.id = w.pupil_id and pupil.active and pupil.ine <> w.ine)
            update person set ine = null from changed where person.id = changed.id""".formatted(WRITTEN, WRITTEN);

    private static final String TAKE = """
            with taken as (
                update person set ine = w.ine from %s where person.id = w.person_id and person.ine is null
                returning person.id, person.ine)
            delete from other_ine o using taken where o.person_id = taken.id and o.ine = taken.ine""".formatted(WRITTEN);

    private static final String BESIDE = """
            insert into other_ine (ine, person_id, since)
            select w.other_ine, w.person_id, :now from %s
            where w.other_ine <> w.ine
                and not exists (select from other_ine o where o.ine = w.other_ine and o.person_id = w.person_id)
            on conflict do nothing""".formatted(WRITTEN);

    private static final String FIRST_NAMES = """
            insert into former_first_name (person_id, first_name, until)
            select w.person_id, w.first_before, :now from %s
            where lower(w.first_before) <> lower(w.first_name)
            on conflict do nothing""".formatted(WRITTEN);

    private final JdbcClient jdbc;

    IdentityChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To be called before the pupils are written, while they still have what they had.
     *
     * @param values {@code holdUpdated} and {@code now} of the import
     */
    public void write(Map<String, Object> values) {
        run(FIRST_NAMES, values);
        if (run(LET_GO, values) > 0) {
            run(TAKE, values);
        }
    }

    /** Once the persons of all the pupils are known. */
    public void keepBeside(Map<String, Object> values) {
        run(BESIDE, values);
    }

    private int run(String statement, Map<String, Object> values) {
        return jdbc.sql(statement).params(values).update();
    }
}
