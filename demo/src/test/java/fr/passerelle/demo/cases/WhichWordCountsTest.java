package fr.passerelle.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.work.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of the third kind: an old, odd or half-read word was taken for the jury's. */
class WhichWordCountsTest {

    private final CaseHub hub = CaseHub.get();
    private final CaseLedger ledger = new CaseLedger(hub);

    @Test
    void aFileOfWhichNothingIsKeptIsNotAppliedAndIsReadAgainWhenDroppedAgain() {
        hub.drop("class-csv-all-set-aside", "siecle").settle();

        hub.drop("class-csv-all-set-aside", "results_9990050A", "results_9990051B__20261120_resultats_obtenue.csv")
                .settle();
        assertThat(ledger.files("9990050A").get(1)).contains("REFUSED", "REOPENED_IN_SPREADSHEET");
        assertThat(ledger.files("9990051B").get(1)).contains("HELD", "RESULTS_STATUS_UNKNOWN");
        assertThat(ledger.holds("9990051B")).containsExactly("SET_ASIDE OPEN");

        long before = ledger.worksOf("9990051B", Flow.READ_CLASS_RESULTS);
        hub.drop("class-csv-all-set-aside", "results_9990051B__20261120_resultats_obtenue_bis")
                .settle();
        assertThat(ledger.worksOf("9990051B", Flow.READ_CLASS_RESULTS)).isEqualTo(before + 1);
        assertThat(ledger.holds("9990051B")).containsExactly("SET_ASIDE OPEN");
    }

    @Test
    void aFileNeverOverrulesANewerLiveWordUnlessAPersonBelievesTheFile() {
        String school = "9990070X";
        hub.drop("old-class-csv", "siecle_9990070X").settle();
        hub.drop("old-class-csv", "results_9990070X__20261110").settle();
        assertThat(ledger.files(school).get(1)).contains("HELD", "RESULT_WITHOUT_PUPIL");

        hub.feed("old-class-csv", "feed_9990070X_rejected.").night(Flow.PULL_RESULTS);
        hub.drop("old-class-csv", "results_9990070X__20261110").settle();
        hub.drop("old-class-csv", "results_9990070X__20261109").settle();

        assertThat(ledger.certifications(school)).containsExactly("880400 Rita REJECTED 0 2026-11-10");
        assertThat(ledger.holds(school)).contains("CONTRADICTED OPEN");
        hub.night(Flow.RECOVER);
        assertThat(ledger.livrets(school)).isEmpty();

        long hold = ledger.openHold(school, "CONTRADICTED");
        hub.post("holds/" + hold + "/approve");
        hub.settle().night(Flow.PULL_RESULTS).night(Flow.RECOVER);
        assertThat(ledger.certifications(school)).containsExactly("880400 Rita VALIDATED 288 2026-11-10");
        assertThat(ledger.holds(school)).contains("CONTRADICTED APPROVED").doesNotContain("CONTRADICTED OPEN");
        assertThat(ledger.livrets(school)).containsExactly("880400 Rita");
        assertThat(hub.toldToLsu(school)).containsExactly(880400L);

        hub.post("holds/" + hold + "/undo");
        hub.settle();
        assertThat(ledger.certifications(school)).containsExactly("880400 Rita REJECTED 0 2026-11-10");
        assertThat(ledger.holds(school)).contains("CONTRADICTED OPEN").doesNotContain("CANCELLED_SINCE OPEN");
        assertThat(ledger.livrets(school)).isEmpty();
        assertThat(hub.toldToLsu(school)).isEmpty();
    }

    @Test
    void theLiveWordOverrulesAnOlderFileTheOtherWayRoundToo() {
        String school = "9990071Y";
        hub.drop("old-class-csv", "siecle_9990071Y").settle();
        hub.drop("old-class-csv", "results_9990071Y").settle();

        hub.feed("old-class-csv", "feed_9990071Y_validated").night(Flow.PULL_RESULTS);
        hub.drop("old-class-csv", "results_9990071Y").settle().night(Flow.RECOVER);

        assertThat(ledger.certifications(school)).containsExactly("880410 Mira VALIDATED 288 2026-11-10");
        assertThat(ledger.livrets(school)).containsExactly("880410 Mira");
    }

    @ParameterizedTest
    @CsvSource({
        "9990150J, 881501, RESULTS_DATE_INVALID",
        "9990151K, 881511, RESULTS_NAME_MISSING",
        "9990152L, 881521, RESULTS_SCORE_INVALID",
        "9990153M, 881531, RESULTS_LEVEL_INVALID",
        "9990154N, 881541, RESULTS_COMPETENCE_UNKNOWN"
    })
    void oneOddRecordCostsOneRecord(String school, long good, String code) {
        hub.drop("bad-feed-record", "siecle_" + school).settle();

        hub.feed("bad-feed-record", "feed_" + school).night(Flow.PULL_RESULTS).night(Flow.PULL_RESULTS);

        assertThat(ledger.certifications(school)).containsExactly(good + " Bon VALIDATED 312 2026-11-10");
        assertThat(ledger.holds(school)).as("told once").containsExactly("SET_ASIDE OPEN");
        assertThat(ledger.subjects(school)).containsExactly(code);
        assertThat(ledger.quarantined(school)).as("the school goes on").isZero();
    }

    @Test
    void obtainedWithoutAPixIsHeldWhicheverChannelTellsIt() {
        hub.drop("zero-pix", "siecle").settle();

        hub.drop("zero-pix", "results").settle();
        hub.feed("zero-pix", "feed").night(Flow.PULL_RESULTS).night(Flow.RECOVER);

        for (String school : new String[] {"9990160V", "9990161W"}) {
            assertThat(ledger.holds(school)).containsExactly("SET_ASIDE OPEN");
            assertThat(ledger.certifications(school)).isEmpty();
            assertThat(ledger.livrets(school)).isEmpty();
        }
    }

    @Test
    void anUnpublishedResultIsNotWrittenWhileTheJuryIsAtIt() {
        String school = "9990270P";
        hub.drop("unpublished", "siecle").settle();
        hub.feed("unpublished", "feed_9990270P_1").night(Flow.PULL_RESULTS);

        hub.feed("unpublished", "feed_9990270P_2").night(Flow.PULL_RESULTS).night(Flow.RECOVER);

        assertThat(ledger.livrets(school)).isEmpty();
        assertThat(ledger.summary(school)).containsExactly("Ana AWAITED");
        assertThat(ledger.holds(school)).containsExactly("REGRESSION OPEN");
        assertThat(hub.toldToLsu(school)).isEmpty();

        hub.feed("unpublished", "feed_9990270P_1").night(Flow.PULL_RESULTS).night(Flow.RECOVER);
        assertThat(ledger.holds(school)).containsExactly("REGRESSION SUPERSEDED");
        assertThat(ledger.livrets(school)).containsExactly("880700 Ana");

        hub.feed("unpublished", "feed_9990270P_2").night(Flow.PULL_RESULTS).night(Flow.RECOVER);
        assertThat(ledger.livrets(school)).as("one already in a livret stays").containsExactly("880700 Ana");
    }

    @Test
    void theLevelDecidesNeverTheKindOfSchool() {
        hub.drop("3e-in-lycee", "siecle_9990130M__N", "siecle_9990131N__N").settle();
        hub.drop("3e-in-lycee", "siecle_9990130M__1", "siecle_9990131N__1").settle();

        hub.feed("3e-in-lycee", "feed_9990130M")
                .feed("3e-in-lycee", "feed_9990131N")
                .night(Flow.PULL_RESULTS)
                .night(Flow.RECOVER);

        assertThat(ledger.summary("9990130M")).containsExactly("Ana OBTAINED", "Ben OBTAINED", "Cid NOT_SAT");
        assertThat(ledger.summary("9990131N")).containsExactly("Dan OBTAINED", "Eli NOT_SAT");
        assertThat(hub.api("schools/9990130M/recuperation").isObject()).isTrue();
        assertThat(hub.api("schools/9990130M/why-not").isObject()).isTrue();
        assertThat(hub.toldToLsu("9990130M")).containsExactly(881301L, 881302L);
    }

    @Test
    void theDayOfATestIsTheDayWhereItWasSat() {
        hub.drop("tahiti", "siecle").settle();
        hub.feed("tahiti", "feed_9990200N").night(Flow.PULL_RESULTS);
        hub.drop("tahiti", "results").settle();
        hub.feed("tahiti", "feed_9990201P").night(Flow.PULL_RESULTS);
        hub.drop("tahiti", "sessions").settle();

        assertThat(ledger.certifications("9990200N")).containsExactly("882000 Ana VALIDATED 312 2026-11-09");
        assertThat(ledger.certifications("9990201P")).containsExactly("882010 Ben VALIDATED 312 2026-11-09");
        assertThat(ledger.holds("9990200N")).isEmpty();
        assertThat(ledger.holds("9990201P")).isEmpty();
        assertThat(ledger.files("9990202R").get(1))
                .as("47 hours after its end, there")
                .isEqualTo("session_4202.json APPLIED");
    }

    /** In November a session of March is of the year that runs in Nouvelle-Calédonie, and the Récupération is open there. */
    @Test
    void whereTheYearIsFromFebruaryToDecemberMarchIsOfThisYear() {
        String school = "9990203S";
        hub.drop("south", "siecle").settle().drop("south", "sessions").settle();
        hub.feed("south", "feed").night(Flow.PULL_RESULTS);
        hub.drop("south", "results").settle().nightOf("Pacific/Noumea");

        assertThat(ledger.files(school)).element(0).asString().contains("APPLIED");
        assertThat(ledger.files(school)).contains("session_4203.json APPLIED");
        assertThat(ledger.certifications(school)).containsExactly("882030 Lia VALIDATED 312 2026-03-11");
        assertThat(ledger.holds(school)).isEmpty();
        assertThat(ledger.livrets(school)).containsExactly("882030 Lia");
        assertThat(ledger.summary(school)).containsExactly("Lia OBTAINED");
        assertThat(hub.toldToLsu(school)).containsExactly(882030L);
        JsonNode told = hub.api("schools/" + school);
        assertThat(told.at("/sessions/finalised").asInt()).isOne();
        assertThat(told.at("/results/obtained").asInt()).isOne();
        assertThat(hub.api("schools/" + school + "/recuperation/rehearsal")
                        .path("schoolYear")
                        .asInt())
                .isEqualTo(2026);
        assertThat(hub.api("schools/" + school + "/recuperation/rehearsal")
                        .path("openingDay")
                        .asText())
                .isEqualTo("2026-11-07");
    }
}
