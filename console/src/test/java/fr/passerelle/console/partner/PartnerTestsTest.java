package fr.passerelle.console.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a partner does, its test comes back in time, and is not begun twice. */
class PartnerTestsTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @Test
    void onePartnerThatSaysNothingIsWaitedForNoLongerAndNotAskedTwiceMeanwhile() {
        PartnerTests tests = new PartnerTests(LEDGER.get(JournalLedger.class), LEDGER.clock(), Duration.ofMillis(200));
        CountDownLatch never = new CountDownLatch(1);
        PartnerCheck silent = PartnerCheck.optional(PartnerKind.WEBHOOK, true, "", "", () -> {
            while (true) {
                try {
                    never.await();
                    return PartnerAnswer.well("enfin");
                } catch (InterruptedException deaf) {
                    continue;
                }
            }
        });
        try {
            assertThat(tests.run(silent, () -> "martine").sentence()).startsWith("Aucune réponse");
            assertThat(tests.run(silent, () -> "martine").sentence()).contains("déjà en cours");
            never.countDown();
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(tests.run(silent, () -> "martine").isWell())
                                    .isTrue());
        } finally {
            tests.destroy();
        }
    }
}
