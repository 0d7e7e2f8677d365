package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import java.sql.Types;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose certifications are, as people decide it, and how what was decided about one is taken back. */
final class CertificationOwners {

    // The state goes to history even when it had that owner already: it says that the certification was known before.
    private static final String GIVE = """
            with known as (
                select * from certification where id = :id for update
            ), kept as (
                insert into certification_history (%1$s, replaced_at, hold_id) select %2$s, :now, :hold from known
            ), given as (
                update certification c set person_id = :person, uai = :uai, updated_at = :now
                from known where c.id = known.id and known.person_id <> :person
            )
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'CERTIFICATION_CHANGED', :uai, concerned,
                jsonb_build_object('certification', id::text, 'owner', :person::text)
            from known, unnest(array[person_id, :person]) as concerned
            where person_id <> :person""".formatted(CertificationRows.HISTORY, CertificationRows.STATE);

    /** What Pix said of it since stays. */
    private static final String GIVE_BACK = """
            with before as (
                select * from certification_history where hold_id = :hold and certification_id = :id order by id limit 1
            ), latest as (
                select c.* from certification c join before b on b.certification_id = c.id for update of c
            ), kept as (
                insert into certification_history (%1$s, replaced_at)
                select %2$s, :now from latest where person_id <> (select person_id from before)
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :now, :who, 'CERTIFICATION_CHANGED', :uai, concerned,
                    jsonb_build_object('certification', :id::text, 'owner', b.person_id::text)
                from latest l, before b, unnest(array[l.person_id, b.person_id]) as concerned
                where l.person_id <> b.person_id)
            update certification c set person_id = b.person_id, uai = b.uai, updated_at = :now
            from before b where c.id = b.certification_id""".formatted(CertificationRows.HISTORY, CertificationRows.STATE);

    private static final String TAKE_BACK = """
            with before as (
                select * from certification_history where hold_id = :hold and certification_id = :id order by id limit 1
            ), latest as (
                select c.* from certification c join before b on b.certification_id = c.id for update of c
            ), kept as (
                insert into certification_history (%1$s, replaced_at) select %2$s, :now from latest
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :now, :who, 'CERTIFICATION_CHANGED', :uai, l.person_id, jsonb_build_object(
                    'certification', :id::text, 'from', l.status, 'to', b.status, 'source', b.source)
                from latest l, before b)
            update certification c set uai = b.uai, status = b.status, pix_score = b.pix_score,
                taken_on = b.taken_on, delivered_at = b.delivered_at, verification_code = b.verification_code,
                center = b.center, levels = b.levels, session_id = b.session_id, source = b.source, updated_at = :now
            from before b where c.id = b.certification_id""".formatted(CertificationRows.HISTORY, CertificationRows.STATE);

    private static final String NOBODYS = """
            with gone as (
                delete from certification where id = :id and person_id = :person returning *
            ), kept as (
                insert into certification_history (%1$s, replaced_at, hold_id) select %2$s, :now, :hold from gone)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'CERTIFICATION_CHANGED', :uai, person_id,
                jsonb_build_object('certification', id::text, 'owner', '')
            from gone""".formatted(CertificationRows.HISTORY, CertificationRows.STATE);

    private final JdbcClient jdbc;

    CertificationOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing happens when the certification is not known. */
    void give(CertificationDecision decision, long personId, Instant now) {
        of(GIVE, decision, now).param("person", personId).update();
    }

    /** @return false when it was not known before that decision: it was given to nobody yet */
    boolean giveBack(CertificationDecision decision, Instant now) {
        return of(GIVE_BACK, decision, now).update() == 1;
    }

    void takeBack(CertificationDecision decision, Instant now) {
        of(TAKE_BACK, decision, now).update();
    }

    /** Nothing happens when that person does not have it. */
    void takeAway(CertificationDecision decision, long personId, Instant now) {
        of(NOBODYS, decision, now).param("person", personId).update();
    }

    private JdbcClient.StatementSpec of(String statement, CertificationDecision decision, Instant now) {
        return jdbc.sql(statement)
                .param("id", decision.certificationId())
                .param("hold", decision.holdId(), Types.BIGINT)
                .param("uai", decision.uai().value())
                .param("who", decision.who())
                .param("now", Sql.at(now));
    }
}
