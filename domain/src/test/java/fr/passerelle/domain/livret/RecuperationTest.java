package fr.passerelle.domain.livret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.Recuperation.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of cases: what the livret holds, the age and the status of another attempt. */
class RecuperationTest {

    private static final long HELD = 50;

    private enum Age {
        OLDER(10, LocalDate.of(2026, 2, 4)),
        NEWER(90, LocalDate.of(2027, 4, 8));

        private final long id;
        private final LocalDate day;

        Age(long id, LocalDate day) {
            this.id = id;
            this.day = day;
        }
    }

    @ParameterizedTest(name = "livret {0}, {1} attempt {2}: {3}, written {4}")
    @CsvSource({
        "EMPTY, OLDER, VALIDATED, OBTAINED, 10",
        "EMPTY, OLDER, PENDING,   AWAITED,",
        "EMPTY, OLDER, ERROR,     AWAITED,",
        "EMPTY, OLDER, STARTED,   AWAITED,",
        "EMPTY, OLDER, REJECTED,  FAILED,",
        "EMPTY, OLDER, CANCELLED, NOT_SAT,",
        "EMPTY, NEWER, VALIDATED, OBTAINED, 90",
        "EMPTY, NEWER, PENDING,   AWAITED,",
        "EMPTY, NEWER, ERROR,     AWAITED,",
        "EMPTY, NEWER, STARTED,   AWAITED,",
        "EMPTY, NEWER, REJECTED,  FAILED,",
        "EMPTY, NEWER, CANCELLED, NOT_SAT,",
        "HELD,  OLDER, VALIDATED, ALREADY_HELD,",
        "HELD,  OLDER, PENDING,   ALREADY_HELD,",
        "HELD,  OLDER, ERROR,     ALREADY_HELD,",
        "HELD,  OLDER, STARTED,   ALREADY_HELD,",
        "HELD,  OLDER, REJECTED,  ALREADY_HELD,",
        "HELD,  OLDER, CANCELLED, ALREADY_HELD,",
        "HELD,  NEWER, VALIDATED, UPDATED, 90",
        "HELD,  NEWER, PENDING,   ALREADY_HELD,",
        "HELD,  NEWER, ERROR,     ALREADY_HELD,",
        "HELD,  NEWER, STARTED,   ALREADY_HELD,",
        "HELD,  NEWER, REJECTED,  ALREADY_HELD,",
        "HELD,  NEWER, CANCELLED, ALREADY_HELD,",
    })
    void oneOtherAttempt(String livret, Age age, CertificationStatus status, Clause clause, @Nullable Long written) {
        Certification held = livret.equals("HELD") ? heldOne(CertificationStatus.VALIDATED) : null;
        List<Certification> known =
                Stream.of(held, attempt(age, status)).filter(Objects::nonNull).toList();

        Decision decision = Recuperation.decide(held, known);

        assertThat(decision.clause()).isEqualTo(clause);
        assertThat(Optional.ofNullable(decision.write()).map(Certification::id))
                .isEqualTo(Optional.ofNullable(written));
        assertThat(decision.toReview()).isFalse();
    }

    @ParameterizedTest(name = "with an obtained one, {0} attempt {1} writes {2}")
    @CsvSource({
        "OLDER, VALIDATED, 50",
        "OLDER, PENDING, 50",
        "OLDER, ERROR, 50",
        "OLDER, STARTED, 50",
        "OLDER, REJECTED, 50",
        "OLDER, CANCELLED, 50",
        "NEWER, VALIDATED, 90",
        "NEWER, PENDING, 50",
        "NEWER, ERROR, 50",
        "NEWER, STARTED, 50",
        "NEWER, REJECTED, 50",
        "NEWER, CANCELLED, 50",
    })
    void anEmptyLivretTakesTheNewestObtainedWhateverCameAfter(Age age, CertificationStatus status, long written) {
        Certification obtained = heldOne(CertificationStatus.VALIDATED);

        Decision decision = Recuperation.decide(null, List.of(attempt(age, status), obtained));

        assertThat(decision.clause()).isEqualTo(Clause.OBTAINED);
        assertThat(Objects.requireNonNull(decision.write()).id()).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "REJECTED, PENDING, AWAITED",
        "PENDING, REJECTED, FAILED",
        "REJECTED, CANCELLED, FAILED",
        "PENDING, CANCELLED, AWAITED",
        "CANCELLED, REJECTED, FAILED",
        "CANCELLED, CANCELLED, NOT_SAT",
    })
    void withoutAnyObtainedTheLastAttemptThatCountsTells(
            CertificationStatus older, CertificationStatus newer, Clause clause) {
        List<Certification> known = List.of(attempt(Age.NEWER, newer), attempt(Age.OLDER, older));

        assertThat(Recuperation.decide(null, known)).isEqualTo(new Decision(clause, null, false));
    }

    @Test
    void whoNeverSatIsCountedAsSuch() {
        assertThat(Recuperation.decide(null, List.of())).isEqualTo(new Decision(Clause.NOT_SAT, null, false));
    }

    @Test
    void whatTheLivretHoldsStaysWhenPixNoLongerKnowsIt() {
        assertThat(Recuperation.decide(heldOne(CertificationStatus.VALIDATED), List.of()))
                .isEqualTo(new Decision(Clause.ALREADY_HELD, null, false));
    }

    @ParameterizedTest(name = "held one now {0}: to review = {1}")
    @CsvSource({
        "VALIDATED, false",
        "PENDING, false",
        "ERROR, false",
        "STARTED, false",
        "CANCELLED, true",
        "REJECTED, true",
    })
    void aHeldCertificationThatTheJuryTookBackGoesToAPersonAndStaysMeanwhile(
            CertificationStatus now, boolean toReview) {
        Certification held = heldOne(CertificationStatus.VALIDATED);

        assertThat(Recuperation.decide(held, List.of(heldOne(now))))
                .isEqualTo(new Decision(Clause.ALREADY_HELD, null, toReview));
    }

    @Test
    void aNewerObtainedOneSettlesTheReviewOfACancelledOne() {
        Certification newer = attempt(Age.NEWER, CertificationStatus.VALIDATED);
        List<Certification> known = List.of(heldOne(CertificationStatus.CANCELLED), newer);

        assertThat(Recuperation.decide(heldOne(CertificationStatus.VALIDATED), known))
                .isEqualTo(new Decision(Clause.UPDATED, newer, false));
    }

    @Test
    void anOlderObtainedOneDoesNotReplaceACancelledOne() {
        List<Certification> known =
                List.of(heldOne(CertificationStatus.CANCELLED), attempt(Age.OLDER, CertificationStatus.VALIDATED));

        assertThat(Recuperation.decide(heldOne(CertificationStatus.VALIDATED), known))
                .isEqualTo(new Decision(Clause.ALREADY_HELD, null, true));
    }

    @Test
    void aNewScoreOrLevelOfTheSameCertificationUpdatesTheLivret() {
        Certification held = heldOne(CertificationStatus.VALIDATED);
        Certification scored = same(held, 400, held.takenOn(), held.levels());
        Certification levelled = same(held, held.pixScore(), held.takenOn(), Map.of(Competence.INTERAGIR, 4));

        assertThat(Recuperation.decide(held, List.of(scored))).isEqualTo(new Decision(Clause.UPDATED, scored, false));
        assertThat(Recuperation.decide(held, List.of(levelled)))
                .isEqualTo(new Decision(Clause.UPDATED, levelled, false));
    }

    @Test
    void whatPixTellsLaterOfTheHeldOneJoinsTheLivretAndUpdatesNobody() {
        Certification told = heldOne(CertificationStatus.VALIDATED);
        Certification fromCsv = new Certification(
                HELD, told.status(), told.pixScore(), told.takenOn(), null, null, null, told.levels(), null);
        Certification published = new Certification(
                HELD,
                told.status(),
                told.pixScore(),
                told.takenOn(),
                Instant.parse("2027-02-01T08:00:00Z"),
                null,
                "Collège de test",
                told.levels(),
                null);

        assertThat(Recuperation.decide(fromCsv, List.of(told)))
                .isEqualTo(new Decision(Clause.ALREADY_HELD, told, false));
        assertThat(Recuperation.decide(fromCsv, List.of(published)))
                .isEqualTo(new Decision(Clause.ALREADY_HELD, published, false));
        assertThat(Recuperation.decide(told, List.of(fromCsv)))
                .as("a source that tells less takes nothing away")
                .isEqualTo(new Decision(Clause.ALREADY_HELD, null, false));
    }

    /** The feed says -1 where the class CSV says 0 (contract pix 2.2 and 4): both mean tested and failed. */
    @Test
    void theTwoSpellingsOfATestedAndFailedCompetenceAreNoUpdate() {
        Certification fromFeed =
                same(heldOne(CertificationStatus.VALIDATED), 312, Age.OLDER.day, Map.of(Competence.INTERAGIR, -1));
        Certification fromCsv = same(fromFeed, 312, Age.OLDER.day, Map.of(Competence.INTERAGIR, 0));

        assertThat(Recuperation.decide(fromFeed, List.of(fromCsv)))
                .isEqualTo(new Decision(Clause.ALREADY_HELD, null, false));
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void aCertificationIsNotNewerThanItselfWhateverDayItIsSaidToBeOf(Age age) {
        Certification held = heldOne(CertificationStatus.VALIDATED);
        Certification redated = same(held, held.pixScore(), age.day, held.levels());

        assertThat(Recuperation.decide(held, List.of(redated)))
                .isEqualTo(new Decision(Clause.ALREADY_HELD, null, false));
    }

    private static Certification attempt(Age age, CertificationStatus status) {
        return new Certification(
                age.id, status, status.isObtained() ? 200 : 0, age.day, null, null, null, Map.of(), null);
    }

    private static Certification heldOne(CertificationStatus status) {
        Map<Competence, Integer> levels = Map.of(Competence.INTERAGIR, 3);
        return new Certification(
                HELD, status, 312, LocalDate.of(2026, 11, 12), null, "P-TEST0001", null, levels, 4021L);
    }

    private static Certification same(Certification of, int score, LocalDate day, Map<Competence, Integer> levels) {
        return new Certification(of.id(), of.status(), score, day, null, "P-TEST0001", null, levels, 4021L);
    }
}
