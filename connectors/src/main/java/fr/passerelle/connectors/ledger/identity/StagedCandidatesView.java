package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.domain.identity.KnownPerson;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.identity.ToldPupil;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who could be meant by the staged pupils whom nothing has recognised yet. */
@Component
class StagedCandidatesView {

    /** The words by which a decision about a staged pupil {@code s} is known again. */
    static final String TOLD = """
            jsonb_build_object('ine', s.ine, 'birthdate', s.birthdate, 'lastName', s.last_name, 'firstName', s.first_name)""";

    /**
     * By local number in the school, by INE there, by any INE anywhere, and, of those in the school who would else leave, by
     * birth date and first name; so is, where whoever has the INE was, a twin who has the first name that she has not. A person is
     * looked up by INE, one by one: the planner, left alone, may prefer to read all of them. Who is taken is read once, and not for
     * each of them: nobody has counted the rows of an export that is just being staged.
     */
    private static final String CANDIDATES = """
            with unsure as materialized (
                select * from staged_pupil where pupil_id is null and person_id is null and not doubted),
            here as materialized (
                select id, person_id, ine, eleve_id, birthdate, lower(first_name) as first_name, active,
                    id in (select pupil_id from staged_pupil where pupil_id is not null) as taken
                from pupil where uai = :uai and exists (select from unsure)),
            named as (
                select s.ine, h.person_id from unsure s join here h on h.eleve_id = s.eleve_id
                    where s.eleve_id <> '' and not h.taken
                union select s.ine, h.person_id from unsure s join here h on h.ine = s.ine
                union select s.ine, h.person_id from unsure s join here h on h.ine = s.other_ine
                union select s.ine, h.person_id from unsure s
                    join here h on h.birthdate = s.birthdate and h.first_name = lower(s.first_name)
                    where h.active and not h.taken
                union select s.ine, o.person_id from unsure s
                    cross join lateral (select person_id from other_ine where ine = any(array[s.ine, s.other_ine]) offset 0) o
                union select s.ine, o.id from unsure s
                    cross join lateral (select id from person where ine = s.ine offset 0) o
                union select s.ine, o.id from unsure s
                    cross join lateral (select id from person where ine = s.other_ine offset 0) o),
            found as (
                select * from named
                union select s.ine, twin.person_id from named m join unsure s on s.ine = m.ine
                    join pupil k on k.person_id = m.person_id and k.uai <> :uai and lower(k.first_name) <> lower(s.first_name)
                    cross join lateral (select t.person_id from pupil t where t.uai = k.uai and t.birthdate = s.birthdate
                        and lower(t.first_name) = lower(s.first_name) offset 0) twin)
            select s.ine, s.other_ine, s.eleve_id, s.birthdate, s.last_name, s.preferred_last_name, s.first_name,
                s.middle_name, s.third_name, n.id as person_id, n.birthdate as known_birthdate,
                array_remove(array_append(array(select o.ine from other_ine o where o.person_id = n.id), n.ine)
                    || k.ine, null) as ines,
                array_remove(array[n.ine, case when k.active then k.ine end], null) as borne,
                case when k.uai = :uai then k.id end as pupil_id,
                case when k.uai = :uai then k.eleve_id end as known_number,
                k.last_name as known_last, k.preferred_last_name as known_preferred, k.first_name as known_first,
                k.middle_name as known_middle, k.third_name as known_third,
                %s,
                n.id in (select person_id from staged_pupil where person_id is not null) as taken,
                exists (select from hold h where h.id = s.two_by and h.details -> 'between' @> to_jsonb(n.id)) as denied
            from found f
            join unsure s on s.ine = f.ine
            join person n on n.id = f.person_id
            join lateral (select * from pupil p where p.person_id = n.id
                order by p.uai = :uai desc, p.active desc, p.updated_at desc, p.id desc limit 1) k on true
            order by s.ine, n.id""".formatted(FormerNameRows.of("n.id"));

    private final JdbcClient jdbc;

    StagedCandidatesView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who could be meant.
     *
     * @param taken another pupil of the same file is evidently that person
     * @param denied somebody said that they are two, and nobody bears the INE of the pupil today
     */
    record Candidate(KnownPerson known, boolean taken, boolean denied) {}

    /** By pupil; whom nothing points to, or who is nobody of those by what somebody said, has none. */
    Map<ToldPupil, List<Candidate>> of(Uai uai) {
        Map<ToldPupil, List<Candidate>> candidates = new LinkedHashMap<>();
        jdbc.sql(CANDIDATES).param("uai", uai.value()).query(row -> {
            candidates.computeIfAbsent(told(row), any -> new ArrayList<>()).add(candidate(row));
        });
        candidates.replaceAll(StagedCandidatesView::withoutDenied);
        return candidates;
    }

    /** Who is one of them for more than the INE stays in doubt: to say that they are two is not enough then. */
    private static List<Candidate> withoutDenied(ToldPupil told, List<Candidate> some) {
        boolean apart =
                some.stream().filter(Candidate::denied).map(Candidate::known).allMatch(told::isApartFrom);
        return apart ? some.stream().filter(one -> !one.denied()).toList() : some;
    }

    private static ToldPupil told(ResultSet row) throws SQLException {
        return new ToldPupil(
                row.getString("ine"),
                row.getString("other_ine"),
                row.getString("eleve_id"),
                row.getObject("birthdate", LocalDate.class),
                new PersonNames(
                        row.getString("last_name"),
                        row.getString("preferred_last_name"),
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        row.getString("third_name"),
                        Former.NONE));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Long pupil = row.getObject("pupil_id", Long.class);
        KnownPerson known = new KnownPerson(
                row.getLong("person_id"),
                pupil,
                new HashSet<>(List.of(texts(row, "ines"))),
                new HashSet<>(List.of(texts(row, "borne"))),
                row.getString("known_number"),
                row.getObject("known_birthdate", LocalDate.class),
                new PersonNames(
                        row.getString("known_last"),
                        row.getString("known_preferred"),
                        row.getString("known_first"),
                        row.getString("known_middle"),
                        row.getString("known_third"),
                        FormerNameRows.read(row)));
        return new Candidate(known, row.getBoolean("taken"), row.getBoolean("denied"));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
