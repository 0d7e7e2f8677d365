package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is a person of her own because somebody said that she and those who could be meant are two, and INEs that find those no
 * more whom somebody did not recognise under them. Only an INE that nobody bears today is withdrawn so; who has left gives hers
 * up, and is found by it still.
 */
@Repository
public class AdmissionLedger {

    /** The staged pupils whose persons were just made. */
    private static final String ADMIT = """
            insert into admission (hold_id, ine, person_id, admitted_at)
            select s.two_by, s.ine, s.person_id, :now from staged_pupil s
            where s.two_by is not null and s.pupil_id is null and s.person_id is not null and not s.doubted
                and not exists (select from pupil q where q.person_id = s.person_id)""";

    /**
     * From those who could be meant and are not: all of them of whom somebody said that they are two, else those who stayed aside.
     * Pupils who have left bear the INE still, where it was never corrected: they take the one of today.
     */
    private static final String WITHDRAW = """
            with given as (
                select s.two_by as hold_id, s.ine, '[]'::jsonb as same, null::bigint as together from staged_pupil s
                where s.two_by is not null and s.person_id is not null and not s.doubted
                union all
                select r.hold_id, s.ine, h.details -> 'same', r.together from staged_pupil s
                join recognition r on r.uai = :uai and r.undone_at is null and r.ine = s.ine and r.person_id = s.person_id
                join hold h on h.id = r.hold_id),
            meant as (
                select g.hold_id, g.ine, b.person_id::bigint as person_id
                from given g join hold h on h.id = g.hold_id
                cross join lateral jsonb_array_elements_text(h.details -> 'between') b (person_id)
                where not g.same @> b.person_id::jsonb
                    and not exists (select from recognition e
                        where e.together = g.together and e.person_id = b.person_id::bigint and e.undone_at is null)
                    and not exists (select from given_up_ine u where u.person_id = b.person_id::bigint and u.ine = g.ine
                        and u.hold_id = g.hold_id and u.restored_at is null)),
            gone as (
                delete from other_ine o using meant m where o.ine = m.ine and o.person_id = m.person_id returning o.*),
            renumbered as (
                update pupil p set ine = coalesce(n.ine, '~' || p.id), updated_at = :now
                from meant m join person n on n.id = m.person_id
                where p.person_id = m.person_id and p.ine = m.ine and not p.active
                returning p.id, p.person_id, m.ine as had),
            withdrawn as (
                insert into withdrawn_ine (hold_id, ine, person_id, since, pupils, withdrawn_at)
                select m.hold_id, m.ine, m.person_id, g.since, r.pupils, :now
                from meant m left join gone g on g.ine = m.ine and g.person_id = m.person_id
                cross join lateral (
                    select coalesce(array_agg(id), '{}') as pupils from renumbered
                    where person_id = m.person_id and had = m.ine) r
                where g.ine is not null or cardinality(r.pupils) > 0
                on conflict do nothing
                returning *)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'INE_WITHDRAWN', :uai, person_id, jsonb_build_object('hold', hold_id::text, 'file', :file::text)
            from withdrawn""";

    private static final String UNDO = """
            update admission set undone_at = :now where hold_id = :hold and undone_at is null returning person_id""";

    /** Accounts find her again when she enters again, or the one whom she is then said to be. */
    private static final String RELEASE = """
            with released as (
                update account set state = 'NOT_FOUND', person_id = null, pupil_id = null, updated_at = :now,
                    reason = 'la décision qui avait fait entrer son élève dans la base est reprise'
                where person_id = any(:persons)
                returning *)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'ACCOUNT_TO_REVIEW', uai, null,
                jsonb_build_object('source', source, 'released', true, 'hold', :hold::text)
            from released""";

    private static final String LEAVE = """
            with gone as (delete from pupil where person_id = any(:persons) returning uai, person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'PUPIL_LEFT', uai, person_id, jsonb_build_object('hold', :hold::text) from gone""";

    private static final String RESTORE = """
            with restored as (
                update withdrawn_ine set restored_at = :now where hold_id = :hold and restored_at is null returning *),
            renumbered as (
                update pupil p set ine = r.ine, updated_at = :now from restored r where p.id = any(r.pupils) and not p.active),
            found as (
                insert into other_ine (ine, person_id, since)
                select ine, person_id, since from restored where since is not null
                on conflict do nothing)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'INE_WITHDRAWN', h.uai, r.person_id,
                jsonb_build_object('hold', :hold::text, 'restored', 'true')
            from restored r join hold h on h.id = r.hold_id""";

    private final JdbcClient jdbc;
    private final IneHandover handover;
    private final Clock clock;

    public AdmissionLedger(JdbcClient jdbc, IneHandover handover, Clock clock) {
        this.jdbc = jdbc;
        this.handover = handover;
        this.clock = clock;
    }

    /**
     * Who has left gives her INE up to those about to enter under it. To be called before the persons of an import are made.
     *
     * @param values {@code now} of the import
     */
    public void prepare(Map<String, Object> values) {
        handover.giveUpToAdmitted(values);
    }

    /**
     * To be called once the persons of an import are made, before their pupils are.
     *
     * @param values {@code uai}, {@code file} and {@code now} of the import
     */
    public void admit(Map<String, Object> values) {
        jdbc.sql(ADMIT).params(values).update();
    }

    /**
     * The INE of whoever somebody recognised finds nobody else of those who could be meant. To be called once the persons of the
     * import are known, before their pupils are made.
     *
     * @param values as for {@link #admit}
     */
    public void withdraw(Map<String, Object> values) {
        jdbc.sql(WITHDRAW).params(values).update();
    }

    /** Whom a decision has let in, and who is in still. */
    public List<Long> admitted(long holdId) {
        return jdbc.sql("select person_id from admission where hold_id = :hold and undone_at is null")
                .param("hold", holdId)
                .query(Long.class)
                .list();
    }

    /** From whom a decision has withdrawn an INE. */
    public List<Long> withdrawnFrom(long holdId) {
        return jdbc.sql("select distinct person_id from withdrawn_ine where hold_id = :hold and restored_at is null")
                .param("hold", holdId)
                .query(Long.class)
                .list();
    }

    /**
     * As if nobody had said it: those who were let in are no persons any more, and the INE finds whom it found. The caller has
     * seen that nothing came under them since that must stay.
     */
    public void takeBack(long holdId, String who) {
        Long[] persons = jdbc.sql(UNDO)
                .param("hold", holdId)
                .param("now", Sql.at(clock.instant()))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        for (String statement : List.of(RELEASE, LEAVE)) {
            jdbc.sql(statement)
                    .param("persons", persons)
                    .param("hold", holdId)
                    .param("who", who)
                    .param("now", Sql.at(clock.instant()))
                    .update();
        }
        for (String table : List.of("certifiability", "former_first_name", "former_last_name", "other_ine")) {
            jdbc.sql("delete from " + table + " where person_id = any(:persons)")
                    .param("persons", persons)
                    .update();
        }
        jdbc.sql("delete from person where id = any(:persons)")
                .param("persons", persons)
                .update();
        restore(holdId, who);
    }

    /** INEs that a decision withdrew find again whom they found, and who gave one up bears it again. */
    public void restore(long holdId, String who) {
        handover.restore(List.of(holdId), who);
        jdbc.sql(RESTORE)
                .param("hold", holdId)
                .param("who", who)
                .param("now", Sql.at(clock.instant()))
                .update();
    }
}
