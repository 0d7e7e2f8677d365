package fr.passerelle.routes.frame;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.work.RelayLimits;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certifiability.CertifiabilityRoute;
import fr.passerelle.routes.work.Relay;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** What a hub that dies between two commits leaves behind, and what comes of it: never nothing, never twice. */
class CrashTest {

    private static final String RELAY = "Hand ready work to the broker";

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, CertifiabilityRoute.class);

    @BeforeEach
    void relayByHand() throws Exception {
        Sample.schools(LEDGER);
        BENCH.camel().getRouteController().stopRoute(RELAY, 5, TimeUnit.SECONDS);
    }

    @AfterEach
    void relay() throws Exception {
        BENCH.camel().getRouteController().startRoute(RELAY);
    }

    @Test
    void workSentByARelayThatDiedBeforeItsCommitIsSentAgainAndDoneOnce() {
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.get(TransactionTemplate.class).executeWithoutResult(status -> {
            BENCH.get(Relay.class).handOn();
            // The broker has it; the ledger will not know.
            status.setRollbackOnly();
        });
        BENCH.get(Relay.class).handOn();
        BENCH.untilIdle();
        RouteBench.patiently().until(() -> queue().getMessageCount() == 0);

        assertThat(BENCH.pix().calls("participants")).hasSize(1);
        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
        assertThat(LEDGER.count("select attempts from work")).isZero();
    }

    @Test
    void workWhoseMessageWasLostIsSentAgainLaterAndDoneOnce() throws Exception {
        long work = BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        // Marked as sent, but the broker lost its disk.
        assertThat(LEDGER.get(WorkLedger.class)
                        .takeReady(
                                Set.of(Flow.SYNC_CERTIFIABILITY),
                                new RelayLimits(
                                        10,
                                        Duration.ofMinutes(5),
                                        BENCH.get(RetryRules.class).backoff())))
                .hasSize(1);
        BENCH.get(Relay.class).handOn();
        assertThat(queue().getMessageCount()).isZero();
        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.SENT);

        LEDGER.jdbc()
                .sql("update work set sent_at = sent_at - interval '6 minutes'")
                .update();
        BENCH.get(Relay.class).handOn();
        BENCH.untilIdle();
        BENCH.deliverAgain(work);

        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
        assertThat(BENCH.pix().calls("participants")).hasSize(1);
    }

    @Test
    void aMessageOfWorkThatTheLedgerNeverCommittedDoesNothing() {
        BENCH.get(TransactionTemplate.class).executeWithoutResult(status -> {
            BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
            status.setRollbackOnly();
        });
        long real = BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.get(Relay.class).handOn();
        BENCH.untilIdle();

        assertThat(LEDGER.jdbc().sql("select id from work").query(Long.class).list())
                .isEqualTo(List.of(real));
        assertThat(BENCH.pix().calls("participants")).hasSize(1);
    }

    private static Queue queue() {
        return BENCH.get(EmbeddedActiveMQ.class).getActiveMQServer().locateQueue(Flow.SYNC_CERTIFIABILITY.queue());
    }
}
