package fr.passerelle.domain.certification;

import static fr.passerelle.domain.certification.CertificationStatus.REJECTED;
import static fr.passerelle.domain.certification.CertificationStatus.VALIDATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificationMergeTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 4);
    private static final Instant PUBLISHED = Instant.parse("2027-03-01T08:00:00Z");

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "PENDING, PENDING, PENDING, false",
        "PENDING, VALIDATED, VALIDATED, false",
        "PENDING, REJECTED, REJECTED, false",
        "PENDING, CANCELLED, CANCELLED, false",
        "PENDING, ERROR, ERROR, false",
        "STARTED, PENDING, PENDING, false",
        "ERROR, PENDING, PENDING, false",
        "ERROR, VALIDATED, VALIDATED, false",
        "VALIDATED, PENDING, VALIDATED, true",
        "VALIDATED, ERROR, VALIDATED, true",
        "VALIDATED, STARTED, VALIDATED, true",
        "VALIDATED, REJECTED, REJECTED, false",
        "VALIDATED, CANCELLED, CANCELLED, false",
        "REJECTED, PENDING, REJECTED, true",
        "REJECTED, VALIDATED, VALIDATED, false",
        "REJECTED, CANCELLED, CANCELLED, false",
        "CANCELLED, PENDING, CANCELLED, true",
        "CANCELLED, VALIDATED, VALIDATED, false",
        "CANCELLED, REJECTED, REJECTED, false",
    })
    void theJurysLastWordWinsAndAPublishedResultIsNeverTakenBackSilently(
            CertificationStatus known, CertificationStatus incoming, CertificationStatus kept, boolean regression) {
        CertificationMerge.Result result = CertificationMerge.merge(bare(known, 0), bare(incoming, 0), true);
        assertThat(result.merged().status()).isEqualTo(kept);
        assertThat(result.regression()).isEqualTo(regression);
    }

    @ParameterizedTest(name = "{0} then {1} in a file: {2}")
    @CsvSource({
        "PENDING, VALIDATED, VALIDATED, false",
        "PENDING, CANCELLED, CANCELLED, false",
        "VALIDATED, CANCELLED, CANCELLED, false",
        "VALIDATED, REJECTED, REJECTED, false",
        "REJECTED, VALIDATED, VALIDATED, false",
        "CANCELLED, CANCELLED, CANCELLED, false",
        "CANCELLED, VALIDATED, CANCELLED, true",
        "CANCELLED, REJECTED, CANCELLED, true",
        "CANCELLED, ERROR, CANCELLED, true",
        "CANCELLED, STARTED, CANCELLED, true",
    })
    void aFileThatMayBeOldNeverTakesACancellationBack(
            CertificationStatus known, CertificationStatus incoming, CertificationStatus kept, boolean regression) {
        CertificationMerge.Result result = CertificationMerge.merge(bare(known, 312), bare(incoming, 312), false);
        assertThat(result.merged().status()).isEqualTo(kept);
        assertThat(result.regression()).isEqualTo(regression);
    }

    @ParameterizedTest(name = "decided {0}, then {1}: regression {2}")
    @CsvSource({
        "CANCELLED, CANCELLED, false",
        "CANCELLED, VALIDATED, true",
        "CANCELLED, REJECTED, true",
        "CANCELLED, PENDING, true",
        "REJECTED, REJECTED, false",
        "REJECTED, VALIDATED, true",
        "REJECTED, CANCELLED, true",
    })
    void whatAPersonDecidedIsNotUndoneByPixAlone(
            CertificationStatus decided, CertificationStatus incoming, boolean regression) {
        CertificationMerge.Result result = CertificationMerge.mergeDecided(bare(decided, 0), bare(incoming, 312));
        assertThat(result.merged().status()).isEqualTo(decided);
        assertThat(result.regression()).isEqualTo(regression);
    }

    @ParameterizedTest
    @CsvSource({"VALIDATED, CANCELLED", "PENDING, CANCELLED", "CANCELLED, CANCELLED", "REJECTED, REJECTED"})
    void whatIsWithdrawnHasNoScoreAndWhatTheJuryRefusedStaysRefused(
            CertificationStatus known, CertificationStatus after) {
        Certification cancelled = CertificationMerge.withdrawn(bare(known, known == VALIDATED ? 312 : 0));
        assertThat(cancelled.status()).isEqualTo(after);
        assertThat(cancelled.pixScore()).isZero();
        assertThat(CertificationMerge.cancelled(bare(known, 0)).status()).isEqualTo(CertificationStatus.CANCELLED);
        assertThat(cancelled.takenOn()).isEqualTo(DAY);
    }

    @ParameterizedTest(name = "{0} {1}, then {2} {3}: {4}")
    @CsvSource({
        "REJECTED, 0, REJECTED, 0, true",
        "CANCELLED, 0, CANCELLED, 0, true",
        "VALIDATED, 300, VALIDATED, 300, true",
        "VALIDATED, 300, VALIDATED, 301, false",
        "REJECTED, 0, CANCELLED, 0, false",
        "REJECTED, 0, VALIDATED, 300, false",
        "REJECTED, 0, PENDING, 0, false",
        "PENDING, 0, PENDING, 0, true",
        "PENDING, 0, ERROR, 0, true",
        "PENDING, 0, REJECTED, 0, false",
    })
    void pixSaysAgainWhatItSaidOrSomethingNew(
            CertificationStatus before, int scoreBefore, CertificationStatus now, int scoreNow, boolean again) {
        assertThat(CertificationMerge.saysAgain(bare(before, scoreBefore), bare(now, scoreNow)))
                .isEqualTo(again);
    }

    @Test
    void aFileThatIsBelievedGivesItsResultAndTakesNothingElseThatIsKnown() {
        Certification known = new Certification(
                1, REJECTED, 0, DAY, PUBLISHED, "P-AB12CD34", "Centre", Map.of(Competence.INTERAGIR, 0), null);
        Certification file = new Certification(
                1, VALIDATED, 300, DAY.plusDays(1), null, null, null, Map.of(Competence.INTERAGIR, 4), 4021L);

        assertThat(CertificationMerge.replaced(known, file))
                .isEqualTo(new Certification(
                        1,
                        VALIDATED,
                        300,
                        DAY,
                        PUBLISHED,
                        "P-AB12CD34",
                        "Centre",
                        Map.of(Competence.INTERAGIR, 4),
                        4021L));
    }

    @Test
    void theCodeOfTheFeedAndTheSessionOfTheCsvAreBothKeptInEitherOrder() {
        Map<Competence, Integer> inFeed = Map.of(Competence.INTERAGIR, 3, Competence.PROGRAMMER, -1);
        Map<Competence, Integer> inCsv = Map.of(Competence.INTERAGIR, 3, Competence.PROGRAMMER, 0);
        Certification feed = new Certification(1, VALIDATED, 300, DAY, PUBLISHED, "P-TEST0001", "Centre", inFeed, null);
        Certification csv = new Certification(1, VALIDATED, 300, DAY, null, null, null, inCsv, 4021L);

        Certification both = CertificationMerge.merge(CertificationMerge.first(feed), csv, false)
                .merged();

        assertThat(both.verificationCode()).isEqualTo("P-TEST0001");
        assertThat(both.deliveredAt()).isEqualTo(PUBLISHED);
        assertThat(both.sessionId()).isEqualTo(4021);
        assertThat(CertificationMerge.merge(CertificationMerge.first(csv), feed, true)
                        .merged())
                .isEqualTo(both);
        assertThat(CertificationMerge.merge(both, feed, true).merged())
                .as("neither undoes the other")
                .isEqualTo(both);
        assertThat(CertificationMerge.merge(both, csv, false).merged()).isEqualTo(both);
    }

    @Test
    void aNewScoreOfTheJuryReplacesTheFormerOne() {
        assertThat(CertificationMerge.merge(bare(VALIDATED, 300), bare(VALIDATED, 412), true)
                        .merged()
                        .pixScore())
                .isEqualTo(412);
    }

    @Test
    void theLevelsOfAnotherStatusAreNotKept() {
        Certification obtained = levels(VALIDATED, Map.of(Competence.INTERAGIR, 3));
        assertThat(CertificationMerge.merge(obtained, levels(REJECTED, Map.of()), true)
                        .merged()
                        .levels())
                .isEmpty();
        assertThat(CertificationMerge.merge(obtained, levels(VALIDATED, Map.of()), true)
                        .merged()
                        .levels())
                .isEqualTo(obtained.levels());
    }

    private static Certification levels(CertificationStatus status, Map<Competence, Integer> levels) {
        return new Certification(1, status, 0, DAY, null, null, null, levels, null);
    }

    private static Certification bare(CertificationStatus status, int score) {
        return new Certification(1, status, score, DAY, null, null, null, Map.of(), null);
    }
}
