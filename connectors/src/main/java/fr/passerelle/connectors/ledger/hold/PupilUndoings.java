package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.DecisionOrder;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.hold.Undoing;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came since of decisions about pupils, their persons or the export they are in, and whether these can be taken back. */
final class PupilUndoings {

    private static final String IDENTITY =
            """
            select exists (
                select from recognition asked
                join recognition r on r.hold_id = asked.hold_id or r.together = asked.together
                join recognition later on later.person_id = r.person_id
                where asked.hold_id = :id and later.undone_at is null and %s > %s)""".formatted(DecisionOrder.of("later.hold_id"), DecisionOrder.of("r.hold_id"));

    /** What one of them bore before is another's by now, who did not take part. */
    private static final String TAKEN = """
            select exists (
                select from recognition asked
                join recognition r on r.undone_at is null and (r.hold_id = asked.hold_id or r.together = asked.together)
                join person b on b.ine = r.ine_before and b.id <> r.person_id
                where asked.hold_id = :id and not exists (
                    select from recognition o where o.person_id = b.id and o.undone_at is null
                        and (o.hold_id = asked.hold_id or o.together = asked.together)))""";

    /** What the ledger keeps for good of somebody whom a decision let in, or that another school has her too. */
    private static final String ADMITTED = """
            select exists (
                select from admission a where a.hold_id = :id and a.undone_at is null and (
                    exists (select from certification o where o.person_id = a.person_id)
                    or exists (select from certification_history o where o.person_id = a.person_id)
                    or exists (select from other_certification o where o.person_id = a.person_id)
                    or exists (select from livret_entry o where o.person_id = a.person_id)
                    or exists (select from livret_history o where o.person_id = a.person_id)
                    or exists (select from recuperation_clause o where o.person_id = a.person_id)
                    or exists (select from session_candidate o where o.person_id = a.person_id)
                    or exists (select from attribution o where o.person_id = a.person_id)
                    or exists (select from recognition o where o.person_id = a.person_id)
                    or exists (select from withdrawn_ine o where o.person_id = a.person_id)
                    or exists (select from hold o where o.person_id = a.person_id or a.person_id = any(o.others))
                    or exists (select from pupil o where o.person_id = a.person_id and o.uai <> :uai)))""";

    /** What was let through is applied once no work on the file waits any more; a livret says nothing of who left. */
    private static final String EXPORT = """
            select f.pix_state in ('IMPORTED', 'IMPORTED_IN_PART') as at_pix,
                f.id = (select file_id from school_import where uai = h.uai order by applied_at desc limit 1) as is_last,
                exists (select from work w
                    where w.flow = 'IMPORT_SIECLE' and w.subject = f.id::text and w.state <> 'DONE') as to_be_applied,
                exists (select from hold d
                    where d.uai = h.uai and d.file_id = f.id and d.state = 'APPROVED' and d.undone_at is null
                        and d.kind in ('LEAVING', 'UPDATED', 'ARRIVING', 'REATTRIBUTED')
                        and %s > %s) as decided_since,
                exists (select from pupil_before k where k.hold_id = h.id) as kept,
                exists (select from pupil_before k join pupil p on p.id = k.pupil_id
                    join school_import i on i.uai = p.uai and i.file_id <> f.id and i.applied_no > k.kept_no
                    where k.hold_id = h.id) as followed_elsewhere,
                h.kind <> 'LEAVING' and exists (select from pupil_before k join pupil p on p.id = k.pupil_id
                    join livret_entry e on e.person_id = p.person_id
                    join journal j on j.person_id = p.person_id and j.id > k.kept_no
                        and j.action = 'LIVRET_WRITTEN' and j.details ->> 'hold' is null
                    where k.hold_id = h.id) as in_livret
            from hold h join received_file f on f.id = h.file_id where h.id = :id""".formatted(DecisionOrder.of("d.id"), DecisionOrder.of("h.id"));

    private final JdbcClient jdbc;

    PupilUndoings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Undoing ofIdentity(Hold hold) {
        if (hold.fileId() == null) {
            return Undoing.NOTHING_DECIDED;
        }
        boolean decidedSince =
                jdbc.sql(IDENTITY).param("id", hold.id()).query(Boolean.class).single();
        boolean livesOn = jdbc.sql(ADMITTED)
                .param("id", hold.id())
                .param("uai", hold.uai())
                .query(Boolean.class)
                .single();
        boolean taken =
                jdbc.sql(TAKEN).param("id", hold.id()).query(Boolean.class).single();
        if (taken) {
            return Undoing.INE_TAKEN_SINCE;
        }
        return decidedSince ? Undoing.DECIDED_SINCE : livesOn ? Undoing.ADMITTED_SINCE : Undoing.POSSIBLE;
    }

    Undoing ofExport(Hold hold) {
        return jdbc.sql(EXPORT)
                .param("id", hold.id())
                .query((row, number) -> hold.state() == HoldState.APPROVED
                        ? ofLetThrough(row)
                        : row.getBoolean("is_last") ? Undoing.POSSIBLE : Undoing.NEWER_EXPORT)
                .optional()
                .orElse(Undoing.NOTHING_DECIDED);
    }

    private static Undoing ofLetThrough(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_last") || row.getBoolean("followed_elsewhere")) {
            return Undoing.EXPORT_FOLLOWED;
        }
        if (row.getBoolean("decided_since")) {
            return Undoing.DECIDED_SINCE;
        }
        if (!row.getBoolean("kept")) {
            return row.getBoolean("to_be_applied") ? Undoing.POSSIBLE : Undoing.EXPORT_APPLIED;
        }
        if (row.getBoolean("in_livret")) {
            return Undoing.LIVRET_WRITTEN;
        }
        return row.getBoolean("at_pix") ? Undoing.EXPORT_AT_PIX : Undoing.POSSIBLE;
    }
}
