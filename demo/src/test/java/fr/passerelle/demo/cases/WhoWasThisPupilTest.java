package fr.passerelle.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.work.Flow;
import org.junit.jupiter.api.Test;

/** Cases of the first kind: what a pupil bore before, her own or another child's. */
class WhoWasThisPupilTest {

    private final CaseHub hub = CaseHub.get();
    private final CaseLedger ledger = new CaseLedger(hub);

    @Test
    void theRightfulOwnerOfAnIneEntersOnceAPersonSaysThatTheyAreTwo() {
        hub.drop("rightful-owner", "siecle_9990022V__1").settle();
        hub.feed("rightful-owner", "feed_9990022V").night(Flow.PULL_RESULTS);
        hub.drop("rightful-owner", "siecle_9990022V__2").settle();
        hub.drop("rightful-owner", "siecle_9990023W").settle();
        assertThat(ledger.pupils("9990023W")).isEmpty();
        assertThat(ledger.holds("9990023W")).containsExactly("REATTRIBUTED OPEN");

        hub.post("holds/" + ledger.lastHold("9990023W") + "/refuse");
        hub.settle();
        hub.feed("rightful-owner", "feed_9990023W").night(Flow.PULL_RESULTS).night(Flow.RECOVER);

        assertThat(ledger.pupils("9990022V")).containsExactly("Maëlys 990000023AA");
        assertThat(ledger.pupils("9990023W")).containsExactly("Léonie 990000022AA");
        assertThat(ledger.livrets("9990022V")).containsExactly("880222 Maëlys");
        assertThat(ledger.livrets("9990023W")).containsExactly("880223 Léonie");
        assertThat(hub.toldToLsu("9990022V")).containsExactly(880222L);
        assertThat(hub.toldToLsu("9990023W")).containsExactly(880223L);
        assertThat(ledger.files("9990023W").get(0)).contains("APPLIED IMPORTED");
    }

    @Test
    void aFamilyNameOfBeforeFindsThePupilWhoBoreIt() {
        String school = "9990024X";
        hub.drop("former-family-name", "siecle_9990024X__1").settle();
        hub.drop("former-family-name", "siecle_9990024X__2").settle();
        hub.drop("former-family-name", "gar", "results").settle().night(Flow.RECOVER);

        assertThat(ledger.accounts(school)).containsExactly("Zoé MATCHED Zoé 9990024X");
        assertThat(ledger.certifications(school)).containsExactly("880240 Zoé VALIDATED 312 2026-11-10");
        assertThat(ledger.livrets(school)).containsExactly("880240 Zoé");
        assertThat(ledger.holds(school)).isEmpty();
    }
}
