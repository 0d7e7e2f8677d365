package fr.passerelle.connectors.ledger.session;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.ine;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Instant PUSHED = Instant.parse("2027-02-04T18:00:00Z");

    private final Samples samples = new Samples(LEDGER);
    private SessionLedger sessions;
    private long file;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 2));
        sessions = LEDGER.get(SessionLedger.class);
        file = samples.file("session");
    }

    @Test
    void aSessionComesBackAsItWasReceived() {
        Session session = session("B12");
        sessions.save(session, file);
        assertThat(sessions.find(4021)).contains(session);
        assertThat(sessions.find(4022)).isEmpty();
    }

    @Test
    void aCorrectedSessionReplacesARefusedOneButNotOneThatPixHas() {
        sessions.save(session("B12"), file);
        sessions.refused(4021, "motif d'abandon manquant");
        sessions.save(session("B13"), file);
        assertThat(LEDGER.count("select count(*) from session where state = 'RECEIVED' and refusal is null"))
                .isEqualTo(1);
        sessions.finalised(4021, PUSHED);
        sessions.save(session("B14"), file);
        sessions.refused(4021, "trop tard");
        assertThat(sessions.find(4021).orElseThrow().room()).isEqualTo("B13");
        assertThat(LEDGER.count("select count(*) from session where state = 'FINALISED'"))
                .isEqualTo(1);
    }

    @Test
    void aCourseLeadsToThePupilOfTheSessionsSchool() {
        sessions.save(session("B12"), file);
        assertThat(sessions.personsOfCourses(List.of(880_123L, 1L)))
                .isEqualTo(Map.of(880_123L, samples.person(COLLEGE, 1)));
    }

    @Test
    void theSessionIsInTheTimelineOfItsCandidates() {
        sessions.save(session("B12"), file);
        sessions.finalised(4021, PUSHED);
        assertThat(LEDGER.count("select count(*) from journal where action = 'SESSION_FINALISED' and person_id = "
                        + samples.person(COLLEGE, 1)))
                .isEqualTo(1);
    }

    private static Session session(String room) {
        IssueReport report = new IssueReport("IN_CHALLENGE", "WEBSITE_BLOCKED", null, 4);
        Candidate came =
                new Candidate(ine(1), 880_123L, true, false, Candidate.AbortReason.TECHNICAL, "RAS", List.of(report));
        Candidate away = new Candidate(ine(77), null, false, false, null, null, List.of());
        return new Session(
                4021,
                COLLEGE,
                771,
                "1 rue des Tests",
                room,
                LocalDate.of(2027, 2, 4),
                LocalTime.of(14, 0),
                List.of("Une Examinatrice"),
                Instant.parse("2027-02-04T17:10:00Z"),
                null,
                false,
                true,
                List.of(came, away));
    }
}
