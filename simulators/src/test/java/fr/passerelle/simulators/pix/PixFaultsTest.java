package fr.passerelle.simulators.pix;

import static fr.passerelle.simulators.pix.Worlds.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.simulators.pix.http.Fault;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PixFaultsTest extends PixContract {

    private static final String FINALIZATION = "finalization";
    private static final String GOOD = report(ADA_S_TEST, true, null) + "," + report(BLAISE_S_TEST, true, null);

    @Test
    void aStatusIsAnsweredForTheNextCallsOnly() throws Exception {
        pix.faults().next(FINALIZATION, 2, new Fault.Status(503));

        assertThat(finalise(SESSION, GOOD).status()).isEqualTo(503);
        assertThat(finalise(SESSION, GOOD).status()).isEqualTo(503);
        assertThat(finalise(SESSION, GOOD).status()).isEqualTo(200);
    }

    @Test
    void aFaultWithoutPathStrikesAnyCall() throws Exception {
        pix.faults().next(1, new Fault.Status(429));

        assertThat(send(to("/api/anything")).status()).isEqualTo(429);
        assertThat(send(to("/api/anything")).status()).isEqualTo(404);
    }

    @Test
    void aCutAnswerHasHadItsEffect() throws Exception {
        pix.faults().next(FINALIZATION, 1, new Fault.Cut());

        assertThatThrownBy(() -> finalise(SESSION, GOOD)).isInstanceOf(IOException.class);

        assertThat(finalise(SESSION, GOOD).code()).isEqualTo("SESSION_ALREADY_FINALIZED");
    }

    @Test
    void garbageHasNoEffect() throws Exception {
        pix.faults().next("/4021/", 1, new Fault.Garbage());

        assertThatThrownBy(() -> finalise(SESSION, GOOD)).isInstanceOf(IOException.class);

        assertThat(pix.isFinalised(SESSION)).isFalse();
    }

    @Test
    void aDelayedAnswerIsStillTheRightOne() throws Exception {
        pix.faults().next(FINALIZATION, 1, new Fault.Delay(Duration.ofMillis(120)));
        String token = userToken();
        long start = System.nanoTime();

        assertThat(send(to("/api/sessions/4021/finalization")
                                .header("Authorization", "Bearer " + token)
                                .method("PUT", java.net.http.HttpRequest.BodyPublishers.ofString("oops")))
                        .status())
                .isEqualTo(400);
        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(120).toNanos());
    }

    @Test
    void clearedFaultsDoNotStrike() throws Exception {
        pix.faults().next(5, new Fault.Status(500));
        pix.faults().clear();

        assertThat(finalise(SESSION, GOOD).status()).isEqualTo(200);
    }

    @Test
    void aFaultThatNeverStrikesIsAMistake() {
        assertThatThrownBy(() -> pix.faults().next(0, new Fault.Cut())).isInstanceOf(IllegalArgumentException.class);
    }
}
