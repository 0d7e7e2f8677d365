package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.connectors.ledger.DecisionOrder;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationRow;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.school.Uai;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How livrets change: in one statement, however many there are. */
final class LivretEntries {

    // Locks are taken as everywhere: certifications first, then livrets, each in the order of their numbers.
    private static final String WRITE = """
            with entry as materialized (
                select * from jsonb_to_recordset(:rows::jsonb) as r (id bigint, person_id bigint, %2$s)
            ), sure as materialized (
                select id, status from certification where id in (select id from entry) order by id for share
            ), before as materialized (
                select * from livret_entry where person_id in (select person_id from entry) order by person_id for update
            ), fresh as materialized (
                select e.* from entry e left join sure s using (id) left join before b using (person_id)
                where coalesce(s.status, 'VALIDATED') = 'VALIDATED'
                    and (b.certification_id, b.pix_score, b.taken_on, b.delivered_at, b.verification_code, b.center,
                        b.levels, b.session_id) is distinct from (e.id, e.pix_score, e.taken_on, e.delivered_at,
                        e.verification_code, e.center, e.levels, e.session_id)
            ), kept as (
                insert into livret_history (person_id, uai, certification_id, %1$s, written_at, replaced_at)
                select person_id, uai, certification_id, %1$s, written_at, :at
                from before where person_id in (select person_id from fresh) order by person_id
            ), written as (
                insert into livret_entry (person_id, uai, certification_id, %1$s, written_at)
                select person_id, :uai, id, %1$s, :at from fresh order by person_id
                on conflict (person_id) do update set uai = excluded.uai, certification_id = excluded.certification_id,
                    pix_score = excluded.pix_score, taken_on = excluded.taken_on,
                    delivered_at = excluded.delivered_at, verification_code = excluded.verification_code,
                    center = excluded.center, levels = excluded.levels, session_id = excluded.session_id,
                    written_at = excluded.written_at
                returning person_id, certification_id
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :at, 'hub', 'LIVRET_WRITTEN', :uai, person_id, jsonb_strip_nulls(jsonb_build_object(
                    'certification', w.certification_id::text, 'replaces', b.certification_id::text))
                from written w left join before b using (person_id) order by person_id)
            select count(*) from sure where status <> 'VALIDATED'""".formatted(CertificationRow.COLUMNS, CertificationRow.TYPED);

    // What the journal told last of that livret before the decision: entries are written again, with other dates, for a
    // new center.
    private static final String NOT_HELD_THEN = """
            and not coalesce((
                select j.action = 'LIVRET_WRITTEN' and j.details ->> 'certification' = e.certification_id::text
                from journal j
                where j.person_id = e.person_id and j.action in ('LIVRET_WRITTEN', 'LIVRET_WITHDRAWN') and j.id < %s
                order by j.id desc limit 1), false)""".formatted(DecisionOrder.of(":hold"));

    private static final String WITHDRAW = """
            with gone as (
                delete from livret_entry e where person_id = :person and certification_id = :certification %2$s
                returning *
            ), kept as (
                insert into livret_history (person_id, uai, certification_id, %1$s, written_at, replaced_at, reason,
                    decided_by, hold_id)
                select person_id, uai, certification_id, %1$s, written_at, :at, 'WITHDRAWN', :who, :hold from gone)
            insert into journal (at, actor, action, uai, person_id, details)
            select :at, :who, 'LIVRET_WITHDRAWN', :uai, person_id,
                jsonb_build_object('certification', certification_id::text)
            from gone""";

    private static final String WITHDRAW_ALWAYS = WITHDRAW.formatted(CertificationRow.COLUMNS, "");
    private static final String WITHDRAW_SINCE = WITHDRAW.formatted(CertificationRow.COLUMNS, NOT_HELD_THEN);

    // What a run wrote since is newer, and stays, or took the place of what comes back.
    private static final String TAKE_BACK = """
            with gone as materialized (
                select * from livret_history where hold_id = :hold order by person_id
            ), before as materialized (
                select * from livret_entry where person_id in (select person_id from gone) order by person_id for update
            ), back as materialized (
                select g.* from gone g left join before b using (person_id)
                where b.person_id is null or (b.taken_on, b.certification_id) < (g.taken_on, g.certification_id)
            ), kept as (
                insert into livret_history (person_id, uai, certification_id, %1$s, written_at, replaced_at)
                select person_id, uai, certification_id, %1$s, written_at, :at
                from before where person_id in (select person_id from back) order by person_id
            ), written as (
                insert into livret_entry (person_id, uai, certification_id, %1$s, written_at)
                select person_id, uai, certification_id, %1$s, written_at from back order by person_id
                on conflict (person_id) do update set uai = excluded.uai, certification_id = excluded.certification_id,
                    pix_score = excluded.pix_score, taken_on = excluded.taken_on,
                    delivered_at = excluded.delivered_at, verification_code = excluded.verification_code,
                    center = excluded.center, levels = excluded.levels, session_id = excluded.session_id,
                    written_at = excluded.written_at
                returning person_id, certification_id
            )
            insert into journal (at, actor, action, uai, person_id, details)
            select :at, :who, 'LIVRET_WRITTEN', :uai, person_id, jsonb_strip_nulls(jsonb_build_object(
                'certification', w.certification_id::text, 'replaces', b.certification_id::text, 'hold', :hold::text))
            from written w left join before b using (person_id)""".formatted(CertificationRow.COLUMNS);

    private final JdbcClient jdbc;

    LivretEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many are no longer obtained by now; those are not written */
    long write(Uai uai, Collection<LivretWrite> writes, Instant at) {
        return jdbc.sql(WRITE)
                .param("rows", Sql.json(writes.stream().map(LivretEntries::row).toList()))
                .param("uai", uai.value())
                .param("at", Sql.at(at))
                .query(Long.class)
                .single();
    }

    boolean withdraw(CertificationDecision decision, long personId, Instant at) {
        return withdraw(WITHDRAW_ALWAYS, decision, personId, at);
    }

    boolean withdrawSince(CertificationDecision decision, long personId, Instant at) {
        return withdraw(WITHDRAW_SINCE, decision, personId, at);
    }

    private boolean withdraw(String statement, CertificationDecision decision, long personId, Instant at) {
        return of(statement, decision, at)
                        .param("certification", decision.certificationId())
                        .param("person", personId)
                        .update()
                == 1;
    }

    void takeBack(CertificationDecision decision, Instant at) {
        of(TAKE_BACK, decision, at).update();
    }

    private JdbcClient.StatementSpec of(String statement, CertificationDecision decision, Instant at) {
        return jdbc.sql(statement)
                .param("hold", decision.holdId(), Types.BIGINT)
                .param("uai", decision.uai().value())
                .param("who", decision.who())
                .param("at", Sql.at(at));
    }

    private static Map<String, @Nullable Object> row(LivretWrite write) {
        Certification certification = write.certification();
        if (!certification.status().isObtained()) {
            throw new IllegalArgumentException("a livret only holds obtained certifications");
        }
        Map<String, @Nullable Object> row = CertificationRow.values(certification);
        row.put("person_id", write.personId());
        return row;
    }
}
