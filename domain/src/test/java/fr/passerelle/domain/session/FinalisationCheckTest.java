package fr.passerelle.domain.session;

import static fr.passerelle.domain.session.SessionVerdict.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate.AbortReason;
import fr.passerelle.domain.verdict.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalisationCheckTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 4);

    @Test
    void theHoursAreCountedFromTheEndWhereTheSessionWas() {
        Session session = session().build();
        ZoneId martinique = ZoneId.of("America/Martinique");
        ZonedDateTime end =
                session.date().atTime(session.time()).atZone(martinique).plusHours(2);
        Session inTime = finalised(session, end.plusHours(47).toInstant());

        assertThat(FinalisationCheck.of(inTime, martinique))
                .extracting(Finding::verdict)
                .doesNotContain(SessionVerdict.FINALISED_LATE);
        assertThat(FinalisationCheck.of(inTime, SchoolYear.PARIS))
                .extracting(Finding::verdict)
                .contains(SessionVerdict.FINALISED_LATE);
    }

    /** Which of the two hours it was, nobody wrote down. */
    @Test
    void inTheHourThatComesTwiceNobodyIsLateByADoubt() {
        Session night = sat(session().build(), LocalDate.of(2026, 10, 25), LocalTime.of(2, 30));
        Instant second = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(FinalisationCheck.of(finalised(night, second.plus(Duration.ofHours(50))), SchoolYear.PARIS))
                .extracting(Finding::verdict)
                .doesNotContain(SessionVerdict.FINALISED_LATE);
        assertThat(FinalisationCheck.of(
                        finalised(night, second.plus(Duration.ofHours(50)).plusSeconds(1)), SchoolYear.PARIS))
                .extracting(Finding::verdict)
                .contains(SessionVerdict.FINALISED_LATE);
    }

    private static Session finalised(Session session, Instant at) {
        return copy(session, session.date(), session.time(), at);
    }

    private static Session sat(Session session, LocalDate date, LocalTime time) {
        return copy(session, date, time, session.finalisedAt());
    }

    private static Session copy(Session session, LocalDate date, LocalTime time, Instant at) {
        return new Session(
                session.id(),
                session.uai(),
                session.centerId(),
                session.address(),
                session.room(),
                date,
                time,
                session.examiners(),
                at,
                session.globalComment(),
                session.hasIncident(),
                session.hasJoiningIssue(),
                session.candidates());
    }

    @Test
    void aSessionThatWentWellHasNothingToSay() {
        assertThat(codes(session().build())).isEmpty();
    }

    @Test
    void aSessionThatNobodyStartedIsNotFinalised() {
        assertThat(codes(session().candidates(absent("990000001AA")).build()))
                .containsExactly(SESSION_WITHOUT_STARTED_CERTIFICATION);
        assertThat(codes(session().candidates().build())).containsExactly(SESSION_WITHOUT_STARTED_CERTIFICATION);
    }

    @ParameterizedTest(name = "completed {0}, abort reason {1}: {2}")
    @CsvSource({
        "true, ,",
        "false, CANDIDATE,",
        "false, TECHNICAL,",
        "false, , UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON",
        "true, TECHNICAL, SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE",
        "true, CANDIDATE, SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE",
    })
    void anUnfinishedTestHasAnAbortReasonAndAFinishedOneHasNone(
            boolean completed, @Nullable AbortReason reason, @Nullable SessionVerdict verdict) {
        Candidate candidate = new Candidate("990000001AA", 880123L, true, completed, reason, null, List.of());

        List<Finding> findings =
                FinalisationCheck.of(session().candidates(candidate).build());

        assertThat(findings.stream().map(Finding::verdict).toList())
                .isEqualTo(verdict == null ? List.of() : List.of(verdict));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.ine()).isEqualTo("990000001AA");
            assertThat(finding.field()).isEqualTo("abortReason");
            assertThat(finding.message()).doesNotContain("990000001AA");
        });
    }

    @Test
    void whoDidNotComeNeedsNoAbortReason() {
        assertThat(codes(session()
                        .candidates(finished("990000001AA", 1), absent("990000002AB"))
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, false", "501, true"})
    void commentsHoldFiveHundredCharacters(int length, boolean tooLong) {
        String comment = "é".repeat(length);
        Candidate commented = new Candidate("990000001AA", 880123L, true, true, null, comment, List.of());

        assertThat(codes(session().globalComment(comment).build()).contains(GLOBAL_COMMENT_TOO_LONG))
                .isEqualTo(tooLong);
        assertThat(codes(session().candidates(commented).build()).contains(EXAMINER_COMMENT_TOO_LONG))
                .isEqualTo(tooLong);
    }

    @Test
    void theSamePupilTwiceIsSaidOnceForEachRepetition() {
        assertThat(codes(session()
                        .candidates(finished("990000001AA", 1), finished("990000001AA", 2))
                        .build()))
                .containsExactly(DUPLICATE_CANDIDATE_NOT_ALLOWED_IN_SESSION);
    }

    @Test
    void aSessionHasAnExaminerWithAName() {
        assertThat(codes(session().examiners().build())).containsExactly(SESSION_EXAMINER_REQUIRED);
        assertThat(codes(session().examiners("", " ").build())).containsExactly(SESSION_EXAMINER_REQUIRED);
    }

    @ParameterizedTest(name = "{0} candidates for {1} examiners: too many = {2}")
    @CsvSource({"20, 1, false", "21, 1, true", "40, 2, false", "41, 2, true"})
    void anExaminerWatchesTwentyCandidates(int candidates, int examiners, boolean tooMany) {
        Candidate[] room = IntStream.range(0, candidates)
                .mapToObj(i -> finished("9900000%02dAA".formatted(i), i + 1))
                .toArray(Candidate[]::new);
        String[] names = IntStream.range(0, examiners).mapToObj(i -> "Mme " + i).toArray(String[]::new);
        List<Finding> findings =
                FinalisationCheck.of(session().candidates(room).examiners(names).build());

        assertThat(findings.stream().anyMatch(f -> f.verdict() == TOO_MANY_CANDIDATES_FOR_EXAMINERS))
                .isEqualTo(tooMany);
        assertThat(Finding.anyError(findings)).isFalse();
    }

    @Test
    void aBlankNameWatchesNobody() {
        Candidate[] room = IntStream.range(0, 21)
                .mapToObj(i -> finished("9900000%02dAA".formatted(i), i + 1))
                .toArray(Candidate[]::new);

        assertThat(codes(session().candidates(room).examiners("Mme Un", " ").build()))
                .containsExactly(TOO_MANY_CANDIDATES_FOR_EXAMINERS);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-06T16:00:00, false", "2027-02-06T16:00:01, true", "2027-02-04T16:00:00, false"})
    void finalisingIsDueFortyEightHoursAfterATwoHourSession(LocalDateTime inParis, boolean late) {
        Instant finalisedAt = inParis.atZone(SchoolYear.PARIS).toInstant();

        assertThat(codes(session().finalisedAt(finalisedAt).build()).contains(FINALISED_LATE))
                .isEqualTo(late);
    }

    @Test
    void theReportsOfACandidateAreChecked() {
        Candidate reported = new Candidate(
                "990000001AA",
                880123L,
                true,
                true,
                null,
                null,
                List.of(
                        new IssueReport("FRAUD", null, null, null),
                        new IssueReport("OTHER", null, "Bruit", null),
                        new IssueReport("SIGNATURE_ISSUE", null, null, null)));

        assertThat(codes(session().candidates(reported).build()))
                .containsExactly(ISSUE_CATEGORY_NOT_ACCEPTED, ISSUE_DESCRIPTION_REQUIRED);
    }

    private static List<SessionVerdict> codes(Session session) {
        return FinalisationCheck.of(session).stream()
                .map(finding -> (SessionVerdict) finding.verdict())
                .toList();
    }

    private static Candidate finished(String ine, long course) {
        return new Candidate(ine, course, true, true, null, null, List.of());
    }

    private static Candidate absent(String ine) {
        return new Candidate(ine, null, false, false, null, null, List.of());
    }

    private static Builder session() {
        return new Builder();
    }

    /** A session that went well, changed where a test needs it. */
    private static final class Builder {
        private List<Candidate> candidates = List.of(finished("990000001AA", 880123));
        private List<String> examiners = List.of("Mme Durand");
        private Instant finalisedAt = DAY.atTime(17, 0).atZone(SchoolYear.PARIS).toInstant();
        private @Nullable String globalComment;

        Builder candidates(Candidate... all) {
            candidates = new ArrayList<>(List.of(all));
            return this;
        }

        Builder examiners(String... names) {
            examiners = List.of(names);
            return this;
        }

        Builder finalisedAt(Instant instant) {
            finalisedAt = instant;
            return this;
        }

        Builder globalComment(String comment) {
            globalComment = comment;
            return this;
        }

        Session build() {
            return new Session(
                    4021,
                    Uai.ofNumber(9990001),
                    771,
                    "Collège de test",
                    "Salle 12",
                    DAY,
                    LocalTime.of(14, 0),
                    examiners,
                    finalisedAt,
                    globalComment,
                    false,
                    false,
                    candidates);
        }
    }
}
