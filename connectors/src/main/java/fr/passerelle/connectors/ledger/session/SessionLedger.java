package fr.passerelle.connectors.ledger.session;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finalised sessions, on their way to Pix Certif (contract pix 3). */
@Repository
@Transactional
public class SessionLedger {

    private static final String SAVE = """
            insert into session (id, uai, center_id, address, room, session_date, session_time, examiners, finalised_at,
                global_comment, has_incident, has_joining_issue, file_id)
            values (:id, :uai, :center, :address, :room, :date, :time, :examiners, :finalised, :comment, :incident,
                :joining, :file)
            on conflict (id) do update set uai = excluded.uai, center_id = excluded.center_id,
                address = excluded.address, room = excluded.room, session_date = excluded.session_date,
                session_time = excluded.session_time, examiners = excluded.examiners,
                finalised_at = excluded.finalised_at, global_comment = excluded.global_comment,
                has_incident = excluded.has_incident, has_joining_issue = excluded.has_joining_issue,
                file_id = excluded.file_id, state = 'RECEIVED', refusal = null
            where session.state <> 'FINALISED'""";

    private static final String CANDIDATES = """
            insert into session_candidate (session_id, position, ine, certification_course_id, has_seen_end_screen,
                is_completed, abort_reason, examiner_comment, issue_reports, person_id)
            select :session, c.*, coalesce(
                (select p.person_id from pupil p where p.uai = :uai and p.ine = c.ine order by p.active desc, p.id desc limit 1),
                (select p.person_id from other_ine o join pupil p on p.person_id = o.person_id
                    where o.ine = c.ine and p.uai = :uai order by p.active desc, p.id desc limit 1),
                (select n.id from person n where n.ine = c.ine))
            from jsonb_to_recordset(:rows::jsonb) as c (position integer, ine text,
                certification_course_id bigint, has_seen_end_screen boolean, is_completed boolean, abort_reason text,
                examiner_comment text, issue_reports jsonb)""";

    private final JdbcClient jdbc;
    private final SessionJournal journal;

    SessionLedger(JdbcClient jdbc, SessionJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Writes a session and its candidates; one that Pix already has stays as Pix has it. */
    public void save(Session session, long fileId) {
        int written = jdbc.sql(SAVE)
                .param("id", session.id())
                .param("uai", session.uai().value())
                .param("center", session.centerId())
                .param("address", session.address())
                .param("room", session.room())
                .param("date", session.date())
                .param("time", session.time())
                .param("examiners", Sql.texts(session.examiners()))
                .param("finalised", Sql.at(session.finalisedAt()))
                .param("comment", session.globalComment())
                .param("incident", session.hasIncident())
                .param("joining", session.hasJoiningIssue())
                .param("file", fileId)
                .update();
        if (written == 1) {
            jdbc.sql("delete from session_candidate where session_id = :session")
                    .param("session", session.id())
                    .update();
            jdbc.sql(CANDIDATES)
                    .param("session", session.id())
                    .param("uai", session.uai().value())
                    .param("rows", Sql.json(SessionRows.of(session.candidates())))
                    .update();
            journal.record(session.id(), JournalAction.SESSION_RECEIVED, Map.of("file", Long.toString(fileId)));
        }
    }

    /** The session as received. */
    public Optional<Session> find(long id) {
        List<Candidate> candidates = jdbc.sql(
                        "select * from session_candidate where session_id = :id order by position")
                .param("id", id)
                .query((row, number) -> SessionRows.candidate(row))
                .list();
        return jdbc.sql("select * from session where id = :id")
                .param("id", id)
                .query((row, number) -> SessionRows.session(row, candidates))
                .optional();
    }

    /** Pix has it. */
    public void finalised(long id, Instant at) {
        jdbc.sql("update session set state = 'FINALISED', pushed_at = :at, refusal = null where id = :id")
                .param("at", Sql.at(at))
                .param("id", id)
                .update();
        journal.record(id, JournalAction.SESSION_FINALISED, Map.of());
    }

    /**
     * Pix will not take it as it is.
     *
     * @param why in French, without any pupil's data
     */
    public void refused(long id, String why) {
        jdbc.sql("update session set state = 'REFUSED', refusal = :why where id = :id and state <> 'FINALISED'")
                .param("why", why)
                .param("id", id)
                .update();
        journal.record(id, JournalAction.SESSION_REFUSED, Map.of("why", why));
    }

    /**
     * Whether another session of a centre is refused in these words, and none of the centre came through since: who was told
     * of that one knows.
     *
     * @param why the first words of a refusal, as given to {@link #refused}
     */
    public boolean isRefusedBeside(Session session, String why) {
        return jdbc.sql("""
                        select exists (
                            select from session s join received_file f on f.id = s.file_id
                            where s.center_id = :center and s.id <> :id and s.state = 'REFUSED' and starts_with(s.refusal, :why)
                                and f.finished_at > coalesce(
                                    (select max(pushed_at) from session where center_id = :center), '-infinity'))""")
                .param("center", session.centerId())
                .param("id", session.id())
                .param("why", why)
                .query(Boolean.class)
                .single();
    }

    /** Person behind each certification course: the pupil of the session's school whom the candidate was found to be. */
    public Map<Long, Long> personsOfCourses(Collection<Long> courseIds) {
        Map<Long, Long> persons = new HashMap<>();
        jdbc.sql("""
                        select distinct c.certification_course_id, p.person_id
                        from session_candidate c
                        join session s on s.id = c.session_id
                        join pupil p on p.uai = s.uai and p.person_id = c.person_id
                        where c.certification_course_id = any(:courses)""").param("courses", Sql.numbers(courseIds)).query(row -> {
            persons.put(row.getLong(1), row.getLong(2));
        });
        return persons;
    }
}
