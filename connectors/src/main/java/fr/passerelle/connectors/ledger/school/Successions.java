package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.School;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which schools have been taken over by which, and what follows for the pupils and the questions of those that have closed. */
final class Successions {

    /**
     * Of a chain of successors the last; also of schools that the directory no longer names, which keep the one they had. A
     * directory has no circles.
     */
    private static final String SUCCEED = """
            with recursive told as (
                select t.uai, t.successor from jsonb_each_text(:told::jsonb) as t (uai, successor)
                union
                select uai, successor from school where successor is not null and uai <> all(:listed)
            ), chain as (
                select uai, successor from told
                union
                select c.uai, t.successor from chain c join told t on t.uai = c.successor
            ), last as (
                select uai, successor from chain where successor not in (select uai from told)
            )
            update school s set successor = l.successor
            from school o left join last l using (uai)
            where s.uai = o.uai and s.successor is distinct from l.successor""";

    /** No export of a closed school is applied any more, whatever somebody would answer. */
    private static final String WITHOUT_OBJECT = """
            with moot as (
                update hold h set state = 'SUPERSEDED', closed_at = :now, closed_by = 'hub'
                from school s
                where s.uai = h.uai and s.successor is not null and h.state = 'OPEN'
                    and h.kind in ('LEAVING', 'UPDATED', 'ARRIVING', 'REATTRIBUTED')
                returning h.*)
            insert into journal (at, actor, action, uai, person_id, details)
            select closed_at, closed_by, 'HOLD_CLOSED', uai, person_id,
                jsonb_build_object('hold', id::text, 'kind', kind, 'state', state)
            from moot""";

    /**
     * Who is a pupil of a closed school and of its successor as well is the successor's: no export of either would say so any
     * more. Of several that one school has taken over, the one that was written last keeps them.
     */
    private static final String ONCE = """
            with kept as (
                select distinct on (p.person_id, coalesce(s.successor, s.uai))
                    p.person_id, p.uai, coalesce(s.successor, s.uai) as heir
                from pupil p join school s using (uai)
                where p.active and coalesce(s.successor, s.uai) in (select successor from school)
                order by p.person_id, coalesce(s.successor, s.uai), s.successor is null desc, p.updated_at desc, p.id desc
            ), moved as (
                update pupil q set active = false, left_at = :now, moved_to = k.uai, updated_at = :now
                from kept k join school o on o.successor = k.heir
                where q.uai = o.uai and q.uai <> k.uai and q.person_id = k.person_id and q.active
                returning q.uai, q.person_id, q.moved_to)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'PUPIL_LEFT', uai, person_id, jsonb_build_object('to', moved_to) from moved""";

    private final JdbcClient jdbc;

    Successions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param listed the directory, whose schools are there; their successors are among them, and go in no circle */
    void declare(List<School> listed, Instant now) {
        Map<String, String> told = new HashMap<>();
        listed.forEach(school -> {
            if (school.successor() != null) {
                told.put(school.uai().value(), school.successor().value());
            }
        });
        jdbc.sql(SUCCEED)
                .param("told", Sql.json(told))
                .param(
                        "listed",
                        Sql.texts(listed.stream()
                                .map(school -> school.uai().value())
                                .toList()))
                .update();
        for (String statement : List.of(WITHOUT_OBJECT, ONCE)) {
            jdbc.sql(statement).param("now", Sql.at(now)).update();
        }
    }
}
