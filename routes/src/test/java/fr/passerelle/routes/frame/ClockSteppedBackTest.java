package fr.passerelle.routes.frame;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.LYCEE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certifiability.CertifiabilityRoute;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.scheduler.SchedulerEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A wall clock that is set back by an hour while the hub runs: work goes on. */
class ClockSteppedBackTest {

    private static final String RELAY = "Hand ready work to the broker";
    private static final String WATCH = "Watch over work under way";

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

    /** {@code timer} goes by the wall clock: it would stop for an hour. This one goes by a clock that nobody sets. */
    @Test
    void theRelayAndTheWatchGoByAClockThatNobodySets() {
        assertThat(BENCH.camel().getRoute(RELAY).getEndpoint()).isInstanceOf(SchedulerEndpoint.class);
        assertThat(BENCH.camel().getRoute(WATCH).getEndpoint()).isInstanceOf(SchedulerEndpoint.class);
    }

    @Test
    void theClockOfANodeThatIsSetBackHoldsNoWorkUp() {
        LEDGER.clock().advance(Duration.ofHours(-1));
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
    }

    /** For the database, everything that it noted lies an hour ahead from then on. */
    @Test
    void theClockOfTheDatabaseThatIsSetBackHoldsNoWorkUp() throws Exception {
        BENCH.camel().getRouteController().stopRoute(RELAY, 5, TimeUnit.SECONDS);
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        // A node that died was at it.
        long underWay = LEDGER.get(WorkLedger.class).ask(Flow.SYNC_CERTIFIABILITY, OTHER.value(), OTHER.value());
        LEDGER.get(WorkLedger.class).take(underWay);
        // A broker that lost its disk had it.
        LEDGER.jdbc()
                .sql("update school set pix_organization_id = 1003 where uai = ?")
                .param(LYCEE.value())
                .update();
        long lost = LEDGER.get(WorkLedger.class).ask(Flow.SYNC_CERTIFIABILITY, LYCEE.value(), LYCEE.value());
        LEDGER.jdbc()
                .sql("update work set state = 'SENT', sent_at = now() where id = ?")
                .param(lost)
                .update();
        LEDGER.jdbc()
                .sql(
                        "update work set not_before = not_before + interval '1 hour', sent_at = sent_at + interval '1 hour',"
                                + " taken_at = taken_at + interval '1 hour'")
                .update();
        BENCH.camel().getRouteController().startRoute(RELAY);
        RouteBench.patiently()
                .untilAsserted(() -> assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY))
                        .containsExactly(WorkState.DONE, WorkState.DONE, WorkState.DONE));
    }
}
