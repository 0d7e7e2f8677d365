package fr.passerelle.routes.session;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.ReplayLedger;
import fr.passerelle.connectors.pix.FinalisationOutcome;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushSessionRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, PushSessionRoute.class);

    private static final long SESSION = 4021;
    private static final long TEST = 880_000;
    private static final IssueReport FRAUD = new IssueReport("FRAUD", null, null, null);

    @BeforeEach
    void pupils() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        BENCH.pix().hold(ORGANIZATION, List.of(Sample.learner(1), Sample.learner(2)));
    }

    @Test
    void aSessionIsEnrolledReportedAndFinalisedInThisOrder() {
        long file = pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD), candidate(2, null)));

        assertThat(BENCH.pix().kinds()).containsExactly("session", "participants", "enrol", "report", "finalise");
        assertThat(BENCH.pix().calls("enrol")).containsExactly("enrol " + SESSION + " [5001, 5002]");
        assertThat(BENCH.pix().calls("report")).containsExactly("report " + (TEST + 1) + " FRAUD");
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.counted(file, "candidats inscrits")).isEqualTo(2);
        assertThat(BENCH.counted(file, "tests commencés")).isOne();
        assertThat(sessionState()).isEqualTo("FINALISED");
        assertThat(BENCH.intake()
                        .resolve("sessions/done")
                        .resolve(COLLEGE.value())
                        .resolve("session.json"))
                .exists();
    }

    @Test
    void aCandidateWhoseIneIsWrittenOtherwiseIsThePupilAndPixIsGivenTheNumberOfItsLearner() {
        String odd = new String(bytes(session(COLLEGE, candidate(1, TEST + 1))), StandardCharsets.UTF_8)
                .replace(Sample.ine(1), " " + Sample.ine(1).toLowerCase(Locale.ROOT) + "\u200B");
        long file = BENCH.receive(Flow.PUSH_SESSION, COLLEGE, "session.json", odd.getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("INE_SPELLING");
        assertThat(BENCH.pix().calls("enrol")).containsExactly("enrol " + SESSION + " [5001]");
        assertThat(LEDGER.jdbc()
                        .sql("select ine from session_candidate")
                        .query(String.class)
                        .single())
                .isEqualTo(Sample.ine(1));
    }

    @Test
    void pixOrgaIsNotReadWhenEveryCandidateIsNumbered() {
        pushed(session(COLLEGE, candidate(1, TEST + 1)));
        pushed(session(COLLEGE, candidate(1, TEST + 1), candidate(2, null)));

        assertThat(BENCH.pix().calls("participants")).hasSize(1);
    }

    @Test
    void aSessionThatPixWouldRefuseNeverReachesIt() {
        long file = pushed(session(COLLEGE, candidate(1, null), candidate(2, null)));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("SESSION_WITHOUT_STARTED_CERTIFICATION");
        assertThat(BENCH.pix().kinds()).isEmpty();
        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsExactly(WorkState.DONE);
        assertThat(BENCH.intake()
                        .resolve("sessions/refused")
                        .resolve(COLLEGE.value())
                        .resolve("session.json.compte-rendu.txt"))
                .exists();
    }

    @Test
    void anUnreadableSessionIsRefused() {
        long file = BENCH.receive(Flow.PUSH_SESSION, COLLEGE, "{\"kind\":\"SESSION_FINALISEE\"");
        BENCH.untilIdle();

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("INVALID_SESSION_FILE");
        assertThat(BENCH.pix().kinds()).isEmpty();
    }

    @Test
    void aSessionThatASchoolFinalisedBeforeItClosedIsStillTaken() {
        Sample.close(LEDGER, COLLEGE, OTHER);
        long file = pushed(session(COLLEGE, candidate(1, TEST + 1)));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("SCHOOL_TAKEN_OVER");
    }

    @Test
    void aCandidateWhoIsNoPupilOfTheSchoolRefusesTheSession() {
        long file = pushed(session(COLLEGE, candidate(1, TEST + 1), candidate(3, TEST + 3)));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("CANDIDATE_NOT_A_PUPIL");
        assertThat(BENCH.pix().kinds()).isEmpty();
    }

    @Test
    void aSessionLaidInAnotherSchoolsFolderIsRefused() {
        long file = BENCH.receive(
                Flow.PUSH_SESSION, OTHER, "session.json", bytes(session(COLLEGE, candidate(1, TEST + 1))));
        BENCH.untilIdle();

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("UAI_MISMATCHED");
        assertThat(BENCH.pix().kinds()).isEmpty();
    }

    @Test
    void aSessionThatPixHasFinalisedAlreadyCountsAsDone() {
        BENCH.pix().answerFinalisation(new FinalisationOutcome.AlreadyFinalised());
        long file = pushed(session(COLLEGE, candidate(1, TEST + 1)));

        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsExactly(WorkState.DONE);
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(sessionState()).isEqualTo("FINALISED");
    }

    @Test
    void aSessionWhoseFinalisationWasNotAnsweredIsLeftAsPixHasItAtTheSecondTry() {
        BENCH.pix().loseTheNextAnswer();
        long file = pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD), candidate(2, null)));

        assertThat(BENCH.pix().kinds())
                .containsExactly("session", "participants", "enrol", "report", "finalise", "session");
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("SESSION_FINALISED_BEFORE");
        assertThat(sessionState()).isEqualTo("FINALISED");
    }

    @Test
    void nobodyIsEnrolledInASessionThatWasFinalisedByHandAndNothingIsReportedOfIt() {
        BENCH.pix().finalised(SESSION);
        long file = pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD)));

        assertThat(BENCH.pix().kinds()).containsExactly("session");
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("SESSION_FINALISED_BEFORE");
        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsExactly(WorkState.DONE);
        assertThat(sessionState()).isEqualTo("FINALISED");
    }

    @ParameterizedTest
    @CsvSource({
        "400, SESSION_WITHOUT_STARTED_CERTIFICATION, SESSION_WITHOUT_STARTED_CERTIFICATION",
        "409, UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON, UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON",
        "412, SessionNotAccessible, SESSION_REFUSED_BY_PIX",
        "422, , SESSION_REFUSED_BY_PIX"
    })
    void aSessionThatPixRefusesIsAVerdictOnItsFileAndTheNextOnesOfTheSchoolGoOn(
            String status, @Nullable String code, String verdict) {
        BENCH.pix().answerFinalisation(SESSION, refusal(status, code));
        long refused = pushed(session(COLLEGE, candidate(1, TEST + 1)));
        long second = pushed(session(SESSION + 1, COLLEGE, candidate(1, TEST + 2)));
        long third = pushed(session(SESSION + 2, COLLEGE, candidate(2, TEST + 3)));

        assertThat(BENCH.file(refused)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(refused)).containsExactly(verdict);
        assertThat(sessionState()).isEqualTo("REFUSED");
        assertThat(refusal()).contains(code == null ? "sans code" : code, "statut " + status);
        assertThat(BENCH.intake()
                        .resolve("sessions/refused")
                        .resolve(COLLEGE.value())
                        .resolve("session.json.compte-rendu.txt"))
                .content()
                .contains("selon Pix Certif : " + (code == null ? "sans code" : code));
        assertThat(BENCH.file(second)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.file(third)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsOnly(WorkState.DONE);
        assertThat(standing().quarantined()).isZero();
        assertThat(standing().sessions()).isEqualTo(new SchoolStanding.Sessions(3, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "participants", "enrol", "report"})
    void whateverPixRefusesOfASessionIsAVerdictOnItsFile(String call) {
        BENCH.pix().fail(call, 1, refusal(422));
        long file = pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD)));

        assertThat(BENCH.verdicts(file)).containsExactly("SESSION_REFUSED_BY_PIX");
        assertThat(BENCH.pix().calls("finalise")).isEmpty();
        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsExactly(WorkState.DONE);
    }

    @ParameterizedTest
    @CsvSource({"session, 404", "enrol, 403", "report, 404"})
    void anAccountWithoutRightOnTheCentreIsAVerdictThatSaysWhatToDoAndWastesNoAttempt(String call, int status) {
        BENCH.pix().failForEver(call, refusal(status));
        long first = pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD)));
        long second = pushed(session(SESSION + 1, COLLEGE, candidate(1, TEST + 2, FRAUD)));

        assertThat(List.of(first, second)).allSatisfy(file -> {
            assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
            assertThat(BENCH.verdicts(file)).containsExactly("SESSION_OUT_OF_REACH");
        });
        assertThat(refusal()).contains("n'est pas membre du centre", "centre n° 2001");
        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsOnly(WorkState.DONE);
        assertThat(LEDGER.count("select sum(attempts) from work where flow = 'PUSH_SESSION'"))
                .isZero();

        BENCH.pix().heal();
        assertThat(pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD)))).isEqualTo(first);
        assertThat(BENCH.file(first)).isEqualTo(FileState.APPLIED);
    }

    private static Supplier<RuntimeException> refusal(int status) {
        List<PixError> errors = List.of(new PixError(String.valueOf(status), null, null, Map.of()));
        return () -> new PartnerRefused("Pix refused with " + status, status, errors);
    }

    @Test
    void aRefusedSessionIsDroppedAgainCorrectedOrAsItWas() {
        BENCH.pix().answerFinalisation(refusal("412", "SessionNotAccessible"));
        long refused = pushed(session(COLLEGE, candidate(1, TEST + 1)));
        long corrected = pushed(session(COLLEGE, candidate(1, TEST + 1), candidate(2, null)));

        assertThat(BENCH.file(corrected)).isEqualTo(FileState.REFUSED);

        BENCH.pix().answerFinalisation(new FinalisationOutcome.Finalised());
        assertThat(pushed(session(COLLEGE, candidate(1, TEST + 1)))).isEqualTo(refused);

        assertThat(BENCH.file(refused)).isEqualTo(FileState.APPLIED);
        assertThat(sessionState()).isEqualTo("FINALISED");
        assertThat(refusal()).isNull();
    }

    @Test
    void aSessionInQuarantineHoldsUpItsOwnLaterVersionsAndNoOtherSession() {
        BENCH.pix().hold(ORGANIZATION, List.of(Sample.learner(1)));
        long waiting = BENCH.receive(
                Flow.PUSH_SESSION, COLLEGE, "first.json", bytes(session(COLLEGE, candidate(2, TEST + 2))));
        BENCH.untilIdle();
        BENCH.pix().hold(ORGANIZATION, List.of(Sample.learner(1), Sample.learner(2)));
        long version = BENCH.receive(
                Flow.PUSH_SESSION,
                COLLEGE,
                "second.json",
                bytes(session(COLLEGE, candidate(1, TEST + 1), candidate(2, TEST + 2))));
        long other = pushed(session(SESSION + 1, COLLEGE, candidate(1, TEST + 3)));

        assertThat(BENCH.works(Flow.PUSH_SESSION))
                .containsExactly(WorkState.QUARANTINED, WorkState.READY, WorkState.DONE);
        assertThat(BENCH.file(other)).isEqualTo(FileState.APPLIED);
        assertThat(standing().quarantined()).isOne();
        assertThat(LEDGER.get(FlowView.class).quarantined()).singleElement().satisfies(work -> {
            assertThat(work.key()).isEqualTo(COLLEGE + "/" + SESSION);
            assertThat(work.school()).contains(COLLEGE);
            LEDGER.get(ReplayLedger.class).replay(work.id(), "operateur");
        });

        BENCH.untilIdle();
        assertThat(BENCH.file(waiting)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.file(version)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.pix().calls("finalise")).containsExactly("finalise " + (SESSION + 1), "finalise " + SESSION);
        assertThat(BENCH.verdicts(version)).containsExactly("SESSION_FINALISED_BEFORE");
    }

    @Test
    void aSessionWaitsUntilPixOrgaKnowsItsCandidates() {
        BENCH.pix().hold(ORGANIZATION, List.of(Sample.learner(1)));
        BENCH.receive(
                Flow.PUSH_SESSION,
                COLLEGE,
                "session.json",
                bytes(session(COLLEGE, candidate(1, TEST + 1), candidate(2, TEST + 2))));
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsExactly(WorkState.QUARANTINED);
        assertThat(BENCH.pix().calls("enrol")).isEmpty();

        BENCH.pix().hold(ORGANIZATION, List.of(Sample.learner(1), Sample.learner(2)));
        LEDGER.get(ReplayLedger.class).replay(BENCH.work(Flow.PUSH_SESSION), "operateur");
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsExactly(WorkState.DONE);
        assertThat(BENCH.pix().calls("enrol")).containsExactly("enrol " + SESSION + " [5001, 5002]");
    }

    @Test
    void aRedeliveryDoesNotRepeatTheReportsThatPixHas() {
        BENCH.pix().fail("finalise", 2, () -> new PartnerUnavailable("Pix Certif ne répond pas"));
        pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD), candidate(2, TEST + 2, FRAUD)));

        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsExactly(WorkState.DONE);
        assertThat(BENCH.pix().calls("finalise")).hasSize(3);
        assertThat(BENCH.pix().calls("report"))
                .containsExactly("report " + (TEST + 1) + " FRAUD", "report " + (TEST + 2) + " FRAUD");
    }

    @Test
    void aReportThatFailedIsMadeAgainAndTheOneBeforeItIsNot() {
        BENCH.pix().fail("enrol", 1, () -> new PartnerUnavailable("Pix Certif ne répond pas"));
        BENCH.pix().fail("report", 1, () -> new PartnerUnavailable("Pix Certif ne répond pas"));
        pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD), candidate(2, TEST + 2, FRAUD)));

        assertThat(BENCH.works(Flow.PUSH_SESSION)).containsExactly(WorkState.DONE);
        assertThat(BENCH.pix().calls("report"))
                .containsExactly(
                        "report " + (TEST + 1) + " FRAUD",
                        "report " + (TEST + 1) + " FRAUD",
                        "report " + (TEST + 2) + " FRAUD");
    }

    @Test
    void aMessageDeliveredTwicePushesOnce() {
        pushed(session(COLLEGE, candidate(1, TEST + 1, FRAUD)));
        BENCH.deliverAgain(BENCH.work(Flow.PUSH_SESSION));

        assertThat(BENCH.pix().kinds()).containsExactly("session", "participants", "enrol", "report", "finalise");
    }

    private static long pushed(Session session) {
        long file = BENCH.receive(Flow.PUSH_SESSION, COLLEGE, "session.json", bytes(session));
        BENCH.untilIdle();
        return file;
    }

    private static byte[] bytes(Session session) {
        return new SessionFile().write(session);
    }

    private static String sessionState() {
        return LEDGER.jdbc()
                .sql("select state from session where id = ?")
                .param(SESSION)
                .query(String.class)
                .single();
    }

    private static @Nullable String refusal() {
        return LEDGER.jdbc()
                .sql("select refusal from session where id = ?")
                .param(SESSION)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private static FinalisationOutcome refusal(String status, @Nullable String code) {
        return new FinalisationOutcome.Refused(List.of(new PixError(status, code, null, Map.of())));
    }

    private static SchoolStanding standing() {
        return LEDGER.get(StandingView.class).standing(Scope.all(), COLLEGE).orElseThrow();
    }

    private static Session session(Uai uai, Candidate... candidates) {
        return session(SESSION, uai, candidates);
    }

    private static Session session(long id, Uai uai, Candidate... candidates) {
        return new Session(
                id,
                uai,
                2001,
                "Site principal",
                "B12",
                LocalDate.of(2027, 2, 4),
                LocalTime.of(14, 0),
                List.of("Une surveillante"),
                Instant.parse("2027-02-04T17:10:00Z"),
                null,
                false,
                false,
                List.of(candidates));
    }

    private static Candidate candidate(int n, @Nullable Long course, IssueReport... reports) {
        return new Candidate(Sample.ine(n), course, course != null, course != null, null, null, List.of(reports));
    }
}
