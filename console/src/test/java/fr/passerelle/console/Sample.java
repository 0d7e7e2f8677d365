package fr.passerelle.console;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of an invented academy, written straight into the ledger. */
final class Sample {

    static final Uai PINS = Uai.ofNumber(9990001);
    static final Uai ECLUSES = Uai.ofNumber(9990002);
    static final Uai PHARE = Uai.ofNumber(9990003);

    private static final List<String> TABLES = List.of(
            "school",
            "person",
            "received_file",
            "work",
            "work_replay",
            "hold",
            "left_alone",
            "journal",
            "feed_client",
            "certification",
            "session",
            "staff");

    private final JdbcClient jdbc;

    Sample(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void empty() {
        jdbc.sql("truncate " + String.join(", ", TABLES) + " cascade").update();
    }

    void school(Uai uai, String name, String kind) {
        jdbc.sql("insert into school (uai, name, kind, pix_organization_id) values (?, ?, ?, ?)")
                .params(uai.value(), name, kind, Long.parseLong(uai.value().substring(3, 7)))
                .update();
    }

    /** A school has closed, another has taken it over. */
    void close(Uai closed, Uai successor) {
        jdbc.sql("update school set successor = ? where uai = ?")
                .params(successor.value(), closed.value())
                .update();
    }

    /** An active pupil born on 17 May 2012; the number of the row in {@code pupil}. */
    long pupil(Uai uai, String ine, String lastName, String firstName, String division) {
        jdbc.sql("insert into person (ine, birthdate) values (?, date '2012-05-17') on conflict do nothing")
                .params(ine)
                .update();
        return jdbc.sql("""
                        insert into pupil (uai, ine, person_id, eleve_id, last_name, first_name, middle_name, birthdate,
                            division, mef_code, school_year, created_at, updated_at)
                        values (?, ?, (select id from person where ine = ?), '1826500', ?, ?, 'Maëlle', date '2012-05-17',
                            ?, '10310019110', 2026, now(), now()) returning id
                        """)
                .params(uai.value(), ine, ine, lastName, firstName, division)
                .query(Long.class)
                .single();
    }

    void formerLastName(long pupilId, String lastName) {
        jdbc.sql("""
                        insert into former_last_name (person_id, last_name, until)
                        select person_id, ?, now() from pupil where id = ?""").params(lastName, pupilId).update();
    }

    void isOfMef(long pupilId, String mef) {
        jdbc.sql("update pupil set mef_code = ? where id = ?")
                .params(mef, pupilId)
                .update();
    }

    long personOf(long pupilId) {
        return jdbc.sql("select person_id from pupil where id = ?")
                .params(pupilId)
                .query(Long.class)
                .single();
    }

    void leaves(long pupilId) {
        jdbc.sql("update pupil set active = false, left_at = now() where id = ?")
                .params(pupilId)
                .update();
    }

    /** A file of 1 June 2027; its number. */
    long file(Uai uai, String flow, String name, String state, String report) {
        return jdbc.sql("""
                        insert into received_file (flow, uai, name, sha256, content, received_at, state, report)
                        values (?, ?, ?, lpad(to_hex((select count(*) from received_file)), 64, '0'), '', ?, ?, ?::json)
                        returning id
                        """)
                .params(flow, uai.value(), name, Timestamp.from(Instant.parse("2027-06-01T12:05:00Z")), state, report)
                .query(Long.class)
                .single();
    }

    /** One more reading of a file; its number. */
    long reading(long fileId, Instant at, String state, String report, String causes) {
        return jdbc.sql("""
                        insert into file_reading (file_id, read_at, state, report, causes)
                        values (?, ?, ?, ?::json, ?::jsonb) returning id
                        """)
                .params(fileId, Timestamp.from(at), state, report, causes)
                .query(Long.class)
                .single();
    }

    /** The file was applied as an export of 2026-2027. */
    void applied(Uai uai, long fileId) {
        jdbc.sql("insert into school_import (uai, school_year, applied_at, file_id) values (?, 2026, now(), ?)")
                .params(uai.value(), fileId)
                .update();
    }

    void account(long pupilId, String state) {
        jdbc.sql("""
                        insert into account (source, external_id, uai, last_name, first_name, divisions, state, person_id,
                            pupil_id, reason, created_at, updated_at)
                        select 'GAR', 'ido-' || id, uai, last_name, first_name, '{}', ?, person_id, id,
                            'nom et prénom identiques', now(), now() from pupil where id = ?
                        """).params(state, pupilId).update();
    }

    /** An account like two pupils of the school, born on 17 May 2012; its number. */
    long strayAccount(Uai uai, String lastName, String firstName) {
        return jdbc.sql("""
                        insert into account (source, external_id, uai, last_name, first_name, birthdate, divisions, state,
                            reason, created_at, updated_at)
                        values ('GAR', 'ido-' || ?, ?, ?, ?, date '2012-05-17', '{3 A}', 'AMBIGUOUS',
                            '2 élèves possibles, nés le même jour', now(), now()) returning number
                        """)
                .params(firstName, uai.value(), lastName, firstName)
                .query(Long.class)
                .single();
    }

    /** What a person said of an account, taken back when there is who did it. */
    void said(Uai uai, long account, String verdict, @Nullable Long person, @Nullable String undoneBy) {
        jdbc.sql("""
                        insert into attribution (kind, number, uai, verdict, person_id, told, decided_at, decided_by,
                            undone_at, undone_by)
                        values ('ACCOUNT', ?, ?, ?, ?, '{"lastName":"MARTEL","firstName":"Zoée","birthdate":"2012-05-17",
                            "source":"compte GAR","why":"2 élèves possibles, nés le même jour"}', now(), 'chef',
                            case when ?::text is null then null else now() end, ?)
                        """)
                .params(account, uai.value(), verdict, person, undoneBy, undoneBy)
                .update();
    }

    void certifiable(long pupilId, String status, Instant syncedAt) {
        jdbc.sql("""
                        insert into certifiability
                        select person_id, uai, id, ?, case ? when 'CERTIFIABLE' then date '2027-01-12' end,
                            date '2027-01-12', 3, ? from pupil where id = ?
                        """).params(status, status, Timestamp.from(syncedAt), pupilId).update();
        jdbc.sql("""
                        insert into certifiability_sync select uai, ?, 1, 0 from pupil where id = ?
                        on conflict (uai) do update set synced_at = excluded.synced_at
                        """).params(Timestamp.from(syncedAt), pupilId).update();
    }

    void session(long id, Uai uai, String state, String refusal) {
        jdbc.sql("""
                        insert into session (id, uai, center_id, address, room, session_date, session_time, examiners,
                            finalised_at, has_incident, has_joining_issue, state, refusal)
                        values (?, ?, 1, 'rue du Port', 'B12', ?, time '14:00', '{}', now(), false, false, ?, ?)
                        """)
                .params(id, uai.value(), LocalDate.of(2027, 2, 4), state, refusal)
                .update();
    }

    void candidate(long sessionId, String ine, long courseId) {
        jdbc.sql("""
                        insert into session_candidate (session_id, position, ine, certification_course_id,
                            has_seen_end_screen, is_completed, issue_reports, person_id)
                        values (?, ?, ?, ?, true, true, '[]', (select id from person where ine = ?))
                        """).params(sessionId, courseId % 1000, ine, courseId, ine).update();
    }

    /** Enrolled, and did not come. */
    void absent(long sessionId, String ine) {
        jdbc.sql("""
                        insert into session_candidate (session_id, position, ine, has_seen_end_screen, is_completed,
                            issue_reports, person_id)
                        values (?, (select 500 + count(*) from session_candidate), ?, false, false, '[]',
                            (select id from person where ine = ?))
                        """).params(sessionId, ine, ine).update();
    }

    void certification(long id, long pupilId, CertificationStatus status, int score) {
        jdbc.sql("""
                        insert into certification (id, person_id, uai, status, pix_score, taken_on, delivered_at,
                            verification_code, center, levels, source, created_at, updated_at)
                        select ?, person_id, uai, ?, ?, date '2027-02-04', ?, 'P-AB12CD34', 'Collège des Pins', ?::smallint[],
                            'FEED', now(), now() from pupil where id = ?
                        """)
                .params(id, status.name(), score, delivered(status), LEVELS, pupilId)
                .update();
    }

    /** A Pix+ of 11 May 2027, as a class CSV told it. */
    void pixPlus(long id, long pupilId, String status) {
        jdbc.sql("""
                        insert into other_certification (id, person_id, uai, type, status, level, taken_on, told_on, updated_at)
                        select ?, person_id, uai, 'Pix+ Droit', ?, 'Avancé 1', date '2027-05-11', date '2027-05-20', now()
                        from pupil where id = ?""").params(id, status, pupilId).update();
    }

    /** The livret holds a certification of 4 February 2027, published on the 18th. */
    void livret(long pupilId, long certificationId, int score) {
        jdbc.sql("""
                        insert into livret_entry (person_id, uai, certification_id, pix_score, taken_on, delivered_at,
                            verification_code, center, levels, written_at)
                        select person_id, uai, ?, ?, date '2027-02-04', ?, 'P-AB12CD34', 'Collège des Pins', ?::smallint[], ?
                        from pupil where id = ?
                        """)
                .params(
                        certificationId,
                        score,
                        delivered(CertificationStatus.VALIDATED),
                        LEVELS,
                        Timestamp.from(Instant.parse("2027-06-07T04:00:00Z")),
                        pupilId)
                .update();
    }

    /** Its number. */
    long run(Uai uai, String summary) {
        return jdbc.sql("""
                        insert into recuperation_run (uai, school_year, at, summary) values (?, 2026, ?, ?::jsonb)
                        returning id
                        """)
                .params(uai.value(), Timestamp.from(Instant.parse("2027-06-07T04:00:00Z")), summary)
                .query(Long.class)
                .single();
    }

    /** Why a run of 7 June was made. */
    void because(long runId, String causes) {
        jdbc.sql("update recuperation_run set causes = ?::jsonb where id = ?")
                .params(causes, runId)
                .update();
    }

    /** A later run said the same. */
    void repeated(long runId, Instant at, String causes) {
        jdbc.sql("insert into recuperation_repeat (run_id, at, causes) values (?, ?, ?::jsonb)")
                .params(runId, Timestamp.from(at), causes)
                .update();
        jdbc.sql("update recuperation_run set repeated_at = ? where id = ?")
                .params(Timestamp.from(at), runId)
                .update();
    }

    void controlFile(long runId, String name, String content) {
        jdbc.sql(
                        "insert into control_file (run_id, name, sha256, rows, content) values (?, ?, lpad('', 64, '0'), 1, ?)")
                .params(runId, name, content.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    void hold(Uai uai, String kind, int pupils, Integer active) {
        jdbc.sql("insert into hold (kind, uai, pupils, active, opened_at) values (?, ?, ?, ?, now())")
                .params(kind, uai.value(), pupils, active)
                .update();
    }

    /** An open hold that a file raised; its number. */
    long hold(Uai uai, String kind, int pupils, Integer active, Long fileId, String subject, Long personId) {
        return jdbc.sql("""
                        insert into hold (kind, uai, pupils, active, file_id, subject, person_id, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        kind,
                        uai.value(),
                        pupils,
                        active,
                        fileId,
                        subject,
                        personId,
                        Timestamp.from(Instant.parse("2027-06-01T12:06:00Z")))
                .query(Long.class)
                .single();
    }

    /** A result that was set aside, born on 17 May 2012; of Pix's feed without a file. */
    void setAside(Uai uai, Long fileId, String code, Long number, String lastName, String firstName, long person) {
        jdbc.sql("""
                        insert into set_aside_result (uai, file_id, code, place, message, remedy, number, last_name,
                            first_name, birthdate, named, since)
                        values (?, ?, ?, 'ligne 7, colonne « Statut »', 'Le statut n''est pas connu',
                            'Prévenez l''équipe.', ?, ?, ?, date '2012-05-17', array_remove(array[?::bigint], 0), now())
                        """)
                .params(uai.value(), fileId, code, number, lastName, firstName, person)
                .update();
    }

    /** An open question about a certification; its number. */
    long question(Uai uai, String kind, long certificationId, long personId) {
        return jdbc.sql("""
                        insert into hold (kind, uai, pupils, subject, person_id, opened_at)
                        values (?, ?, 1, ?, ?, ?) returning id
                        """)
                .params(
                        kind,
                        uai.value(),
                        Long.toString(certificationId),
                        personId,
                        Timestamp.from(Instant.parse("2027-06-07T00:30:00Z")))
                .query(Long.class)
                .single();
    }

    /** Who a pupil of an export is, as an import asks it: born on 17 May 2011 by the export. */
    long doubt(Uai uai, long fileId, String ine, String lastName, String firstName, long person, boolean acceptable) {
        long id = hold(uai, "REATTRIBUTED", 1, null, fileId, ine, person);
        jdbc.sql("""
                        update hold set details = jsonb_build_object('told', jsonb_build_array(jsonb_build_object(
                                'ine', ?::text, 'birthdate', '2011-05-17', 'lastName', ?::text, 'firstName', ?::text)),
                            'same', ?::jsonb, 'between', jsonb_build_array(?::bigint),
                            'reasons', jsonb_build_array(?::text)) where id = ?
                        """)
                .params(
                        ine,
                        lastName,
                        firstName,
                        acceptable ? "[" + person + "]" : "[]",
                        person,
                        acceptable ? "OTHER_BIRTHDATE" : "OTHER_CHILD",
                        id)
                .update();
        return id;
    }

    /** What else is told of a question, as JSON. */
    void details(long holdId, String details) {
        jdbc.sql("update hold set details = ?::jsonb where id = ?")
                .params(details, holdId)
                .update();
    }

    /** The certification had another state, which the answer to that question ended. */
    void ended(long holdId, long certificationId) {
        jdbc.sql("""
                        insert into certification_history (certification_id, person_id, uai, status, pix_score, taken_on, levels,
                            source, known_from, replaced_at, hold_id)
                        select id, person_id, uai, 'VALIDATED', 312, taken_on, levels, source, now(), now(), ?
                        from certification where id = ?""").params(holdId, certificationId).update();
    }

    /** What a class CSV says of the certification that a question is about: obtained, 288 Pix. */
    void told(long holdId) {
        jdbc.sql("""
                        update hold set details = details || '{"announced": "VALIDATED", "source": "CLASS_CSV"}',
                            result = jsonb_build_object('id', subject::bigint, 'status', 'VALIDATED', 'pix_score', 288,
                                'taken_on', '2027-02-04', 'told_on', '2027-02-05', 'levels', to_jsonb(?::smallint[]))
                        where id = ?""").params(LEVELS, holdId).update();
    }

    /** Whom the result in doubt names: born on 12 May 2012, obtained, 288 Pix. */
    void announced(long holdId, String lastName, String firstName) {
        jdbc.sql("""
                        update hold set announced = jsonb_build_object('last_name', ?, 'first_name', ?,
                            'birthdate', '2012-05-12', 'status', 'VALIDATED', 'pix_score', 288)
                        where id = ?""").params(lastName, firstName, holdId).update();
    }

    /** The pupil as before the part of that hold was applied. */
    void before(long holdId, long pupilId) {
        jdbc.sql(
                        "insert into pupil_before (hold_id, pupil_id, pupil, ine, kept_at) select ?, id, to_jsonb(p), ine, now() from pupil p where id = ?")
                .params(holdId, pupilId)
                .update();
    }

    void undone(long holdId, String who) {
        jdbc.sql("update hold set undone_at = now(), undone_by = ? where id = ?")
                .params(who, holdId)
                .update();
    }

    void closed(long holdId, String state, String who) {
        jdbc.sql("update hold set state = ?, closed_at = ?, closed_by = ? where id = ?")
                .params(state, Timestamp.from(Instant.parse("2027-06-02T07:00:00Z")), who, holdId)
                .update();
    }

    /** Work of 7 June 2027; its number. */
    long quarantined(String flow, String key, String error) {
        return jdbc.sql("""
                        insert into work (flow, ordering_key, subject, state, attempts, last_error, asked_at)
                        values (?, ?, '34', 'QUARANTINED', 3, ?, timestamptz '2027-06-07 12:00Z') returning id
                        """).params(flow, key, error).query(Long.class).single();
    }

    /** The same of a file, refused by Pix. */
    long quarantinedFile(String flow, Uai uai, long file, String error) {
        return jdbc.sql("""
                        insert into work (flow, ordering_key, subject, state, attempts, failure, last_error, asked_at, quarantined_at)
                        values (?, ?, ?, 'QUARANTINED', 1, 'REFUSED', ?, timestamptz '2027-06-07 12:00Z', timestamptz '2027-06-07 12:05Z')
                        returning id
                        """)
                .params(flow, uai.value(), Long.toString(file), error)
                .query(Long.class)
                .single();
    }

    void journal(long pupilId, String action, Instant at, String details) {
        jdbc.sql("""
                        insert into journal (at, actor, action, uai, person_id, details)
                        select ?, 'hub', ?, uai, person_id, ?::jsonb from pupil where id = ?
                        """).params(Timestamp.from(at), action, details, pupilId).update();
    }

    /** 1.1 at level 3, 1.2 tested and failed, 5.2 at level 2. */
    private static final String LEVELS = "{3,-1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2}";

    private static Timestamp delivered(CertificationStatus status) {
        return status == CertificationStatus.PENDING ? null : Timestamp.from(Instant.parse("2027-02-18T10:00:00Z"));
    }
}
