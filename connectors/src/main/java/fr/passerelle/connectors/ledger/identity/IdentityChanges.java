package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PersonNames.Former;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changes of a recognised person: another INE, the INE that an export gives beside it, another first or family name. What
 * she had before goes on finding her.
 */
@Component
public class IdentityChanges {

    /**
     * The pupils who are about to be written: a held part leaves its pupils as they are, and who is followed in another school
     * is what that one says.
     */
    private static final String WRITTEN = """
            (select s.* from staged_pupil s left join pupil p on p.id = s.pupil_id
                where s.person_id is not null and not s.doubted
                    and (p.id is null or p.active and not :holdUpdated or not p.active and not exists (
                        select from pupil m where m.person_id = p.person_id and m.uai = p.moved_to and m.active))) w""";

    /** Two may exchange theirs: everybody lets go first, persons and the pupils of this school. */
    private static final String LET_GO =
            """
            with changed as (
                select n.id, n.ine from person n join %s on w.person_id = n.id where n.ine is distinct from w.ine),
            kept as (
                insert into other_ine (ine, person_id, since)
                select ine, id, :now from changed
                where ine is not null and not exists (%s)
                on conflict do nothing),
            waiting as (
                update pupil set ine = '~' || pupil.id
                from %s where pupil.id = w.pupil_id and pupil.active and pupil.ine <> w.ine)
            update person set ine = null from changed where person.id = changed.id""".formatted(WRITTEN, IneBearers.withdrawn("changed.ine", "changed.id"), WRITTEN);

    private static final String TAKE = """
            with taken as (
                update person set ine = w.ine from %s
                where person.id = w.person_id and person.ine is null and not exists (select from person b where b.ine = w.ine)
                returning person.id, person.ine)
            delete from other_ine o using taken where o.person_id = taken.id and o.ine = taken.ine""".formatted(WRITTEN);

    private static final String BESIDE = """
            insert into other_ine (ine, person_id, since)
            select w.other_ine, w.person_id, :now from %s
            where w.other_ine <> w.ine
                and not exists (select from other_ine o where o.ine = w.other_ine and o.person_id = w.person_id)
                and not exists (%s)
            on conflict do nothing""".formatted(WRITTEN, IneBearers.withdrawn("w.other_ine", "w.person_id"));

    /** As the school has them, else as the one does where she was last. */
    private static final String NAMED_BEFORE = """
            %s cross join lateral (
                select b.* from pupil b where b.person_id = w.person_id
                order by (b.id = w.pupil_id) is true desc, b.active desc, b.updated_at desc, b.id desc limit 1) b""".formatted(WRITTEN);

    private static final String FIRST_NAMES = """
            insert into former_first_name (person_id, first_name, until)
            select w.person_id, b.first_name, :now from %s
            where lower(b.first_name) <> lower(w.first_name)
            on conflict do nothing""".formatted(NAMED_BEFORE);

    private static final String OTHER_LAST_NAMES = """
            select w.person_id, b.last_name as last_before, b.preferred_last_name as preferred_before,
                w.last_name, w.preferred_last_name
            from %s
            where lower(b.last_name) <> lower(w.last_name)
                or lower(b.preferred_last_name) is distinct from lower(w.preferred_last_name)""".formatted(NAMED_BEFORE);

    private static final String LAST_NAMES = """
            insert into former_last_name (person_id, last_name, until)
            select person_id, last_name, :now
            from jsonb_to_recordset(:rows::jsonb) as r (person_id bigint, last_name text)
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final AdmissionLedger admissions;

    IdentityChanges(JdbcClient jdbc, AdmissionLedger admissions) {
        this.jdbc = jdbc;
        this.admissions = admissions;
    }

    /**
     * To be called before the pupils are written, while they still have what they had.
     *
     * @param values {@code holdUpdated} and {@code now} of the import
     */
    public void write(Map<String, Object> values) {
        run(FIRST_NAMES, values);
        keepLastNames(values);
        if (run(LET_GO, values) > 0) {
            run(TAKE, values);
        }
    }

    /** Once the persons of all the pupils are known: the other INE of each, unless somebody said that it is another's. */
    public void keepBeside(Map<String, Object> values) {
        admissions.withdraw(values);
        run(BESIDE, values);
    }

    /** Which name is another one the rule says, not the spelling. */
    private void keepLastNames(Map<String, Object> values) {
        List<Map<String, Object>> left = new ArrayList<>();
        jdbc.sql(OTHER_LAST_NAMES).params(values).query(row -> {
            long person = row.getLong("person_id");
            named(row.getString("last_before"), row.getString("preferred_before"))
                    .lastNamesLeft(named(row.getString("last_name"), row.getString("preferred_last_name")))
                    .forEach(name -> left.add(Map.of("person_id", person, "last_name", name)));
        });
        if (!left.isEmpty()) {
            jdbc.sql(LAST_NAMES).params(values).param("rows", Sql.json(left)).update();
        }
    }

    private static PersonNames named(String last, @Nullable String preferred) {
        return new PersonNames(last, preferred, "", null, null, Former.NONE);
    }

    private int run(String statement, Map<String, Object> values) {
        return jdbc.sql(statement).params(values).update();
    }
}
