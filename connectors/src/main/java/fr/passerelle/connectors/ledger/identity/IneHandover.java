package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * INEs that go from one person to another because somebody said so: exchanged, be it between schools, or taken over from who has
 * left. Whoever gives hers up is found by it still; two persons never bear one INE, not for a moment.
 */
@Repository
public class IneHandover {

    private static final String TELL_GIVEN_UP = """
            , let_go as (
                update person n set ine = null from giving g where n.id = g.person_id and n.ine = g.ine),
            gone as (
                update pupil p set active = false, left_at = :now, updated_at = :now
                from giving g where p.person_id = g.person_id and p.uai = g.uai and p.active
                returning p.id, p.person_id, p.uai, g.hold_id),
            found as (
                insert into other_ine (ine, person_id, since) select ine, person_id, :now from giving
                on conflict do nothing),
            noted as (
                insert into given_up_ine (hold_id, ine, person_id, pupils, given_up_at)
                select g.hold_id, g.ine, g.person_id,
                    coalesce((select array_agg(o.id) from gone o where o.person_id = g.person_id), '{}'), :now
                from giving g
                on conflict (hold_id, ine, person_id) do update set
                    pupils = excluded.pupils, given_up_at = excluded.given_up_at, restored_at = null)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'INE_WITHDRAWN', uai, person_id,
                jsonb_build_object('hold', hold_id::text, 'handedOn', 'true') from giving
            union all
            select :now, :who, 'PUPIL_LEFT', uai, person_id, jsonb_build_object('hold', hold_id::text) from gone""";

    /**
     * Who is absent from the export is gone before the other, who is in it, takes her INE in the same school; so is who is recognised
     * elsewhere at the same time, and whose row that school still has.
     */
    private static final String GIVE_UP_TO_RECOGNISED = """
            with said as (select * from recognition where hold_id = any(:holds)),
            giving as (
                select distinct r.hold_id, r.ine, b.id as person_id, h.uai
                from said r join hold h on h.id = r.hold_id cross join lateral %s b
                where b.id not in (select s.person_id from said s)
                    or b.id <> r.person_id
                        and exists (select from pupil p where p.person_id = b.id and p.uai = r.uai and p.ine = r.ine and p.active)
                        and not exists (select from said s where s.person_id = b.id and s.uai = r.uai))""".formatted(IneBearers.of("r.ine")) + TELL_GIVEN_UP;

    private static final String GIVE_UP_TO_ADMITTED = """
            with giving as (
                select distinct h.id as hold_id, s.ine, b.id as person_id, h.uai
                from staged_pupil s join hold h on h.id = s.two_by cross join lateral %s b
                where s.person_id is null and not s.doubted)""".formatted(IneBearers.of("s.ine")) + TELL_GIVEN_UP;

    private static final String LET_GO = """
            with waiting as (
                update pupil p set ine = '~' || p.id from recognition r
                where r.hold_id = any(:holds) and p.person_id = r.person_id and p.uai = r.uai and p.active and p.ine <> r.ine),
            changed as (
                select n.id, n.ine from person n join recognition r on r.person_id = n.id
                where r.hold_id = any(:holds) and n.ine <> r.ine),
            kept as (
                insert into other_ine (ine, person_id, since)
                select ine, id, :now from changed where not exists (%s)
                on conflict do nothing)
            update person set ine = null from changed where person.id = changed.id""".formatted(IneBearers.withdrawn("changed.ine", "changed.id"));

    private static final String TAKE = """
            with taken as (
                update person set ine = r.ine from recognition r
                where r.hold_id = any(:holds) and person.id = r.person_id and person.ine is null
                returning person.id, person.ine),
            alone as (
                delete from other_ine o using taken where o.person_id = taken.id and o.ine = taken.ine),
            written as (
                update pupil p set ine = r.ine, updated_at = :now from recognition r
                where r.hold_id = any(:holds) and p.person_id = r.person_id and p.uai = r.uai and p.ine = '~' || p.id
                returning p.uai, p.person_id, r.hold_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'PUPIL_UPDATED', uai, person_id, jsonb_build_object('hold', hold_id::text, 'fields', 'ine')
            from written""";

    private static final String RESTORE = """
            with restored as (
                update given_up_ine set restored_at = :now where hold_id = any(:holds) and restored_at is null returning *),
            borne as (
                update person n set ine = r.ine from restored r
                where n.id = r.person_id and n.ine is null and not exists (select from person o where o.ine = r.ine)
                returning n.id, n.ine),
            alone as (
                delete from other_ine o using borne where o.person_id = borne.id and o.ine = borne.ine),
            back as (
                update pupil p set active = true, left_at = null, moved_to = null, updated_at = :now
                from restored r where p.id = any(r.pupils) and not p.active
                    and not exists (select from pupil m where m.person_id = p.person_id and m.active)
                returning p.uai, p.person_id, r.hold_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'INE_WITHDRAWN', h.uai, r.person_id,
                jsonb_build_object('hold', h.id::text, 'handedOn', 'true', 'restored', 'true')
            from restored r join hold h on h.id = r.hold_id
            union all
            select :now, :who, 'PUPIL_BACK', uai, person_id, jsonb_build_object('hold', hold_id::text) from back""";

    private final JdbcClient jdbc;
    private final TogetherView together;
    private final DoubtView doubts;
    private final Clock clock;

    public IneHandover(JdbcClient jdbc, TogetherView together, DoubtView doubts, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.doubts = doubts;
        this.clock = clock;
    }

    /**
     * The questions that are answered at once when somebody says of one that each is whom the rule thinks of; none when nobody may
     * say so. The caller keeps imports waiting.
     */
    public Map<Long, DoubtDetails> together(long holdId) {
        TogetherView.Together asked = together.of(holdId);
        Map<Long, DoubtDetails> questions = new LinkedHashMap<>();
        if (asked.maySayTheSame()) {
            asked.holds().forEach(hold -> doubts.of(hold).ifPresent(doubt -> questions.put(hold, doubt)));
        }
        return questions;
    }

    /** The questions that were answered with this one and whose answer counts still, itself among them. */
    public List<Long> answered(long holdId) {
        return together.answered(holdId);
    }

    /** Those whom somebody has just recognised take the INEs that the exports tell of them, all at once. */
    public void exchange(Collection<Long> holds, String who) {
        run(GIVE_UP_TO_RECOGNISED, holds, who);
        run(LET_GO, holds, who);
        run(TAKE, holds, who);
    }

    /**
     * Who has left gives her INE up to the one who is about to enter under it. To be called before persons are made of those whom
     * nobody knows.
     *
     * @param values {@code now} of the import
     */
    void giveUpToAdmitted(Map<String, Object> values) {
        jdbc.sql(GIVE_UP_TO_ADMITTED).params(values).param("who", "hub").update();
    }

    /** Who gave an INE up bears it again, once nobody else does. */
    public void restore(Collection<Long> holds, String who) {
        run(RESTORE, holds, who);
    }

    private void run(String statement, Collection<Long> holds, String who) {
        jdbc.sql(statement)
                .param("holds", Sql.numbers(holds))
                .param("who", who)
                .param("now", Sql.at(clock.instant()))
                .update();
    }
}
