package fr.passerelle.routes.schedule;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.frame.RunningFlows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;

class NightlyRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, NightlyRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void theCertifiabilityOfEverySchoolWithPixOrgaIsAskedOnePieceASchool() throws Exception {
        fire(Flow.SYNC_CERTIFIABILITY);
        asked(Flow.SYNC_CERTIFIABILITY, 2);
    }

    @Test
    void theExportsOfEverySchoolAreAskedOnePieceASchool() throws Exception {
        fire(Flow.PULL_SIECLE);
        assertThat(BENCH.works(Flow.PULL_SIECLE)).hasSize(3);
    }

    @Test
    void ofASchoolThatHasClosedOnlyTheResultsAreAskedWhichPixMayStillPublish() throws Exception {
        Sample.close(LEDGER, Sample.COLLEGE, Sample.OTHER);
        fire(Flow.PULL_SIECLE);
        assertThat(BENCH.works(Flow.PULL_SIECLE)).hasSize(2);
        fire(Flow.SYNC_CERTIFIABILITY);
        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).hasSize(1);
        fire(Flow.PULL_RESULTS);
        asked(Flow.PULL_RESULTS, 2);
    }

    @Test
    void aNightThatFollowsOneNotYetDoneAsksNothingMore() {
        // In one transaction: the relay would send the first night's work in between.
        LEDGER.transactions().executeWithoutResult(status -> {
            BENCH.get(Nightly.class).askCertifiability();
            BENCH.get(Nightly.class).askCertifiability();
        });
        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).hasSize(2);
    }

    @Test
    void theResultsOfEverySchoolWithPixOrgaAreAskedOnePieceASchool() throws Exception {
        fire(Flow.PULL_RESULTS);
        asked(Flow.PULL_RESULTS, 2);
    }

    @Test
    void theRecuperationOfEverySchoolWithPupilsOf3eIsAskedFromTheOpeningDay() throws Exception {
        Sample.base(LEDGER, Sample.COLLEGE, Sample.pupil(1));
        Sample.base(LEDGER, Sample.OTHER, Sample.pupil(2));
        Sample.base(LEDGER, Sample.LYCEE, Sample.pupil(3, Sample.birthdate(3), "2 A", "20010015110"));
        LEDGER.clock().set(Instant.parse("2027-06-06T22:00:00Z"));
        fire(Flow.RECOVER);
        asked(Flow.RECOVER, 2);
    }

    @Test
    void beforeTheOpeningDayNoRecuperationIsAsked() throws Exception {
        LEDGER.clock().set(Instant.parse("2027-06-06T21:59:59Z"));
        fire(Flow.RECOVER);
        assertThat(BENCH.works(Flow.RECOVER)).isEmpty();
    }

    @Test
    void everyNightIsReadInParisAndAMissedOneIsMadeUpForOnce() throws SchedulerException {
        for (Flow flow : List.of(Flow.PULL_SIECLE, Flow.SYNC_CERTIFIABILITY, Flow.PULL_RESULTS, Flow.RECOVER)) {
            assertThat(scheduler().getTriggersOfJob(job(flow))).singleElement().satisfies(trigger -> {
                assertThat(((CronTrigger) trigger).getTimeZone().getID()).isEqualTo("Europe/Paris");
                assertThat(((Trigger) trigger).getMisfireInstruction())
                        .isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
            });
            assertThat(scheduler().getJobDetail(job(flow)).isDurable()).isTrue();
            assertThat(scheduler().getJobDetail(job(flow)).requestsRecovery()).isTrue();
        }
    }

    /** On the last Sunday of March it is 3 h after 1 h 59 in Paris: Quartz skips the 2 h of the pull of SIECLE. */
    @Test
    void whatFellIntoTheHourThatMarchHasNotIsAskedOnce() {
        Nights nights = new Nights(
                BENCH.get(Nightly.class),
                new ScheduleSettings("0 0 2 * * ?", "0 30 21 * * ?", "0 30 2 * * ?", "5 0 0 * * ?"),
                BENCH.get(RunningFlows.class));

        for (int hour = 22; hour < 30; hour++) {
            Instant look = Instant.parse("2027-03-27T00:00:00Z").plus(Duration.ofHours(hour));
            nights.makeUp(look.minus(Duration.ofHours(1)), look);
        }

        assertThat(BENCH.works(Flow.PULL_SIECLE)).hasSize(3);
        assertThat(BENCH.works(Flow.PULL_RESULTS)).hasSize(2);
        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).isEmpty();
        assertThat(BENCH.works(Flow.RECOVER)).isEmpty();
    }

    @Test
    void theLookForThatHourAsksNothingOnOtherDays() throws SchedulerException {
        NotifyBuilder over = new NotifyBuilder(BENCH.camel())
                .from("quartz://" + NightlyRoute.GROUP + "/MISSING-HOUR*")
                .whenCompleted(1)
                .create();
        scheduler().triggerJob(JobKey.jobKey("MISSING-HOUR", NightlyRoute.GROUP));

        assertThat(over.matches(30, TimeUnit.SECONDS)).isTrue();
        assertThat(BENCH.works(Flow.PULL_SIECLE)).isEmpty();
    }

    /** Until the night is over, whatever it asked for. */
    private static void fire(Flow flow) throws SchedulerException {
        NotifyBuilder over = new NotifyBuilder(BENCH.camel())
                .from("quartz://" + NightlyRoute.GROUP + "/" + flow.name() + "*")
                .whenCompleted(1)
                .create();
        scheduler().triggerJob(job(flow));
        assertThat(over.matches(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void asked(Flow flow, int schools) {
        assertThat(BENCH.works(flow)).hasSize(schools);
        assertThat(LEDGER.jdbc()
                        .sql("select ordering_key from work where flow = ? and subject = ordering_key order by 1")
                        .param(flow.name())
                        .query(String.class)
                        .list())
                .containsExactly(COLLEGE.value(), OTHER.value());
    }

    private static Scheduler scheduler() {
        return BENCH.camel().getComponent("quartz", QuartzComponent.class).getScheduler();
    }

    private static JobKey job(Flow flow) {
        return new JobKey(flow.name(), NightlyRoute.GROUP);
    }
}
