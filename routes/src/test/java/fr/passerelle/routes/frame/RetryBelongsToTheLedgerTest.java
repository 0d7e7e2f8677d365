package fr.passerelle.routes.frame;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.work.Attempt;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.ledger.work.WorkRetries;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.domain.work.FailureKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certifiability.CertifiabilityRoute;
import fr.passerelle.routes.work.OldestWork;
import fr.passerelle.routes.work.WorkWatch;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jms.core.JmsTemplate;

/** The broker carries a number and is told that it came through: whatever fails is the ledger's to try again. */
class RetryBelongsToTheLedgerTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, CertifiabilityRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void noMessageIsEverDeliveredTwiceHoweverOftenTheWorkFails() {
        long before = queue().getMessagesAdded();
        BENCH.pix().fail("participants", 4, () -> new PartnerUnavailable("Pix Orga ne répond pas"));
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();
        RouteBench.patiently().until(() -> queue().getMessageCount() == 0);

        assertThat(BENCH.pix().calls("participants")).hasSize(5);
        assertThat(queue().getMessagesAdded() - before)
                .as("one for each attempt")
                .isEqualTo(5);
        assertThat(queue().getMessagesKilled()).isZero();
    }

    @Test
    void anErrorOfTheMachineIsAFaultLikeAnyOther() {
        AtomicInteger calls = new AtomicInteger();
        BENCH.pix().failForEver("participants", () -> {
            calls.incrementAndGet();
            throw new StackOverflowError();
        });
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.QUARANTINED);
        assertThat(calls).hasValue(RouteBench.attempts());
        assertThat(LEDGER.get(FlowView.class).quarantined())
                .extracting(Work::lastError)
                .as("noted as what it was, at its first delivery")
                .allSatisfy(error -> assertThat(error).contains("StackOverflowError"));
    }

    @Test
    void aMessageThatIsNoNumberIsPutAsideAndHoldsNothingUp() {
        BENCH.get(JmsTemplate.class).convertAndSend(Flow.SYNC_CERTIFIABILITY.queue(), "bonjour");
        BENCH.get(JmsTemplate.class).convertAndSend(Flow.SYNC_CERTIFIABILITY.queue(), "0");
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();
        RouteBench.patiently().until(() -> queue().getMessageCount() == 0);

        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
        assertThat(queue().getMessagesKilled()).isZero();
    }

    @Test
    void theWorkOfANodeThatDiedIsDoneByAnother() {
        // Another node took it, and will never tell.
        long work = LEDGER.inTransaction(() -> {
            long asked = BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
            LEDGER.get(WorkLedger.class).take(asked);
            return asked;
        });
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, OTHER);
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.SYNC_CERTIFIABILITY).equals(List.of(WorkState.SENT, WorkState.DONE)));
        LEDGER.jdbc()
                .sql("update work set taken_at = taken_at - interval '1 minute' where id = ?")
                .param(work)
                .update();
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE, WorkState.DONE);
    }

    @Test
    void aFailureThatCannotBeNotedIsNotedOnceTheLedgerIsBack() {
        keepAFailure(BENCH.get(FailureNotes.class));
        RouteBench.patiently().until(() -> LEDGER.count("select faults from work") == 1);
        assertThat(LEDGER.count("select count(*) from work where last_error = 'IllegalStateException: panne'"))
                .isOne();
    }

    /** This node was cut off meanwhile: another has the work. */
    @Test
    void aFailureThatIsNotedLateDoesNotUndoTheAttemptOfAnotherNode() {
        FailureNotes notes = new FailureNotes(LEDGER.get(WorkRetries.class), BENCH.get(RetryRules.class));
        long work = keepAFailure(notes);
        LEDGER.jdbc()
                .sql("update work set taken_at = taken_at - interval '1 minute'")
                .update();
        RouteBench.patiently().until(() -> {
            LEDGER.get(WorkRetries.class).giveBack(Duration.ofSeconds(30), BENCH.get(RetryRules.class));
            return LEDGER.get(WorkLedger.class).take(work).isPresent();
        });

        notes.noteKept();
        assertThat(
                        LEDGER.count(
                                "select attempts from work where state = 'SENT' and taken_at is not null and last_error like 'Le nœud%'"))
                .as("the node that stopped, and no failure more")
                .isOne();
    }

    /** What keeps the ledger from noting here is somebody who holds the row: the wait ends with an error. */
    private static long keepAFailure(FailureNotes notes) {
        WorkLedger works = LEDGER.get(WorkLedger.class);
        Attempt attempt = works.take(works.ask(Flow.PULL_RESULTS, COLLEGE.value(), COLLEGE.value()))
                .orElseThrow()
                .attempt();
        LEDGER.transactions().executeWithoutResult(status -> {
            works.begin(attempt.work());
            Thread other = new Thread(() -> notes.note(attempt, FailureKind.FAULT, new IllegalStateException("panne")));
            other.start();
            join(other);
        });
        return attempt.work();
    }

    /** PostgreSQL keeps no NUL: a name of a file may bear one. */
    @Test
    void aCauseWithANulIsNotedLikeAnyOther() {
        WorkLedger works = LEDGER.get(WorkLedger.class);
        Attempt attempt = works.take(works.ask(Flow.PULL_RESULTS, COLLEGE.value(), COLLEGE.value()))
                .orElseThrow()
                .attempt();
        BENCH.get(FailureNotes.class).note(attempt, FailureKind.FAULT, new IllegalStateException("a\0b"));

        assertThat(LEDGER.count("select count(*) from work where last_error = 'IllegalStateException: a b'"))
                .isOne();
    }

    @Test
    void aMessageThatIsNoNumberIsSetAsideAndHoldsNothingUp() {
        try (JMSContext broker = BENCH.get(ConnectionFactory.class).createContext()) {
            jakarta.jms.Queue queue = broker.createQueue(Flow.SYNC_CERTIFIABILITY.queue());
            broker.createProducer().send(queue, "Zoé");
            broker.createProducer().send(queue, new ArrayList<>(List.of("un objet")));
        }
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
    }

    @Test
    void aNodeThatIsBackFromAnOutageLeavesTheOthersTheTimeToGiveASign() throws Exception {
        BENCH.camel().getRouteController().stopRoute("Watch over work under way", 10, TimeUnit.SECONDS);
        AtomicLong nanos = new AtomicLong();
        WorkWatch watch = new WorkWatch(
                BENCH.get(WorkInHand.class),
                BENCH.get(FailureNotes.class),
                BENCH.get(WorkRetries.class),
                BENCH.get(OldestWork.class),
                BENCH.get(RetryRules.class),
                nanos::get);
        watch.look();
        LEDGER.inTransaction(() -> {
            long asked = BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
            LEDGER.get(WorkLedger.class).take(asked);
            return asked;
        });
        LEDGER.jdbc()
                .sql("update work set taken_at = taken_at - interval '10 minutes'")
                .update();

        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        watch.look();
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        watch.look();
        assertThat(LEDGER.count("select attempts from work")).isZero();
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        watch.look();
        assertThat(LEDGER.count("select attempts from work")).isOne();
        BENCH.camel().getRouteController().startRoute("Watch over work under way");
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Queue queue() {
        return BENCH.get(EmbeddedActiveMQ.class).getActiveMQServer().locateQueue(Flow.SYNC_CERTIFIABILITY.queue());
    }
}
