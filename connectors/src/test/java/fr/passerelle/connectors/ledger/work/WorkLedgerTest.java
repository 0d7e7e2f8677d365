package fr.passerelle.connectors.ledger.work;

import static fr.passerelle.domain.work.Flow.IMPORT_SIECLE;
import static fr.passerelle.domain.work.Flow.PULL_RESULTS;
import static fr.passerelle.domain.work.Flow.PUSH_SESSION;
import static fr.passerelle.domain.work.Flow.RECOVER;
import static fr.passerelle.domain.work.Flow.SEND_NOTICE;
import static fr.passerelle.domain.work.Flow.SYNC_CERTIFIABILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.FailureKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

public class WorkLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final RetryRules RULES =
            new RetryRules(new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(5)), 2, 3);
    private static final RelayLimits LIMITS = new RelayLimits(10, Duration.ofMinutes(5), RULES.backoff());

    private WorkLedger work;
    private FlowView flows;
    private WorkRetries retries;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        work = LEDGER.get(WorkLedger.class);
        flows = LEDGER.get(FlowView.class);
        retries = LEDGER.get(WorkRetries.class);
    }

    @Test
    void aNoticeInQuarantineHoldsUpNoOther() {
        long refused = work.ask(SEND_NOTICE, "webhook:A", "webhook:A");
        long later = work.ask(SEND_NOTICE, "webhook:A", "webhook:12");
        assertThat(taken()).containsExactly(refused);
        quarantine(refused);

        assertThat(flows.open()).isEqualTo(1);
        assertThat(taken()).containsExactly(later);
        work.done(later);
        assertThat(flows.open()).isZero();
    }

    @Test
    void workOfAKeyIsSentOneByOneInTheOrderItWasAskedFor() {
        long first = work.ask(IMPORT_SIECLE, "A", "1");
        long second = work.ask(IMPORT_SIECLE, "A", "2");
        long elsewhere = work.ask(IMPORT_SIECLE, "B", "3");
        long otherFlow = work.ask(PUSH_SESSION, "A", "4");

        assertThat(taken()).containsExactly(first, elsewhere, otherFlow);
        assertThat(taken()).as("the first is not done yet").isEmpty();
        work.done(first);
        assertThat(taken()).containsExactly(second);
    }

    @Test
    void workBehindAQuarantinedOneWaitsUntilItIsReplayedOrDiscarded() {
        long first = work.ask(IMPORT_SIECLE, "A", "1");
        long second = work.ask(IMPORT_SIECLE, "A", "2");
        taken();
        quarantine(first);
        assertThat(taken()).isEmpty();
        assertThat(flows.open()).as("nothing can move").isZero();
        assertThat(flows.quarantined()).extracting(Work::id).containsExactly(first);

        assertThat(LEDGER.get(ReplayLedger.class).replay(first, "operator")).isTrue();
        assertThat(flows.open()).isEqualTo(2);
        assertThat(taken()).containsExactly(first);
        quarantine(first);
        assertThat(retries.discard(first, "operator", "doublon")).isTrue();
        assertThat(retries.discard(first, "operator", "doublon")).isFalse();
        assertThat(taken()).containsExactly(second);
        assertThat(LEDGER.count("select count(*) from journal where actor = 'operator'"))
                .isEqualTo(2);
    }

    @Test
    void workIsBegunOnceAndADoubledMessageFindsNothingToDo() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        taken();
        LEDGER.transactions().executeWithoutResult(status -> {
            assertThat(work.begin(id)).get().extracting(Work::state).isEqualTo(WorkState.SENT);
            work.done(id);
        });
        assertThat(work.begin(id)).isEmpty();
        assertThatThrownBy(() -> work.done(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNumberThatNobodyTookIsSentAgainOnceItsLeaseIsOver() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        assertThat(taken()).containsExactly(id);
        sentAgo("4 minutes 30 seconds");
        assertThat(taken()).isEmpty();
        sentAgo("5 minutes 1 second");
        assertThat(taken()).containsExactly(id);
        assertThat(taken()).as("a lease of its own").isEmpty();
    }

    @Test
    void aClockOfTheDatabaseThatIsSetBackHoldsNothingUp() {
        long sent = work.ask(IMPORT_SIECLE, "A", "1");
        long failed = work.ask(IMPORT_SIECLE, "B", "2");
        long begun = work.ask(IMPORT_SIECLE, "C", "3");
        assertThat(taken()).containsExactly(sent, failed, begun);
        fail(failed, FailureKind.SILENT);
        work.take(begun);
        assertThat(taken()).isEmpty();

        LEDGER.jdbc()
                .sql(
                        "update work set not_before = not_before + interval '1 hour', sent_at = sent_at + interval '1 hour',"
                                + " taken_at = taken_at + interval '1 hour'")
                .update();
        assertThat(taken()).containsExactly(sent, failed);
        assertThat(retries.giveBack(Duration.ofSeconds(30), RULES)).isEqualTo(1);
    }

    /** Waits here: one minute after the first failure, two, four, then five. */
    @ParameterizedTest
    @CsvSource({
        "0, -1 second, true",
        "0, 1 second, true",
        "0, 4 minutes, true",
        "0, 1 day, true",
        "1, -1 second, true",
        "1, 50 seconds, false",
        "1, 70 seconds, true",
        "2, 110 seconds, false",
        "2, 130 seconds, true",
        "3, 230 seconds, false",
        "3, 250 seconds, true",
        "4, 290 seconds, false",
        "4, 310 seconds, true",
        "40, 290 seconds, false",
        "40, 310 seconds, true"
    })
    void workIsDueOnceItsWaitIsOverAndWhenItWaitsLongerThanItsFailuresPutItOff(
            int failures, String ahead, boolean isDue) {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        LEDGER.jdbc()
                .sql("update work set attempts = ?, not_before = now() + ?::interval")
                .params(failures, ahead)
                .update();

        assertThat(taken()).isEqualTo(isDue ? List.of(id) : List.of());
    }

    @Test
    void noMoreThanAWindowOfEachFlowLiesInTheBroker() {
        for (int i = 0; i < 15; i++) {
            work.ask(IMPORT_SIECLE, "key " + i, "s");
            work.ask(PUSH_SESSION, "key " + i, "s");
        }
        List<Long> first = taken();
        assertThat(first).hasSize(20);
        assertThat(taken()).isEmpty();
        work.take(first.get(0));
        assertThat(taken()).as("one is under way").hasSize(1);
    }

    @Test
    void workIsTakenOnceHoweverOftenItsNumberComes() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        taken();
        assertThat(work.take(id)).get().extracting(Work::id).isEqualTo(id);
        assertThat(work.take(id)).as("somebody is at it").isEmpty();
        sentAgo("1 hour");
        assertThat(taken()).isEmpty();
        fail(id, FailureKind.SILENT);
        assertThat(work.take(id)).as("put off").isEmpty();
    }

    @Test
    void aNumberThatCameBeforeTheLedgerKnewThatItWasSentIsTakenAllTheSame() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        assertThat(work.take(id)).isPresent();
        assertThat(taken()).isEmpty();
    }

    @Test
    void aNumberThatIsQuickerThanTheCommitOfItsRelayIsTaken() throws Exception {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        // The clock was set back: it is due for the relay, and would not be for whoever takes it.
        LEDGER.jdbc()
                .sql("update work set not_before = now() + interval '1 hour'")
                .update();
        ExecutorService consumer = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<Work>> taken = LEDGER.inTransaction(() -> {
                assertThat(taken()).containsExactly(id);
                Future<Optional<Work>> quick = consumer.submit(() -> work.take(id));
                Awaitility.await().until(() -> LEDGER.count("select count(*) from pg_locks where not granted") == 1);
                return quick;
            });
            assertThat(taken.get(20, TimeUnit.SECONDS)).isPresent();
        } finally {
            consumer.shutdownNow();
        }
    }

    @Test
    void workThatFailedIsReadyAgainAfterItsWaitAndWhatComesAfterItWaitsBehind() {
        long first = work.ask(IMPORT_SIECLE, "A", "1");
        work.ask(IMPORT_SIECLE, "A", "2");
        taken();
        work.take(first);
        assertThat(fail(first, FailureKind.SILENT)).contains(WorkState.READY);
        assertThat(secondsToWait(first)).isBetween(30L, 60L);
        assertThat(taken()).isEmpty();
        assertThat(flows.open()).isEqualTo(2);
        waitIsOver();
        assertThat(taken()).containsExactly(first);
        assertThat(fail(first, FailureKind.SILENT)).contains(WorkState.READY);
        assertThat(secondsToWait(first)).isBetween(90L, 120L);
    }

    @Test
    void failuresOfEachKindAreCountedApartUntilOneIsTooMany() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        assertThat(fail(id, FailureKind.SILENT)).contains(WorkState.READY);
        assertThat(fail(id, FailureKind.SILENT)).contains(WorkState.READY);
        assertThat(fail(id, FailureKind.FAULT)).contains(WorkState.READY);
        assertThat(fail(id, FailureKind.FAULT)).contains(WorkState.QUARANTINED);
        assertThat(fail(id, FailureKind.FAULT)).as("it is not under way").isEmpty();
        assertThat(flows.quarantined()).extracting(Work::attempts).containsExactly(4);

        LEDGER.get(ReplayLedger.class).replay(id, "operator");
        assertThat(fail(id, FailureKind.FAULT)).as("as new").contains(WorkState.READY);
        assertThat(fail(id, FailureKind.REFUSED)).contains(WorkState.QUARANTINED);
    }

    @Test
    void workOfANodeThatGivesNoSignOfLifeIsGivenBackAsAFault() {
        long living = work.ask(IMPORT_SIECLE, "A", "1");
        long dead = work.ask(IMPORT_SIECLE, "B", "2");
        taken();
        work.take(living);
        work.take(dead);
        LEDGER.jdbc()
                .sql("update work set taken_at = taken_at - interval '31 seconds'")
                .update();
        work.stillAt(List.of(underWay(living)));

        assertThat(retries.giveBack(Duration.ofSeconds(30), RULES)).isEqualTo(1);
        assertThat(LEDGER.count(
                        "select id from work where state = 'READY' and faults = 1 and last_error like 'Le nœud%'"))
                .isEqualTo(dead);
        LEDGER.jdbc()
                .sql("update work set not_before = now(), taken_at = null, state = 'SENT' where id = ?")
                .param(dead)
                .update();
        work.take(dead);
        LEDGER.jdbc()
                .sql("update work set taken_at = now() - interval '31 seconds' where id = ?")
                .param(dead)
                .update();
        retries.giveBack(Duration.ofSeconds(30), RULES);
        assertThat(flows.quarantined())
                .as("it may be what stops the nodes")
                .extracting(Work::id)
                .containsExactly(dead);
    }

    @Test
    void whoeverIsInTheMiddleOfTheLastTransactionKeepsNoSignOfLifeWaiting() {
        long ending = work.ask(IMPORT_SIECLE, "A", "1");
        long other = work.ask(IMPORT_SIECLE, "B", "2");
        taken();
        work.take(ending);
        work.take(other);
        LEDGER.jdbc()
                .sql("update work set taken_at = taken_at - interval '1 hour'")
                .update();
        List<Attempt> both = List.of(underWay(ending), underWay(other));
        LEDGER.transactions().executeWithoutResult(status -> {
            work.begin(ending);
            ExecutorService elsewhere = Executors.newSingleThreadExecutor();
            try {
                elsewhere.submit(() -> work.stillAt(both)).get(20, TimeUnit.SECONDS);
                assertThat(elsewhere
                                .submit(() -> retries.giveBack(Duration.ofSeconds(30), RULES))
                                .get(20, TimeUnit.SECONDS))
                        .isZero();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                elsewhere.shutdownNow();
            }
            work.done(ending);
        });
    }

    @Test
    void theWorkThatWaitsLongestIsToldUnlessItWaitsOnPurpose() {
        FlowView flows = LEDGER.get(FlowView.class);
        assertThat(flows.oldestDue(Set.of(Flow.values()))).isEmpty();
        long stuck = work.ask(IMPORT_SIECLE, "A", "1");
        work.ask(IMPORT_SIECLE, "A", "behind it");
        long putOff = work.ask(IMPORT_SIECLE, "B", "2");
        work.ask(PUSH_SESSION, "C", "of a flow that does not run");
        LEDGER.jdbc()
                .sql("update work set not_before = not_before - interval '1 hour'")
                .update();
        fail(putOff, FailureKind.SILENT);
        LEDGER.jdbc()
                .sql("update work set not_before = not_before - interval '20 minutes' where id = ?")
                .param(stuck)
                .update();

        assertThat(flows.oldestDue(Set.of(IMPORT_SIECLE))).singleElement().satisfies(due -> {
            assertThat(due.id()).isEqualTo(stuck);
            assertThat(due.flow()).isEqualTo(IMPORT_SIECLE);
            assertThat(due.age()).isBetween(Duration.ofMinutes(80), Duration.ofMinutes(85));
        });
        taken();
        assertThat(flows.oldestDue(Set.of(IMPORT_SIECLE)))
                .as("in the broker, and nobody takes it")
                .hasSize(1);
        work.take(stuck);
        assertThat(flows.oldestDue(Set.of(IMPORT_SIECLE))).isEmpty();
        work.done(stuck);
        assertThat(flows.oldestDue(Set.of(IMPORT_SIECLE)))
                .as("it could not be taken before")
                .singleElement()
                .satisfies(due -> assertThat(due.age()).isLessThan(Duration.ofMinutes(5)));
    }

    @Test
    void theWorkThatIsUnderWayLongestIsToldHoweverOftenItsNodeGivesASign() {
        FlowView flows = LEDGER.get(FlowView.class);
        long hanging = work.ask(IMPORT_SIECLE, "A", "1");
        long quick = work.ask(IMPORT_SIECLE, "B", "2");
        long elsewhere = work.ask(PUSH_SESSION, "C", "3");
        assertThat(flows.oldestUnderWay(Set.of(Flow.values()))).isEmpty();
        List.of(hanging, quick, elsewhere).forEach(work::take);
        LEDGER.jdbc()
                .sql("update work set begun_at = begun_at - interval '75 minutes' where id = ?")
                .param(hanging)
                .update();
        work.stillAt(List.of(underWay(hanging), underWay(quick)));

        assertThat(flows.oldestUnderWay(Set.of(IMPORT_SIECLE))).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo(hanging);
            assertThat(run.age()).isBetween(Duration.ofMinutes(75), Duration.ofMinutes(80));
        });
        assertThat(flows.oldestUnderWay(Set.of(Flow.values())))
                .extracting(AgedWork::id)
                .containsExactlyInAnyOrder(hanging, elsewhere);
        fail(hanging, FailureKind.SILENT);
        work.done(quick);
        assertThat(flows.oldestUnderWay(Set.of(IMPORT_SIECLE))).isEmpty();
    }

    @Test
    void aFailureThatIsToldLateDoesNotUndoTheAttemptThatAnotherMakesSince() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        Attempt late = work.take(id).orElseThrow().attempt();
        silent("31 seconds");
        retries.giveBack(Duration.ofSeconds(30), RULES);
        assertThat(tell(late)).as("given back, and nobody is at it").isEmpty();
        waitIsOver();
        Attempt other = work.take(id).orElseThrow().attempt();

        assertThat(tell(late)).isEmpty();
        assertThat(
                        LEDGER.count(
                                "select attempts from work where state = 'SENT' and taken_at is not null and begun_at is not null"))
                .as("the node that stopped, and no failure more")
                .isEqualTo(1);
        assertThat(tell(Attempt.toTake(id))).as("its number came once more").isEmpty();
        assertThat(tell(other)).contains(WorkState.QUARANTINED);
    }

    @Test
    void aFailureBeforeTheWorkWasTakenIsNotedWhileNobodyIsAtIt() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        taken();

        assertThat(tell(Attempt.toTake(id))).contains(WorkState.READY);
    }

    @Test
    void aSignOfLifeOfAnEarlierAttemptKeepsNoLaterOneAlive() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        Attempt hanging = work.take(id).orElseThrow().attempt();
        silent("31 seconds");
        retries.giveBack(Duration.ofSeconds(30), RULES);
        waitIsOver();
        work.take(id);
        silent("31 seconds");

        work.stillAt(List.of(hanging));
        assertThat(retries.giveBack(Duration.ofSeconds(30), RULES)).isEqualTo(1);
    }

    private Optional<WorkState> tell(Attempt attempt) {
        return retries.failed(attempt, FailureKind.FAULT, new IllegalStateException("panne"), RULES);
    }

    private static void silent(String span) {
        LEDGER.jdbc()
                .sql("update work set taken_at = taken_at - ?::interval")
                .param(span)
                .update();
    }

    @Test
    void aFailureIsNotedWithItsRootCauseEvenThoughTheEffectIsRolledBack() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        Attempt attempt = work.take(id).orElseThrow().attempt();
        Exception failure = new IllegalStateException("outer", new ArithmeticException("la cause"));
        LEDGER.transactions().executeWithoutResult(status -> {
            retries.failed(attempt, FailureKind.FAULT, failure, RULES);
            status.setRollbackOnly();
        });
        Work noted = work.begin(id).orElseThrow();
        assertThat(noted.attempts()).isEqualTo(1);
        assertThat(noted.lastError()).isEqualTo("ArithmeticException: la cause");
    }

    @Test
    void whoeverNotesAFailureWhileStillHoldingTheRowGetsAnErrorAndDoesNotHang() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        Attempt attempt = work.take(id).orElseThrow().attempt();
        assertThatThrownBy(() -> LEDGER.transactions().executeWithoutResult(status -> {
                    work.begin(id);
                    retries.failed(attempt, FailureKind.FAULT, new IllegalStateException(), RULES);
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("lock timeout");
    }

    @Test
    void twoRelaysNeverTakeTheSameRow() throws Exception {
        for (int i = 0; i < 200; i++) {
            work.ask(IMPORT_SIECLE, "key " + i, "s");
        }
        Callable<List<Long>> relay = () -> {
            List<Long> mine = new ArrayList<>();
            for (List<Long> some = all(); !some.isEmpty(); some = all()) {
                mine.addAll(some);
            }
            return mine;
        };
        List<Long> all = new ArrayList<>();
        for (List<Long> mine : together(relay, relay, relay)) {
            all.addAll(mine);
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(LEDGER.count("select count(*) from work where state = 'SENT'"))
                .isEqualTo(200);
    }

    @Test
    void theNumbersOfAKeyComeInTheOrderOfTheCommits() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Long> slow = threads.submit(() -> LEDGER.inTransaction(() -> {
                long id = work.ask(IMPORT_SIECLE, "A", "slow");
                asked.countDown();
                await(commit);
                return id;
            }));
            await(asked);
            Future<Long> quick = threads.submit(() -> work.ask(IMPORT_SIECLE, "A", "quick"));
            assertThat(taken()).as("neither is committed").isEmpty();
            commit.countDown();
            assertThat(slow.get(20, TimeUnit.SECONDS)).isLessThan(quick.get(20, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void workOfAFlowThatDoesNotRunStaysReadyAndHoldsNobodyUp() {
        for (int i = 0; i < 20; i++) {
            work.ask(PUSH_SESSION, "key " + i, "s");
        }
        long running = work.ask(IMPORT_SIECLE, "A", "1");
        assertThat(work.takeReady(Set.of(IMPORT_SIECLE), LIMITS))
                .extracting(Work::id)
                .containsExactly(running);
        assertThat(work.takeReady(Set.of(), LIMITS)).isEmpty();
        assertThat(LEDGER.count("select count(*) from work where state = 'READY'"))
                .isEqualTo(20);
        assertThat(work.takeReady(Set.of(IMPORT_SIECLE, PUSH_SESSION), LIMITS)).hasSize(10);
    }

    @Test
    void workThatWaitsIsNotAskedForTwiceAndWorkThatIsSentIs() {
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A")).isTrue();
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A")).isFalse();
        assertThat(work.askUnlessWaiting(RECOVER, "A", "other subject")).isTrue();
        assertThat(work.askUnlessWaiting(RECOVER, "B", "A")).isTrue();
        assertThat(work.askUnlessWaiting(PULL_RESULTS, "A", "A")).isTrue();
        assertThat(LEDGER.count("select count(*) from work")).isEqualTo(4);

        long sent = taken().get(0);
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A"))
                .as("it may be half done")
                .isTrue();
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A"))
                .as("its successor waits")
                .isFalse();
        quarantine(sent);
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A"))
                .as("nights behind a quarantine")
                .isFalse();
    }

    @Test
    void whyWorkIsAskedForIsKeptOnceEachWhileItWaits() {
        WorkCause night = WorkCause.of(WorkCause.Kind.NIGHT);
        WorkCause asked = WorkCause.by(WorkCause.Kind.ASKED, "martine");
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A", night)).isTrue();
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A", asked)).isFalse();
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A", night)).isFalse();
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A")).isFalse();

        long sent = taken().get(0);
        assertThat(work.begin(sent).orElseThrow().causes()).containsExactly(night, asked);
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A", asked)).isTrue();
        assertThat(work.begin(sent).orElseThrow().causes())
                .as("what is under way was asked for before")
                .containsExactly(night, asked);
    }

    @Test
    void theSameWorkAskedForByManyAtOnceWaitsOnce() throws Exception {
        Callable<Boolean> ask = () -> work.askUnlessWaiting(RECOVER, "A", "A");
        assertThat(together(ask, ask, ask, ask)).containsOnlyOnce(true);
        assertThat(LEDGER.count("select count(*) from work")).isEqualTo(1);
    }

    @Test
    void batchesThatFireTogetherNeverWaitForEachOther() throws Exception {
        List<String> keys =
                IntStream.rangeClosed(1, 300).mapToObj(n -> "key " + n).toList();
        for (int round = 0; round < 5; round++) {
            assertThat(together(batch(RECOVER, keys), batch(PULL_RESULTS, keys), batch(SYNC_CERTIFIABILITY, keys)))
                    .containsExactly(300, 300, 300);
        }
        assertThat(LEDGER.count("select count(*) from work")).isEqualTo(5 * 3 * 300);
    }

    @Test
    void transactionsThatAskForSeveralFlowsInOppositeOrdersNeverWaitForEachOther() throws Exception {
        List<WorkKey> there = new ArrayList<>();
        IntStream.rangeClosed(1, 200).forEach(n -> {
            there.add(new WorkKey(IMPORT_SIECLE, "key " + n));
            there.add(new WorkKey(SEND_NOTICE, "mail:key " + n));
        });
        List<WorkKey> back = new ArrayList<>(there);
        Collections.reverse(back);
        for (int round = 0; round < 5; round++) {
            assertThat(together(several(there), several(back))).containsExactly(400, 400);
        }
    }

    @Test
    void aBatchIsTakenWholeOrNotAtAll() {
        assertThatThrownBy(() -> LEDGER.transactions().executeWithoutResult(status -> {
                    work.reserve(RECOVER, List.of("A", "B"));
                    work.ask(RECOVER, "A", "A");
                    throw new IllegalStateException("panne");
                }))
                .hasMessage("panne");
        assertThat(LEDGER.count("select count(*) from work")).isZero();
    }

    /** All of it in one transaction, as a nightly job does. */
    private Callable<Integer> batch(Flow flow, List<String> keys) {
        return () -> LEDGER.inTransaction(() -> {
            work.reserve(flow, keys);
            keys.forEach(key -> work.ask(flow, key, key));
            return keys.size();
        });
    }

    /** All of it in one transaction, as a pull does. */
    private Callable<Integer> several(List<WorkKey> keys) {
        return () -> LEDGER.inTransaction(() -> {
            work.reserve(keys);
            keys.forEach(one -> work.ask(one.flow(), one.key(), one.key()));
            return keys.size();
        });
    }

    private List<Long> taken() {
        return work.takeReady(Set.of(Flow.values()), LIMITS).stream()
                .map(Work::id)
                .toList();
    }

    private List<Long> all() {
        RelayLimits wide = new RelayLimits(30, LIMITS.lease(), LIMITS.backoff());
        List<Long> all = work.takeReady(Set.of(Flow.values()), wide).stream()
                .map(Work::id)
                .toList();
        all.forEach(work::take);
        return all;
    }

    private Optional<WorkState> fail(long id, FailureKind kind) {
        LEDGER.jdbc()
                .sql("update work set not_before = least(not_before, now()) where id = ?")
                .param(id)
                .update();
        work.take(id);
        return retries.failed(underWay(id), kind, new IllegalStateException("panne"), RULES);
    }

    /** The attempt that is under way. */
    private Attempt underWay(long id) {
        return work.begin(id).map(Work::attempt).orElse(Attempt.toTake(id));
    }

    private void quarantine(long id) {
        assertThat(fail(id, FailureKind.REFUSED)).contains(WorkState.QUARANTINED);
    }

    private static void sentAgo(String span) {
        LEDGER.jdbc()
                .sql("update work set sent_at = now() - ?::interval")
                .param(span)
                .update();
    }

    private static void waitIsOver() {
        LEDGER.jdbc().sql("update work set not_before = now()").update();
    }

    private static long secondsToWait(long id) {
        return LEDGER.count("select ceil(extract(epoch from not_before - now())) from work where id = " + id);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> together(Callable<T>... tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(List.of(tasks), 60, TimeUnit.SECONDS)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
