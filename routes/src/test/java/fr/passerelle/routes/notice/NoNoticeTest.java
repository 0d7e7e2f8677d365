package fr.passerelle.routes.notice;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import java.util.stream.IntStream;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hub without mail server nor webhook. */
class NoNoticeTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class, SendNoticeRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void nothingIsAskedForAndNothingRuns() {
        imported(Sample.export(COLLEGE, 1, IntStream.rangeClosed(1, 20).toArray()), 1);
        long held =
                imported(Sample.export(COLLEGE, 2, IntStream.rangeClosed(7, 20).toArray()), 2);
        imported(new byte[] {'?'}, 3);

        assertThat(BENCH.file(held)).isEqualTo(FileState.HELD);
        assertThat(BENCH.works(Flow.SEND_NOTICE)).isEmpty();
        assertThat(BENCH.camel().getRouteController().getRouteStatus("Send a notice"))
                .isEqualTo(ServiceStatus.Stopped);
    }

    @Test
    void workThatWasAskedForWhenThereWasAChannelWaitsInTheLedger() {
        BENCH.get(WorkLedger.class).ask(Flow.SEND_NOTICE, "mail:" + COLLEGE, "mail:" + COLLEGE);
        imported(Sample.export(COLLEGE, 1, 1), 1);

        assertThat(BENCH.works(Flow.SEND_NOTICE)).containsExactly(WorkState.READY);
    }

    /** Uploads have no route here: they stay, so the hub as a whole is not idle. */
    private static long imported(byte[] export, int imports) {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export);
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream()
                                .filter(WorkState.DONE::equals)
                                .count()
                        == imports);
        return file;
    }
}
