package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.DecisionOrder;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.identity.DoubtDetails;
import fr.passerelle.connectors.ledger.identity.KeptPupil;
import fr.passerelle.domain.identity.IdentityDoubt;
import fr.passerelle.domain.identity.KnownPerson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an import puts before a person, and what it keeps for the answer to be taken back; a newer import of the school makes earlier
 * questions, and what was kept for them, pointless.
 */
@Component
class PupilHolds {

    private static final String SUPERSEDE = """
            with closed as (
                update hold set state = 'SUPERSEDED', closed_at = :now, closed_by = 'hub'
                where uai = :uai and state = 'OPEN' and (
                    kind = 'LEAVING' and not (:holdLeaving and file_id is not distinct from :file)
                    or kind = 'UPDATED' and not (:holdUpdated and file_id is not distinct from :file)
                    or kind = 'ARRIVING' and not (:holdArriving and file_id is not distinct from :file)
                    or kind = 'REATTRIBUTED' and not exists (
                        select from jsonb_to_recordset(:doubts::jsonb) as d (subject text, details jsonb)
                        where d.subject = hold.subject and d.details -> 'told' = hold.details -> 'told'))
                returning *)
            insert into journal (at, actor, action, uai, person_id, details)
            select closed_at, 'hub', 'HOLD_CLOSED', uai, person_id,
                jsonb_build_object('hold', id::text, 'kind', kind, 'state', state)
            from closed""";

    /**
     * What is told of a doubt {@code d}, and whom the school had of those who could be meant, and the export no longer has; nobody,
     * when so many are missing that the export may be cut.
     */
    private static final String DETAILS = """
            d.details || jsonb_build_object('absent', (
                select coalesce(jsonb_agg(p.person_id order by p.person_id), '[]') from pupil p
                where not :holdLeaving and p.uai = :uai and p.active and d.details -> 'between' @> to_jsonb(p.person_id)
                    and not p.id = any(:kept) and not p.person_id = any(:sames)
                    and not exists (select from staged_pupil s where s.person_id = p.person_id)))""";

    /** The same question as before, be it in an earlier file: its answer is to be applied with the newest. */
    private static final String FOLLOW = """
            update hold set file_id = :file, details = %s
            from jsonb_to_recordset(:doubts::jsonb) as d (subject text, details jsonb)
            where uai = :uai and state = 'OPEN' and kind = 'REATTRIBUTED' and hold.subject = d.subject and hold.details -> 'told' = d.details -> 'told'""".formatted(DETAILS);

    /**
     * Whoever said that they are two is not asked about the same words again. Whoever refused a part is not asked again when
     * the file comes back for another decision about it (it is held then), but is when it is dropped again.
     */
    private static final String OPEN = """
            with opened as (
                insert into hold (kind, uai, subject, person_id, file_id, pupils, active, details, opened_at)
                select kind, :uai, subject, person_id, :file, pupils, case when kind <> 'ARRIVING' then :active end, details, :now from (
                    select 'LEAVING' as kind, '' as subject, null::bigint as person_id, :leaving as pupils,
                        '{}'::jsonb as details where :holdLeaving
                    union all select 'UPDATED', '', null, :updated, '{}' where :holdUpdated
                    union all select 'ARRIVING', '', null, :arriving,
                        jsonb_build_object('from', array_to_string(:from::text[], ', ')) where :holdArriving
                    union all select 'REATTRIBUTED', d.subject, d.person, d.pupils, %s
                        from jsonb_to_recordset(:doubts::jsonb) as d (subject text, person bigint, pupils int, details jsonb)
                        where not exists (
                            select from hold h where h.uai = :uai and h.kind = 'REATTRIBUTED' and h.subject = d.subject
                                and h.state = 'REFUSED' and h.undone_at is null
                                and h.details -> 'told' = d.details -> 'told')) found
                where not exists (
                    select from hold h join received_file f on f.id = h.file_id
                    where h.file_id = :file and h.kind = found.kind and h.kind in ('LEAVING', 'UPDATED', 'ARRIVING')
                        and h.state = 'REFUSED' and f.state = 'HELD')
                on conflict (uai, kind, subject) where state = 'OPEN' do nothing
                returning *)
            insert into journal (at, actor, action, uai, person_id, details)
            select opened_at, 'hub', 'HOLD_OPENED', uai, person_id,
                jsonb_build_object('hold', id::text, 'kind', kind, 'pupils', pupils::text, 'file', file_id::text)
            from opened""".formatted(DETAILS);

    /**
     * The pupils about to change by what a person let through of the file: those of the part, those whom other schools lose by it,
     * and those whom a school that has closed still has, who leave once nothing of the file is held.
     */
    private static final String KEEP_BEFORE = """
            with let_through as (
                select id, kind, %2$s as decided from hold
                where uai = :uai and file_id = :file and state = 'APPROVED' and undone_at is null
                    and kind in ('LEAVING', 'UPDATED', 'ARRIVING')),
            arrived as (
                select a.person_id from (%1$s) a
                where exists (select from pupil q where q.person_id = a.person_id and q.uai <> :uai and q.active)),
            changing as (
                select l.id as hold_id, c.pupil_id from pupil_change c
                join let_through l on l.kind = c.verdict
                where c.verdict = 'LEAVING' and not :holdLeaving or c.verdict = 'UPDATED' and not :holdUpdated
                union all
                select l.id, p.id from let_through l cross join arrived join pupil p using (person_id)
                where l.kind = 'ARRIVING'
                union all
                select (select id from let_through order by decided desc limit 1), p.id
                from pupil p join school o on o.uai = p.uai and o.successor = :uai
                where p.active)
            insert into pupil_before (hold_id, pupil_id, pupil, ine, kept_at)
            select c.hold_id, p.id, to_jsonb(p), n.ine, :now
            from changing c join pupil p on p.id = c.pupil_id join person n on n.id = p.person_id
            where c.hold_id is not null
            on conflict do nothing""".formatted(PupilApplication.ARRIVED, DecisionOrder.of("hold.id"));

    private static final String FORGET_BEFORE = """
            delete from pupil_before b using hold h
            where h.id = b.hold_id and h.uai = :uai and h.file_id is distinct from :file""";

    private static final String ANY_LET_THROUGH = """
            select exists (select from hold
                where uai = :uai and file_id = :file and state = 'APPROVED' and undone_at is null
                    and kind in ('LEAVING', 'UPDATED', 'ARRIVING'))""";

    private final JdbcClient jdbc;

    PupilHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before anything of the import is written; most imports let nothing through that was held. */
    void keepBefore(ImportValues values) {
        boolean any = jdbc.sql(ANY_LET_THROUGH)
                .params(values.all())
                .query(Boolean.class)
                .single();
        if (any) {
            jdbc.sql(KEEP_BEFORE).params(values.all()).update();
        }
    }

    /** What another export changed cannot be taken back once this one is applied. */
    void forgetBefore(ImportValues values) {
        jdbc.sql(FORGET_BEFORE).params(values.all()).update();
    }

    /** @param kept whom the export has, though nothing of them can be imported */
    void write(ImportValues values, List<IdentityDoubt> doubts, List<KeptPupil> kept) {
        Map<String, Object> all = new HashMap<>(values.all());
        all.put("doubts", DoubtDetails.rows(doubts));
        all.put("kept", Sql.numbers(kept.stream().map(KeptPupil::pupilId).toList()));
        all.put("sames", Sql.numbers(sames(doubts)));
        for (String statement : List.of(SUPERSEDE, FOLLOW, OPEN)) {
            jdbc.sql(statement).params(all).update();
        }
    }

    /** Who may be meant by a pupil of the export is not absent from it. */
    private static List<Long> sames(List<IdentityDoubt> doubts) {
        return doubts.stream()
                .flatMap(doubt -> doubt.told().stream())
                .flatMap(one -> Stream.ofNullable(one.same()))
                .map(KnownPerson::personId)
                .distinct()
                .toList();
    }
}
