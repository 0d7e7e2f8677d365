package fr.passerelle.routes.frame;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.flow.PauseLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certifiability.CertifiabilityRoute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a real broker: what is held up does not reach its route, by whatever way its number comes, and then it does. */
class PausedWorkIsHeldTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, CertifiabilityRoute.class);

    private PauseLedger pauses;

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
        pauses = LEDGER.get(PauseLedger.class);
    }

    @Test
    void aFlowWaitsForAsLongAsItIsHeldUpAndGoesOnByItself() {
        pauses.pause(Flow.SYNC_CERTIFIABILITY, "Pix en maintenance", "martine");
        long held = BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.deliverAgain(held);

        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.READY);
        assertThat(BENCH.pix().calls("participants")).isEmpty();

        pauses.resume(Flow.SYNC_CERTIFIABILITY, "martine");
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
        assertThat(attempts()).as("none was used up").isZero();
    }

    @Test
    void aSchoolWaitsAndTheOthersDoNot() {
        pauses.pause(COLLEGE, "export douteux", "martine");
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, OTHER);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.READY, WorkState.DONE);

        pauses.resume(COLLEGE, "martine");
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE, WorkState.DONE);
    }

    private static long attempts() {
        return LEDGER.count("select sum(attempts) from work");
    }
}
