package fr.passerelle.connectors.ledger;

import static fr.passerelle.domain.work.Flow.IMPORT_SIECLE;
import static fr.passerelle.domain.work.Flow.PULL_RESULTS;
import static fr.passerelle.domain.work.Flow.PUSH_SESSION;
import static fr.passerelle.domain.work.Flow.RECOVER;
import static fr.passerelle.domain.work.Flow.SEND_NOTICE;
import static fr.passerelle.domain.work.Flow.SYNC_CERTIFIABILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

class WorkLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private WorkLedger work;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        work = LEDGER.get(WorkLedger.class);
    }

    @Test
    void aNoticeInQuarantineHoldsUpNoOther() {
        long refused = work.ask(SEND_NOTICE, "webhook:A", "webhook:A");
        long later = work.ask(SEND_NOTICE, "webhook:A", "webhook:12");
        assertThat(taken()).containsExactly(refused);
        work.quarantine(refused);

        assertThat(work.open()).isEqualTo(1);
        assertThat(taken()).containsExactly(later);
        work.done(later);
        assertThat(work.open()).isZero();
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
        work.quarantine(first);
        assertThat(taken()).isEmpty();
        assertThat(work.open()).as("nothing can move").isZero();
        assertThat(work.quarantined()).extracting(Work::id).containsExactly(first);

        assertThat(work.replay(first, "operator")).isTrue();
        assertThat(work.open()).isEqualTo(2);
        assertThat(taken()).containsExactly(first);
        work.quarantine(first);
        assertThat(work.discard(first, "operator", "doublon")).isTrue();
        assertThat(work.discard(first, "operator", "doublon")).isFalse();
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
    void aLostMessageIsSentAgainAfterSixHours() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        assertThat(taken()).containsExactly(id);
        LEDGER.clock().advance(Duration.ofHours(6));
        assertThat(taken()).isEmpty();
        LEDGER.clock().advance(Duration.ofSeconds(1));
        assertThat(taken()).containsExactly(id);
    }

    @Test
    void aFailureIsNotedWithItsRootCauseEvenThoughTheEffectIsRolledBack() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        Exception failure = new IllegalStateException("outer", new ArithmeticException("la cause"));
        LEDGER.transactions().executeWithoutResult(status -> {
            work.failed(id, failure);
            status.setRollbackOnly();
        });
        Work noted = work.begin(id).orElseThrow();
        assertThat(noted.attempts()).isEqualTo(1);
        assertThat(noted.lastError()).isEqualTo("ArithmeticException: la cause");
    }

    @Test
    void whoeverNotesAFailureWhileStillHoldingTheRowGetsAnErrorAndDoesNotHang() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        assertThatThrownBy(() -> LEDGER.transactions().executeWithoutResult(status -> {
                    work.begin(id);
                    work.failed(id, new IllegalStateException());
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
            for (List<Long> some = taken(); !some.isEmpty(); some = taken()) {
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
        assertThat(work.takeReady(10, Set.of(IMPORT_SIECLE)))
                .extracting(Work::id)
                .containsExactly(running);
        assertThat(work.takeReady(10, Set.of())).isEmpty();
        assertThat(LEDGER.count("select count(*) from work where state = 'READY'"))
                .isEqualTo(20);
        assertThat(work.takeReady(30, Set.of(IMPORT_SIECLE, PUSH_SESSION))).hasSize(20);
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
        work.quarantine(sent);
        assertThat(work.askUnlessWaiting(RECOVER, "A", "A"))
                .as("nights behind a quarantine")
                .isFalse();
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
        return work.takeReady(10).stream().map(Work::id).toList();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> List<T> together(Callable<T>... tasks) throws Exception {
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
