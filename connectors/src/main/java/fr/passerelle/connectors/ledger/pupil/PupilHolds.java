package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.identity.DoubtDetails;
import fr.passerelle.domain.identity.IdentityDoubt;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import puts before a person; a newer import of the school makes earlier questions pointless. */
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

    /** The same question as in an earlier file: its answer is to be applied with the newest. */
    private static final String FOLLOW = """
            update hold set file_id = :file
            where uai = :uai and state = 'OPEN' and kind = 'REATTRIBUTED' and file_id is distinct from :file""";

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
                    union all select 'REATTRIBUTED', d.subject, d.person, d.pupils, d.details
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
            from opened""";

    private final JdbcClient jdbc;

    PupilHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(ImportValues values, List<IdentityDoubt> doubts) {
        String asked = DoubtDetails.rows(doubts);
        jdbc.sql(SUPERSEDE).params(values.all()).param("doubts", asked).update();
        jdbc.sql(FOLLOW).params(values.all()).update();
        jdbc.sql(OPEN).params(values.all()).param("doubts", asked).update();
    }
}
