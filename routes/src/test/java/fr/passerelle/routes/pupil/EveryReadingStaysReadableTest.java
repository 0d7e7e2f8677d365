package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An export that is read again, for whatever reason, keeps what its earlier readings said. */
class EveryReadingStaysReadableTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class);

    private SiecleImportDesk desk;
    private long file;

    /** Pupils 1 and 2 have left, and the INE of 3 comes with another birth date. */
    @BeforeEach
    void anExportWithLeaversAndADoubt() {
        Sample.schools(LEDGER);
        desk = BENCH.get(SiecleImportDesk.class);
        BENCH.receive(
                Flow.IMPORT_SIECLE,
                COLLEGE,
                Sample.export(COLLEGE, 1, IntStream.rangeClosed(1, 40).toArray()));
        untilRead();
        int[] left = IntStream.rangeClosed(3, 40).toArray();
        List<String> eleves =
                new ArrayList<>(IntStream.of(left).mapToObj(Sample::eleve).toList());
        eleves.set(0, eleves.get(0).replaceAll("<DATE_NAISS>[^<]*<", "<DATE_NAISS>01/01/2011<"));
        file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 2, eleves, left));
        untilRead();
    }

    @Test
    void theDecisionAboutADoubtLeavesTheFirstReadingItsCountsAndItsLeavers() {
        assertThat(readings()).containsExactly("HELD 2 2 RECEIVED null null");
        long hold = open();

        assertThat(desk.approve(hold, "martine")).isTrue();
        untilRead();

        assertThat(readings())
                .containsExactly("HELD 2 2 RECEIVED null null", "APPLIED 0 0 DECIDED " + hold + " martine");
        assertThat(verdictsOfReadings()).first().asString().contains("INE_REATTRIBUTED");
    }

    @Test
    void aDecisionTakenBackAndAFileDroppedAgainAreCausesToo() {
        long hold = open();
        desk.approve(hold, "martine");
        untilRead();
        assertThat(desk.undo(hold, "paul")).isTrue();
        untilRead();
        BENCH.receive(
                Flow.IMPORT_SIECLE,
                COLLEGE,
                LEDGER.jdbc()
                        .sql("select content from received_file where id = ?")
                        .params(file)
                        .query((row, number) -> row.getBytes(1))
                        .single());
        untilRead();

        assertThat(readings().stream().map(one -> one.replaceAll("^\\w+ \\d+ \\d+ ", "")))
                .containsExactly(
                        "RECEIVED null null",
                        "DECIDED " + hold + " martine",
                        "UNDONE " + hold + " paul",
                        "DROPPED_AGAIN null null");
    }

    /** The upload to Pix waits: its route does not run here. */
    private static void untilRead() {
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream().allMatch(WorkState.DONE::equals));
    }

    private static long open() {
        return LEDGER.count("select id from hold where state = 'OPEN'");
    }

    /** State, number of leavers, leavers by name, cause. */
    private List<String> readings() {
        return LEDGER.jdbc().sql("""
                        select state || ' ' || (report -> 'counts' ->> 'partants') || ' '
                            || coalesce(json_array_length(report -> 'named' -> 'Partants'), 0) || ' '
                            || (causes -> 0 ->> 'kind') || ' ' || coalesce(causes -> 0 ->> 'hold', 'null') || ' '
                            || coalesce(causes -> 0 ->> 'who', 'null')
                        from file_reading where file_id = ? order by id""").params(file).query(String.class).list();
    }

    private List<String> verdictsOfReadings() {
        return LEDGER.jdbc()
                .sql("select report ->> 'findings' from file_reading where file_id = ? order by id")
                .params(file)
                .query(String.class)
                .list();
    }
}
