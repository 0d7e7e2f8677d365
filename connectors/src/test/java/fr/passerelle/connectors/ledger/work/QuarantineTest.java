package fr.passerelle.connectors.ledger.work;

import static fr.passerelle.domain.work.Flow.IMPORT_SIECLE;
import static fr.passerelle.domain.work.Flow.PUSH_SESSION;
import static fr.passerelle.domain.work.Flow.SEND_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.work.QuarantineView.Asked;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.FailureKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.RetryRules;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is in quarantine is told by cause, replayed in order within a limit, followed to its end, or given up. */
class QuarantineTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final RetryRules RULES =
            new RetryRules(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)), 2, 2);
    private static final RelayLimits LIMITS = new RelayLimits(100, Duration.ofMinutes(5), RULES.backoff());
    private static final Uai PINS = Uai.ofNumber(9990001);
    private static final Uai ECLUSES = Uai.ofNumber(9990002);

    private WorkLedger works;
    private WorkRetries retries;
    private QuarantineView quarantine;
    private ReplayLedger replays;
    private ReplayView progress;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        works = LEDGER.get(WorkLedger.class);
        retries = LEDGER.get(WorkRetries.class);
        quarantine = LEDGER.get(QuarantineView.class);
        replays = LEDGER.get(ReplayLedger.class);
        progress = LEDGER.get(ReplayView.class);
    }

    @Test
    void workIsGroupedByTheWordsOfItsFailureWhateverTheNumbersInThem() {
        long first = stopped(PUSH_SESSION, PINS, "session 880123 refused with 422");
        long second = stopped(PUSH_SESSION, ECLUSES, "session 880124 refused with 422");
        long other = stopped(PUSH_SESSION, ECLUSES, "session 880125 refused with 409");
        works.ask(PUSH_SESSION, ECLUSES.value(), "9");

        List<QuarantineCause> causes = quarantine.causes(Scope.all(), Asked.all());

        assertThat(causes).extracting(QuarantineCause::works).containsExactly(2, 1);
        assertThat(causes).extracting(QuarantineCause::schools).containsExactly(2, 1);
        assertThat(causes).extracting(QuarantineCause::behind).containsExactly(1, 1);
        assertThat(causes.get(0).trouble().kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(quarantine.works(Scope.all(), new Asked(causes.get(0).key(), null), 10))
                .extracting(StoppedWork::id)
                .containsExactly(first, second);
        assertThat(quarantine.works(Scope.all(), Asked.all(), 1))
                .extracting(StoppedWork::id)
                .containsExactly(first, other);
        assertThat(quarantine.causes(Scope.of(Set.of(PINS)), Asked.all())).hasSize(1);
        assertThat(quarantine.find(Scope.of(Set.of(PINS)), second)).isEmpty();
        assertThat(quarantine.works(Scope.all(), new Asked(null, PINS), 10))
                .extracting(StoppedWork::id)
                .containsExactly(first);
    }

    @Test
    void eachAttemptKeepsItsDateAndItsError() {
        long id = works.ask(IMPORT_SIECLE, PINS.value(), "1");
        fail(id, FailureKind.FAULT, "first");
        LEDGER.clock().advance(Duration.ofHours(1));
        fail(id, FailureKind.FAULT, "second");

        assertThat(quarantine.attempts(id))
                .extracting(one -> one.error().replaceAll(".*: ", ""))
                .containsExactly("second", "first");
        assertThat(quarantine.attempts(id)).extracting(PastAttempt::quarantined).containsExactly(true, false);
        StoppedWork stopped = quarantine.find(Scope.all(), id).orElseThrow();
        assertThat(stopped.since()).isEqualTo(quarantine.attempts(id).get(0).at());
        assertThat(stopped.isQuarantined()).isTrue();
    }

    @Test
    void aCauseIsReplayedInItsOrderUpToALimitAndWhatFailsAgainIsListed() {
        long first = stopped(PUSH_SESSION, PINS, "no");
        long second = stopped(PUSH_SESSION, ECLUSES, "no");
        long third = stopped(IMPORT_SIECLE, ECLUSES, "other");
        String cause = quarantine.causes(Scope.all(), Asked.all()).get(0).key();

        long one = replays.replay(progress.next(Scope.all(), cause, null, 1), "martine");
        assertThat(taken()).containsExactly(first);
        works.done(first);
        assertThat(progress.find(Scope.all(), one))
                .get()
                .extracting(Replay::works, Replay::done, Replay::failed, Replay::open)
                .containsExactly(1, 1, 0, 0);

        long rest = replays.replay(progress.next(Scope.all(), null, null, 10), "martine");
        assertThat(progress.find(Scope.all(), rest)).get().returns(2, Replay::open);
        assertThat(taken()).containsExactly(second, third);
        retries.failed(attempt(second), FailureKind.REFUSED, new IllegalStateException("no"), RULES);
        works.done(third);

        assertThat(progress.find(Scope.all(), rest))
                .get()
                .extracting(Replay::done, Replay::failed, Replay::open)
                .containsExactly(1, 1, 0);
        assertThat(progress.failed(Scope.all(), rest, 10))
                .extracting(StoppedWork::id)
                .containsExactly(second);
        assertThat(replays.replay(second, "martine")).isTrue();
        assertThat(progress.find(Scope.all(), rest))
                .as("it failed in this demand all the same")
                .get()
                .returns(1, Replay::failed);
        assertThat(LEDGER.count("select count(*) from journal where action = 'WORK_REPLAYED' and actor = 'martine'"))
                .isEqualTo(4);
        assertThat(progress.last(Scope.all(), 10)).hasSize(3);
    }

    @Test
    void workBehindAnotherInQuarantineIsToldToBeBlockedNotUnderWay() {
        long first = stopped(PUSH_SESSION, PINS, "no");
        long second = works.ask(PUSH_SESSION, PINS.value(), "2");
        LEDGER.jdbc()
                .sql("update work set state = 'QUARANTINED' where id = ?")
                .param(second)
                .update();

        long replay = replays.replay(List.of(second), "martine");

        assertThat(taken()).isEmpty();
        assertThat(progress.find(Scope.all(), replay))
                .get()
                .returns(1, Replay::blocked)
                .returns(0, Replay::open);
        assertThat(quarantine.find(Scope.all(), second)).get().returns(first, StoppedWork::blockedBy);
    }

    @Test
    void whatLeftQuarantineMeanwhileIsOutOfSightOrBeyondTheLimitIsNotReplayed() {
        long id = stopped(PUSH_SESSION, PINS, "no");

        assertThat(progress.next(Scope.of(Set.of(ECLUSES)), null, List.of(id), 1))
                .isEmpty();
        assertThat(replays.replay(id, "martine")).isTrue();
        assertThat(replays.replay(id, "martine")).isFalse();
        assertThat(retries.discard(id, "martine", "trop tard")).isFalse();
        assertThatThrownBy(() -> progress.next(Scope.all(), null, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> progress.next(Scope.all(), null, null, ReplayView.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileWhoseWorkIsGivenUpIsAbandonedUntilItIsDroppedAgain() {
        LEDGER.jdbc()
                .sql("insert into school (uai, name, kind) values (?, 'Pins', 'COLLEGE')")
                .param(PINS.value())
                .update();
        FileLedger files = LEDGER.get(FileLedger.class);
        byte[] content = {'x'};
        long file = files.claim(IMPORT_SIECLE, FileKind.SIECLE_ELEVES, PINS.value(), "e.xml", content)
                .fileId();
        long work = LEDGER.jdbc().sql("select id from work").query(Long.class).single();
        fail(work, FailureKind.REFUSED, "no");
        assertThat(state(file)).isEqualTo(FileState.RECEIVED);
        assertThat(files.claim(IMPORT_SIECLE, FileKind.SIECLE_ELEVES, PINS.value(), "e.xml", content)
                        .fresh())
                .isFalse();

        assertThat(retries.discard(work, "martine", "déposé par erreur")).isTrue();
        assertThat(state(file)).isEqualTo(FileState.ABANDONED);
        assertThat(quarantine.find(Scope.all(), work).orElseThrow().end())
                .isEqualTo(new GivenUp(LEDGER.clock().instant(), "martine", "déposé par erreur"));

        assertThat(files.claim(IMPORT_SIECLE, FileKind.SIECLE_ELEVES, PINS.value(), "e.xml", content)
                        .fresh())
                .isTrue();
        assertThat(state(file)).isEqualTo(FileState.RECEIVED);
        assertThat(taken()).hasSize(1);
    }

    @Test
    void aFlowIsToldOnceForAsLongAsWorkOfItIsThereAndNoticesAreNotToldOf() {
        AlarmLedger alarms = LEDGER.get(AlarmLedger.class);
        long notice = works.ask(SEND_NOTICE, "mail:late", "mail:late");
        fail(notice, FailureKind.REFUSED, "no");
        assertThat(alarms.noteQuarantine()).isFalse();
        long first = stopped(PUSH_SESSION, PINS, "no");
        assertThat(alarms.noteQuarantine()).isTrue();
        stopped(PUSH_SESSION, ECLUSES, "no");
        assertThat(alarms.noteQuarantine()).isFalse();

        replays.replay(progress.next(Scope.all(), null, null, 10), "martine");
        assertThat(alarms.noteQuarantine()).isFalse();
        taken();
        retries.failed(attempt(first), FailureKind.REFUSED, new IllegalStateException("no"), RULES);
        assertThat(alarms.noteQuarantine()).as("another spell").isTrue();
    }

    private static FileState state(long file) {
        return LEDGER.get(FileSheetView.class)
                .find(Scope.all(), file)
                .orElseThrow()
                .state();
    }

    private long stopped(Flow flow, Uai school, String said) {
        long id = works.ask(flow, school.value(), "1");
        fail(id, FailureKind.REFUSED, said);
        return id;
    }

    private void fail(long id, FailureKind kind, String said) {
        LEDGER.jdbc()
                .sql("update work set state = 'SENT', begun_at = now(), taken_at = now() where id = ?")
                .param(id)
                .update();
        retries.failed(attempt(id), kind, new IllegalStateException(said), RULES);
    }

    private Attempt attempt(long id) {
        return new Attempt(
                id,
                LEDGER.jdbc()
                        .sql("select begun_at from work where id = ?")
                        .param(id)
                        .query((row, number) -> Sql.instantOrNull(row, "begun_at"))
                        .list()
                        .get(0));
    }

    private List<Long> taken() {
        return works.takeReady(EnumSet.allOf(Flow.class), LIMITS).stream()
                .map(Work::id)
                .toList();
    }
}
