package fr.passerelle.routes.frame;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.broker.StockBroker;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certifiability.CertifiabilityRoute;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes on an Artemis as {@code artemis create} makes it: what fails is tried again by the ledger's rules alone. */
class StockBrokerTest {

    private static final String RELAY = "Hand ready work to the broker";
    private static final int SEVERAL = 12;
    private static final String SYNC = "Sync the certifiability of a school";

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final StockBroker BROKER = new StockBroker();

    @RegisterExtension
    @Order(3)
    static final RouteBench ONE = new RouteBench(LEDGER, CertifiabilityRoute.class).on(BROKER);

    @RegisterExtension
    @Order(4)
    static final RouteBench OTHER = new RouteBench(LEDGER, CertifiabilityRoute.class).on(BROKER);

    private static final List<RouteBench> NODES = List.of(ONE, OTHER);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @AfterEach
    void nothingEndsWhereNobodyLooks() throws Exception {
        for (RouteBench node : NODES) {
            node.camel().getRouteController().startRoute(RELAY);
            node.camel().getRouteController().startRoute(SYNC);
        }
        assertThat(BROKER.messages("DLQ")).isZero();
        assertThat(BROKER.messages("ExpiryQueue")).isZero();
    }

    @Test
    void aPartnerThatFailsForAWhileIsAskedAgainByTheLedgersRulesAndTheWorkEndsDone() {
        fail(() -> new PartnerUnavailable("Pix Orga ne répond pas"));
        ONE.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        RouteBench.patiently().until(() -> LEDGER.count("select attempts from work") >= 3);
        NODES.forEach(node -> node.pix().heal());
        ONE.untilIdle();

        assertThat(ONE.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
        assertThat(LEDGER.count("select attempts from work")).isEqualTo(calls() - 1);
    }

    @Test
    void aPartnerThatStaysAwayPutsTheWorkIntoQuarantineAfterTheLedgersNumberOfAttempts() {
        fail(() -> new PartnerUnavailable("Pix Orga ne répond pas"));
        ONE.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        ONE.untilIdle();

        assertThat(ONE.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.QUARANTINED);
        assertThat(calls()).isEqualTo(RouteBench.attempts());
    }

    @Test
    void aRefusalIsInQuarantineAtOnce() {
        fail(() -> new PartnerRefused("sco-participants: Pix refused with 403", 403, List.of()));
        ONE.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        ONE.untilIdle();

        assertThat(ONE.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.QUARANTINED);
        assertThat(calls()).isOne();
    }

    @Test
    void aMessageThatTheBrokerLosesComesBackByItsLease() throws Exception {
        for (RouteBench node : NODES) {
            node.camel().getRouteController().stopRoute(SYNC, 5, TimeUnit.SECONDS);
        }
        ONE.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        RouteBench.patiently().until(() -> BROKER.messages(Flow.SYNC_CERTIFIABILITY.queue()) == 1);
        RouteBench.patiently().until(() -> ONE.works(Flow.SYNC_CERTIFIABILITY).equals(List.of(WorkState.SENT)));
        BROKER.lose(Flow.SYNC_CERTIFIABILITY.queue());
        for (RouteBench node : NODES) {
            node.camel().getRouteController().startRoute(SYNC);
        }
        assertThat(ONE.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.SENT);

        LEDGER.jdbc()
                .sql("update work set sent_at = sent_at - interval '6 minutes'")
                .update();
        ONE.untilIdle();
        assertThat(ONE.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
    }

    @Test
    void aBrokerThatStopsAndStartsAgainIsGoneOnWith() {
        BROKER.stop();
        ONE.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BROKER.start();
        ONE.untilIdle();

        assertThat(ONE.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
        assertThat(calls()).isOne();
    }

    /** By itself the client would have half of them lie in the memory of the busy node, where nobody takes them. */
    @Test
    void anIdleNodeDoesAllThatABusyOneIsNotAt() {
        List<School> schools = LongStream.rangeClosed(1, SEVERAL)
                .mapToObj(number -> new School(
                        Uai.ofNumber((int) (9_990_100 + number)), "Collège", SchoolKind.COLLEGE, null, number, null))
                .toList();
        LEDGER.get(SchoolLedger.class).register(schools);
        CountDownLatch gate = new CountDownLatch(1);
        ONE.pix().fail("participants", 1, () -> {
            pass(gate);
            return new PartnerUnavailable("enfin");
        });
        try {
            schools.forEach(school -> ONE.ask(Flow.SYNC_CERTIFIABILITY, school.uai()));
            RouteBench.patiently()
                    .untilAsserted(() -> assertThat(LEDGER.count("select count(*) from work where state = 'DONE'"))
                            .isEqualTo(SEVERAL - 1));
        } finally {
            gate.countDown();
        }
        ONE.untilIdle();
    }

    private static void pass(CountDownLatch gate) {
        try {
            assertThat(gate.await(90, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fail(Supplier<RuntimeException> failure) {
        NODES.forEach(node -> node.pix().failForEver("participants", failure));
    }

    private static int calls() {
        return NODES.stream()
                .mapToInt(node -> node.pix().calls("participants").size())
                .sum();
    }
}
