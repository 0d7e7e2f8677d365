package fr.passerelle.connectors.ledger;

import static fr.passerelle.domain.work.Flow.IMPORT_SIECLE;
import static fr.passerelle.domain.work.Flow.PUSH_SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.work.WorkState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    void aLostMessageIsSentAgainAfterAQuarterOfAnHour() {
        long id = work.ask(IMPORT_SIECLE, "A", "1");
        assertThat(taken()).containsExactly(id);
        LEDGER.clock().advance(Duration.ofMinutes(15));
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

    private List<Long> taken() {
        return work.takeReady(10).stream().map(Work::id).toList();
    }

    @SafeVarargs
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
