package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.work.AlarmLedger;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.NetSynchroExchanges;
import fr.passerelle.routes.frame.PixExchanges;
import fr.passerelle.routes.frame.RunningFlows;
import fr.passerelle.routes.notice.NoticeChannels;
import fr.passerelle.routes.notice.OperatorNotices;
import fr.passerelle.routes.work.OldestWork;
import fr.passerelle.routes.work.RelaySettings;
import fr.passerelle.routes.work.WorkAge;
import fr.passerelle.routes.work.WorkAlarms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Status;

/** Work that nobody takes, or that does not end, is told by the log, by a metric and by health, and the light goes out by itself. */
class OldestWorkIsToldTest {

    private static final String GAUGE = "passerelle.work.oldest.ready";
    private static final String RUN = "passerelle.work.longest.run";

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Logger logger = (Logger) LoggerFactory.getLogger(WorkAge.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private OldestWork oldest;
    private OldestWorkHealth health;

    @BeforeEach
    void watch() {
        LEDGER.clear();
        WorkLedger works = LEDGER.get(WorkLedger.class);
        OperatorNotices notices = new OperatorNotices(NoticeChannels.none(), works);
        RunningFlows running = new RunningFlows(new PixExchanges(false), new NetSynchroExchanges(false), notices);
        oldest = new OldestWork(
                LEDGER.get(FlowView.class),
                running,
                new WorkAlarms(LEDGER.get(AlarmLedger.class), running, notices, LEDGER.transactions()),
                new RelaySettings(
                        Duration.ofMillis(200), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)),
                nanos::get);
        health = new OldestWorkHealth(oldest);
        new OldestWorkMetrics(oldest).bindTo(metrics);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void whatWaitsTooLongIsToldOnceAndIsWellAgainOnceItIsTaken() {
        long work = ask(Flow.IMPORT_SIECLE, "14 minutes");
        oldest.look();
        assertThat(status()).isEqualTo(Status.UP);

        age("80 minutes");
        oldest.look();
        oldest.look();
        assertThat(status()).isEqualTo(Condition.DEGRADED);
        assertThat(sentence()).contains("Import des élèves", "80 min", "depuis le");
        assertThat(gauge()).isBetween(4800.0, 4900.0);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
        assertThat(gauge()).as("it goes on ageing between two looks").isBetween(4860.0, 4960.0);
        assertThat(log.list).hasSize(1);

        LEDGER.get(WorkLedger.class).take(work);
        oldest.look();
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(gauge()).isZero();
        assertThat(log.list).hasSize(2);
    }

    /** Its node lives, and gives its sign of life for ever. */
    @Test
    void whatIsUnderWayTooLongIsToldOnceAndIsWellAgainOnceItEnds() {
        long work = ask(Flow.IMPORT_SIECLE, "1 second");
        LEDGER.get(WorkLedger.class).take(work);
        begun("59 minutes");
        oldest.look();
        assertThat(status()).isEqualTo(Status.UP);

        begun("75 minutes");
        oldest.look();
        oldest.look();
        assertThat(status()).isEqualTo(Condition.DEGRADED);
        assertThat(sentence())
                .contains("Le travail " + work, "Import des élèves", "75 min", "passerelle.relay.longest-run");
        assertThat(metrics.get(RUN).gauge().value()).isBetween(4500.0, 4600.0);
        assertThat(log.list).hasSize(1);

        LEDGER.get(WorkLedger.class).done(work);
        oldest.look();
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(metrics.get(RUN).gauge().value()).isZero();
        assertThat(log.list).hasSize(2);
    }

    @Test
    void whatIsInQuarantineIsCountedByItsFlowAndTheLogTellsTheFirst() {
        Logger alarms = (Logger) LoggerFactory.getLogger(WorkAlarms.class);
        alarms.addAppender(log);
        new QuarantineMetrics(LEDGER.get(FlowView.class)).bindTo(metrics);
        LEDGER.jdbc()
                .sql("update work set state = 'QUARANTINED' where id = ?")
                .param(ask(Flow.PUSH_SESSION, "1 second"))
                .update();
        oldest.look();
        oldest.look();
        alarms.detachAppender(log);

        assertThat(quarantined(Flow.PUSH_SESSION)).isEqualTo(1);
        assertThat(quarantined(Flow.PULL_RESULTS)).isZero();
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains("en quarantaine"));
        assertThat(LEDGER.count("select count(*) from work_alarm where kind = 'QUARANTINED' and ended_at is null"))
                .isEqualTo(1);
    }

    private double quarantined(Flow flow) {
        return metrics.get("passerelle.work.quarantined")
                .tag("flow", flow.queue())
                .gauge()
                .value();
    }

    @Test
    void whatWaitsOnPurposeIsNotTold() {
        ask(Flow.PUSH_SESSION, "3 hours");
        oldest.look();

        assertThat(status()).as("Pix is not configured").isEqualTo(Status.UP);
        assertThat(gauge()).isZero();
    }

    @Test
    void thatNobodyLooksAnyMoreIsTold() {
        oldest.look();
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(3));

        assertThat(status()).isEqualTo(Condition.DEGRADED);
        assertThat(sentence()).contains("ne sont plus surveillés", "journal");
        oldest.look();
        assertThat(status()).isEqualTo(Status.UP);
    }

    private static long ask(Flow flow, String ago) {
        long work = LEDGER.get(WorkLedger.class).ask(flow, "A", "1");
        age(ago);
        return work;
    }

    private static void begun(String ago) {
        LEDGER.jdbc()
                .sql("update work set begun_at = now() - ?::interval")
                .param(ago)
                .update();
    }

    private static void age(String ago) {
        LEDGER.jdbc()
                .sql("update work set not_before = now() - ?::interval")
                .param(ago)
                .update();
    }

    private Status status() {
        return health.health().getStatus();
    }

    private String sentence() {
        return String.valueOf(health.health().getDetails().get(Condition.SENTENCE));
    }

    private double gauge() {
        return metrics.get(GAUGE).gauge().value();
    }
}
