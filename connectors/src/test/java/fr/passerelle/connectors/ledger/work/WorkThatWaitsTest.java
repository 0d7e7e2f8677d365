package fr.passerelle.connectors.ledger.work;

import static fr.passerelle.domain.work.Flow.UPLOAD_TO_PIX;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.FailureKind;
import fr.passerelle.domain.work.RetryRules;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkThatWaitsTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final RetryRules RULES =
            new RetryRules(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1)), 6, 6);

    private WorkLedger works;
    private WorkWaits waits;
    private long upload;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        works = LEDGER.get(WorkLedger.class);
        waits = LEDGER.get(WorkWaits.class);
        upload = works.ask(UPLOAD_TO_PIX, "A", "1");
    }

    @Test
    void whatIsPutOffIsTakenOnceItsPauseIsOverAndGoesOnFromWhatItWaitsFor() {
        Attempt first = take();
        assertThat(waits.of(first)).isEmpty();
        assertThat(waits.putOff(first, "import 12", PAUSE, LIMIT)).isTrue();
        assertThat(sent()).as("its pause").isEmpty();
        assertThat(works.take(upload)).as("a number that comes twice").isEmpty();

        LEDGER.jdbc()
                .sql("update work set not_before = not_before - interval '2 minutes'")
                .update();
        assertThat(sent()).containsExactly(upload);
        Attempt second = take();
        assertThat(waits.of(second)).contains("import 12");
        assertThat(LEDGER.count("select attempts + faults from work"))
                .as("failures")
                .isZero();
    }

    @Test
    void laterWorkOfItsKeyWaitsBehindItAndThatOfAnotherDoesNot() {
        works.ask(UPLOAD_TO_PIX, "A", "2");
        long other = works.ask(UPLOAD_TO_PIX, "B", "3");
        waits.putOff(take(), "import 12", PAUSE, LIMIT);

        assertThat(sent()).containsExactly(other);
    }

    @Test
    void aWaitHasALimitFromTheFirstTimeThatItWasPutOff() {
        waits.putOff(take(), "import 12", Duration.ZERO, LIMIT);
        LEDGER.jdbc()
                .sql("update work set waits_since = waits_since - interval '11 minutes'")
                .update();
        Attempt late = take();

        assertThat(waits.putOff(late, "import 12", PAUSE, LIMIT)).isFalse();
        assertThat(LEDGER.count("select count(*) from work where state = 'SENT'"))
                .as("still that attempt's, which has to fail")
                .isOne();
    }

    @Test
    void aFailureForgetsTheWaitAndTheWorkBeginsFromItsBeginning() {
        waits.putOff(take(), "import 12", Duration.ZERO, LIMIT);
        LEDGER.get(WorkRetries.class)
                .failed(take(), FailureKind.SILENT, new IllegalStateException("Pix ne répond pas"), RULES);
        LEDGER.jdbc()
                .sql("update work set not_before = not_before - interval '1 second'")
                .update();

        assertThat(waits.of(take())).isEmpty();
    }

    @Test
    void whoeverIsNotAtItAnyMoreCannotPutItOff() {
        Attempt given = take();
        LEDGER.jdbc()
                .sql("update work set taken_at = taken_at - interval '1 minute'")
                .update();
        LEDGER.get(WorkRetries.class).giveBack(Duration.ofSeconds(30), RULES);

        assertThat(waits.putOff(given, "import 12", PAUSE, LIMIT)).isFalse();
        assertThat(LEDGER.count("select count(*) from work where waits_for is not null"))
                .isZero();
    }

    /** Half done, it would not see what is known now. */
    @Test
    void theSameIsAskedForAgainWhileItWaits() {
        assertThat(works.askUnlessWaiting(UPLOAD_TO_PIX, "A", "1")).isFalse();
        waits.putOff(take(), "import 12", PAUSE, LIMIT);

        assertThat(works.askUnlessWaiting(UPLOAD_TO_PIX, "A", "1")).isTrue();
    }

    @Test
    void whatWasPutOffBeforeTheClockWasSetBackIsDue() {
        waits.putOff(take(), "import 12", PAUSE, LIMIT);
        LEDGER.jdbc()
                .sql("update work set not_before = not_before + interval '1 hour'")
                .update();

        assertThat(sent()).containsExactly(upload);
    }

    @Test
    void nothingIsKeptOfAWaitOnceTheWorkIsDone() {
        waits.putOff(take(), "import 12", Duration.ZERO, LIMIT);
        take();
        works.done(upload);

        assertThat(LEDGER.count("select num_nonnulls(waits_for, waits_since, pause) from work"))
                .isZero();
    }

    private Attempt take() {
        return works.take(upload).orElseThrow().attempt();
    }

    private List<Long> sent() {
        return works
                .takeReady(Set.of(UPLOAD_TO_PIX), new RelayLimits(10, Duration.ofMinutes(5), RULES.backoff()))
                .stream()
                .map(Work::id)
                .toList();
    }
}
