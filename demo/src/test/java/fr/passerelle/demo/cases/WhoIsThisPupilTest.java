package fr.passerelle.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.work.Flow;
import org.junit.jupiter.api.Test;

/** Cases of the first kind: the hub trusted a key more than the person. */
class WhoIsThisPupilTest {

    private final CaseHub hub = CaseHub.get();
    private final CaseLedger ledger = new CaseLedger(hub);

    @Test
    void twinsWhoseInesAreExchangedEachKeepTheirOwn() {
        String school = "9990010G";
        hub.drop("twins-swapped", "siecle_9990010G__1")
                .settle()
                .drop("twins-swapped", "gar")
                .settle();
        hub.feed("twins-swapped", "feed_9990010G_1").night(Flow.PULL_RESULTS);

        hub.drop("twins-swapped", "siecle_9990010G__2").settle();
        hub.feed("twins-swapped", "feed_9990010G_2").night(Flow.PULL_RESULTS).night(Flow.RECOVER);

        assertThat(ledger.pupils(school)).containsExactly("Ilan 990000001AA", "Noé 990000002AB");
        assertThat(ledger.accounts(school)).containsExactly("Ilan MATCHED Ilan 9990010G", "Noé MATCHED Noé 9990010G");
        assertThat(ledger.certifications(school)).containsExactly("880123 Ilan VALIDATED 312 2026-11-10");
        assertThat(ledger.livrets(school)).containsExactly("880123 Ilan");
        assertThat(ledger.summary(school)).containsExactly("Ilan OBTAINED", "Noé NOT_SAT");
        assertThat(ledger.holds(school)).containsExactly("REATTRIBUTED OPEN");
        assertThat(ledger.files(school).get(1))
                .as("Pix is sent what is safe, not the exchange")
                .contains("HELD IMPORTED_IN_PART", "PUPIL_IN_DOUBT");
    }

    @Test
    void aResultWithTheTwinsFirstNameIsInNobodysLivret() {
        String school = "9990011H";
        hub.drop("feed-other-first-name", "siecle").settle();

        hub.feed("feed-other-first-name", "feed").night(Flow.PULL_RESULTS).night(Flow.RECOVER);

        assertThat(ledger.certifications(school)).isEmpty();
        assertThat(ledger.livrets(school)).isEmpty();
        assertThat(ledger.holds(school)).containsExactly("OTHER_PERSON OPEN");

        hub.post("holds/" + ledger.lastHold(school) + "/approve");
        hub.settle().night(Flow.RECOVER);
        assertThat(hub.toldToLsu(school)).as("whoever decides is believed").hasSize(1);
        assertThat(ledger.livrets(school)).hasSize(1);

        assertThat(hub.post("holds/" + ledger.lastHold(school) + "/undo")
                        .path("undoneBy")
                        .asText())
                .isNotEmpty();
        hub.settle().night(Flow.RECOVER);
        assertThat(ledger.certifications(school)).isEmpty();
        assertThat(ledger.livrets(school)).isEmpty();
        assertThat(hub.toldToLsu(school)).isEmpty();
        assertThat(ledger.holds(school)).containsExactly("OTHER_PERSON APPROVED", "OTHER_PERSON OPEN");
    }

    @Test
    void anotherChildUnderAKnownIneInAnotherSchoolIsNeverTheSamePerson() {
        hub.drop("sibling-other-school", "siecle_9990020T").settle();
        hub.feed("sibling-other-school", "feed").night(Flow.PULL_RESULTS);

        hub.drop("sibling-other-school", "siecle_9990021U").settle().night(Flow.RECOVER);

        assertThat(ledger.pupils("9990020T")).containsExactly("Maëlys 990000010AA");
        assertThat(ledger.livrets("9990020T")).containsExactly("880200 Maëlys");
        assertThat(ledger.livrets("9990021U")).isEmpty();
        assertThat(hub.toldToLsu("9990020T")).containsExactly(880200L);
        assertThat(hub.toldToLsu("9990021U")).isEmpty();
        assertThat(ledger.holds("9990021U")).containsExactly("REATTRIBUTED OPEN");
    }

    @Test
    void aPupilWhoseIneChangesStaysOnePerson() {
        String school = "9990030D";
        hub.drop("ine-changes", "siecle_9990030D__1").settle();
        hub.drop("ine-changes", "gar", "sessions").settle();

        hub.drop("ine-changes", "siecle_9990030D__2").settle();
        hub.drop("ine-changes", "results").settle();
        hub.feed("ine-changes", "feed").night(Flow.PULL_RESULTS).night(Flow.RECOVER);

        assertThat(ledger.pupils(school)).containsExactly("Zoé 990000030AA");
        assertThat(ledger.accounts(school)).containsExactly("Zoé MATCHED Zoé 9990030D");
        assertThat(ledger.certifications(school)).containsExactly("880300 Zoé VALIDATED 312 2026-11-10");
        assertThat(ledger.summary(school)).containsExactly("Zoé OBTAINED");
        assertThat(ledger.files(school).get(2)).contains("APPLIED IMPORTED", "INE_CHANGED");
        assertThat(ledger.holds(school)).isEmpty();
    }

    @Test
    void anAbsentTwinsAccountWaitsForTheTwin() {
        String school = "9990040P";
        hub.drop("absent-twin-account", "siecle_9990040P__1").settle();
        hub.drop("absent-twin-account", "gar__04_1").settle();
        hub.drop("absent-twin-account", "gar__04_2").settle();
        assertThat(ledger.accounts(school)).containsExactly("Marian AMBIGUOUS", "Marion MATCHED Marion 9990040P");

        hub.drop("absent-twin-account", "siecle_9990040P__2").settle();
        hub.drop("absent-twin-account", "gar__04_3").settle();

        assertThat(ledger.accounts(school))
                .containsExactly("Marian MATCHED Marian 9990040P", "Marion MATCHED Marion 9990040P");
    }

    @Test
    void aCloseFirstForenameBeatsAnExactSecondOne() {
        hub.drop("second-forename", "siecle")
                .settle()
                .drop("second-forename", "gar")
                .settle();

        assertThat(ledger.accounts("9990041R")).containsExactly("Anna MATCHED Anne 9990041R");
    }

    @Test
    void anIneHasOneFormWhicheverTheFile() {
        hub.drop("ine-spelling", "siecle_9990090U__1", "siecle_9990091V__1", "siecle_9990092W__1", "siecle_9990093X")
                .drop("ine-spelling", "siecle_9990094Y")
                .settle();
        hub.drop("ine-spelling", "siecle_9990090U__2", "siecle_9990091V__2", "siecle_9990092W__2")
                .settle();
        hub.drop("ine-spelling", "sessions").settle();
        hub.feed("ine-spelling", "feed").night(Flow.PULL_RESULTS);

        assertThat(ledger.pupils("9990090U")).containsExactly("Luce 990000050AA");
        assertThat(ledger.files("9990090U").get(1)).contains("APPLIED", "INE_SPELLING");
        assertThat(ledger.pupils("9990091V")).containsExactly("Luc 990000051AA");
        assertThat(ledger.files("9990091V").get(1)).contains("APPLIED", "INE_SPELLING");
        assertThat(ledger.sessions("9990092W")).containsExactly("4092 FINALISED", "4093 FINALISED");
        assertThat(ledger.files("9990093X").get(0)).contains("REFUSED", "INE_UNIQUE");
        assertThat(ledger.certifications("9990094Y")).containsExactly("880940 Lin VALIDATED 312 2026-11-10");
    }

    @Test
    void aNumberIsNotBelievedAgainstANameAndABirthDate() {
        String school = "9990110R";
        hub.drop("number-believed", "siecle")
                .settle()
                .drop("number-believed", "sessions")
                .settle();

        hub.drop("number-believed", "results").settle().night(Flow.RECOVER);

        assertThat(ledger.certifications(school)).isEmpty();
        assertThat(ledger.livrets(school)).isEmpty();
        assertThat(ledger.files(school).get(2)).contains("HELD", "RESULT_OF_ANOTHER_PUPIL");
        assertThat(ledger.holds(school))
                .as("one question a row")
                .containsExactly("OTHER_PERSON OPEN", "OTHER_PERSON OPEN");

        // Pix's own INE, names and birth date agree: it is hers, whatever number the session's file gave Tom.
        hub.feed("number-believed", "feed").night(Flow.PULL_RESULTS).night(Flow.RECOVER);
        assertThat(ledger.certifications(school)).containsExactly("880501 Inès VALIDATED 340 2026-11-10");
        assertThat(ledger.livrets(school)).containsExactly("880501 Inès");
        assertThat(ledger.holds(school)).containsExactly("OTHER_PERSON SUPERSEDED", "OTHER_PERSON OPEN");
    }

    @Test
    void anAccountOfTwoSchoolsIsLookedForInEach() {
        hub.drop("two-uais", "siecle").settle();

        hub.drop("two-uais", "gar__12_roux.json").settle();
        assertThat(ledger.accounts("9990120B")).containsExactly("Élie MATCHED Élie 9990120B");

        hub.drop("two-uais", "gar__12_roux_ordre").settle();
        assertThat(ledger.accounts("9990120B")).contains("Élie MATCHED Élie 9990120B");
    }

    @Test
    void whoArrivesElsewhereIsActiveThereOnly() {
        hub.drop("merged-school", "siecle_9990140Y").settle();
        hub.feed("merged-school", "feed_9990140Y_1").night(Flow.PULL_RESULTS).night(Flow.RECOVER);

        hub.drop("merged-school", "siecle_9990141Z").settle();
        hub.feed("merged-school", "feed_9990140Y_closed")
                .feed("merged-school", "feed_9990141Z")
                .night(Flow.PULL_RESULTS)
                .night(Flow.RECOVER);

        assertThat(ledger.pupils("9990140Y"))
                .containsExactly("Ana 990001401AA gone", "Ben 990001402AA gone", "Cid 990001403AA gone");
        assertThat(ledger.pupils("9990141Z")).containsExactly("Ana 990001401AA", "Ben 990001402AA", "Cid 990001403AA");
        assertThat(hub.toldToLsu("9990140Y")).isEmpty();
        assertThat(hub.toldToLsu("9990141Z")).containsExactly(881401L, 881402L, 881403L);
    }

    @Test
    void anAccountWithoutBirthDateIsTheSoleBearersOfItsNamesInItsDivision() {
        hub.drop("no-birthdate", "siecle").settle().drop("no-birthdate", "gar").settle();

        assertThat(ledger.accounts("9990260D")).containsExactly("Ana MATCHED Ana 9990260D");
    }
}
