package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people let through of exports, which is taken back from what the import kept; see
 * {@link fr.passerelle.connectors.ledger.hold.UndoView} for when that can be. The caller imports the export again, which asks again.
 */
@Repository
@Transactional
public class ApprovedPartLedger {

    /** The pupils who were active and changed only; who arrived goes another way. */
    private static final String CHANGED = """
            pupil_before k cross join lateral jsonb_populate_record(null::pupil, k.pupil) b
            where k.hold_id = :hold and pupil.id = k.pupil_id and b.active and pupil.active""";

    /** Two may give back each other's: everybody lets go first, persons and pupils. */
    private static final String LET_GO = """
            with waiting as (
                update pupil set ine = '~' || pupil.id from %s and pupil.ine <> b.ine
                returning pupil.person_id)
            update person set ine = null from waiting w, pupil_before k join pupil p on p.id = k.pupil_id
            where k.hold_id = :hold and p.person_id = w.person_id and person.id = w.person_id
                and person.ine is distinct from k.ine""".formatted(CHANGED);

    /** An INE that is somebody else's by now is not given back. */
    private static final String TAKE_BACK = """
            with kept as (
                select p.person_id, k.ine from pupil_before k join pupil p on p.id = k.pupil_id where k.hold_id = :hold),
            beside as (
                delete from other_ine o using kept where o.person_id = kept.person_id and o.ine = kept.ine)
            update person set ine = kept.ine from kept
            where person.id = kept.person_id and person.ine is null
                and not exists (select from person other where other.ine = kept.ine)""";

    private static final String RESTORE = """
            with back as (
                update pupil set %s, school_year = b.school_year, file_id = b.file_id, updated_at = :now
                from %s and (%s) is distinct from (%s)
                returning pupil.uai, pupil.person_id, pupil.first_name),
            borne as (
                delete from former_first_name f using back b where f.person_id = b.person_id and f.first_name = b.first_name)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'PUPIL_UPDATED', uai, person_id, jsonb_build_object('hold', :hold::text) from back""".formatted(
                    PupilColumns.assignments("b."), CHANGED, PupilColumns.list("pupil."), PupilColumns.list("b."));

    /** Who left by it is back, but for whom another school has by now; who arrived by it is where she was, and here no more. */
    private static final String BACK = """
            with back as (
                update pupil set active = true, left_at = null, moved_to = b.moved_to, updated_at = :now
                from hold h join pupil_before k on k.hold_id = h.id
                    cross join lateral jsonb_populate_record(null::pupil, k.pupil) b
                where h.id = :hold and pupil.id = k.pupil_id and b.active and not pupil.active and pupil.left_at = k.kept_at
                    and not exists (select from pupil other
                        where other.person_id = pupil.person_id and other.active and other.uai <> h.uai)
                    and not exists (select from pupil other
                        where other.uai = pupil.uai and other.ine = pupil.ine and other.active)
                returning pupil.uai, pupil.person_id),
            gone as (
                update pupil set active = false, updated_at = :now,
                    left_at = coalesce((select (k.pupil ->> 'left_at')::timestamptz from pupil_before k
                        where k.hold_id = h.id and k.pupil_id = pupil.id), :now),
                    moved_to = (select k.pupil ->> 'moved_to' from pupil_before k
                        where k.hold_id = h.id and k.pupil_id = pupil.id)
                from hold h, back
                where h.id = :hold and pupil.uai = h.uai and back.uai <> h.uai and pupil.person_id = back.person_id
                    and pupil.active
                returning pupil.uai, pupil.person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'PUPIL_BACK', uai, person_id, jsonb_build_object('hold', :hold::text) from back
            union all
            select :now, :who, 'PUPIL_LEFT', uai, person_id, jsonb_build_object('hold', :hold::text) from gone""";

    /** The schools' next exports must be compared again, and Pix is not to have this one if it still waits to be sent. */
    private static final String FORGET = """
            with done as (
                delete from pupil_before where hold_id = :hold returning pupil_id),
            unsent as (
                update received_file set pix_state = 'NOT_SENT'
                where id = (select file_id from hold where id = :hold) and pix_state = 'WAITING')
            update school_import set fingerprint = null
            where uai in (select uai from hold where id = :hold
                union select p.uai from done join pupil p on p.id = done.pupil_id)""";

    private final JdbcClient jdbc;
    private final PupilLocks locks;
    private final Clock clock;

    ApprovedPartLedger(JdbcClient jdbc, PupilLocks locks, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    /** Waits for the imports that run, and keeps others waiting until the end of the caller's transaction. */
    public void takeTurn() {
        locks.allSchools();
    }

    /**
     * The pupils are as they were before that part was let through, in whichever school: fields, INE, who is active where. Of
     * whom something newer is known since, that stays. The export is not sent to Pix, if it still waits for it. Nothing else happens
     * when the part was not applied yet.
     */
    public void takeBack(long holdId, String who) {
        for (String statement : List.of(LET_GO, TAKE_BACK, RESTORE, BACK, FORGET)) {
            jdbc.sql(statement)
                    .param("hold", holdId)
                    .param("who", who)
                    .param("now", Sql.at(clock.instant()))
                    .update();
        }
    }
}
