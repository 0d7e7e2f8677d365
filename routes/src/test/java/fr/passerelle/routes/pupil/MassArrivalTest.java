package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An export that would take many pupils from another school takes none until a person has decided. */
class MassArrivalTest {

    private static final String WHO = "operateur";

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class);

    @BeforeEach
    void twoSchools() {
        Sample.schools(LEDGER);
        imported(OTHER, 1, range(1, 20));
        imported(COLLEGE, 1, range(21, 40));
    }

    @Test
    void aMassArrivalWaitsAndTheRestIsApplied() {
        long file = taking(6);

        Hold hold = onlyHold();
        assertThat(hold.kind()).isEqualTo(HoldKind.ARRIVING);
        assertThat(hold.pupils()).isEqualTo(6);
        assertThat(hold.details()).containsEntry("from", OTHER.value());
        assertThat(active(OTHER)).isEqualTo(20);
        assertThat(active(COLLEGE)).as("with the one who comes from nowhere").isEqualTo(21);
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX))
                .as("the file may be another's")
                .hasSize(2);
        assertThat(LEDGER.get(FileLedger.class).report(file)).contains("arrivée massive", " de " + OTHER + " pour 27");
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_TRANSFERRED'"))
                .isZero();
    }

    @Test
    void aDryRunTellsThatTheyWouldWaitAndFromWhere() {
        ImportPreview preview = desk().preview(COLLEGE, export(6), 10);

        assertThat(preview.held()).containsExactly(Part.ARRIVING);
        assertThat(preview.heldOver()).containsExactly(new Excess(Part.ARRIVING, null, 6, 27, 0.10, OTHER));
    }

    @Test
    void whoIsLetThroughArrivesAndLeavesTheOtherSchool() {
        long file = taking(6);

        assertThat(desk().approve(onlyHold().id(), WHO)).isTrue();
        settled();

        assertThat(active(OTHER)).isEqualTo(14);
        assertThat(active(COLLEGE)).isEqualTo(27);
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).hasSize(6).containsOnly("INE_ACTIVE_ELSEWHERE");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(3);
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_LEFT' and details ->> 'to' = '"
                        + COLLEGE + "'"))
                .isEqualTo(6);
    }

    @Test
    void whoIsRefusedStaysWhereHeIs() {
        long file = taking(6);
        Hold hold = onlyHold();

        assertThat(desk().refuse(hold.id(), WHO)).isTrue();
        settled();

        assertThat(active(OTHER)).isEqualTo(20);
        assertThat(active(COLLEGE)).isEqualTo(21);
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(open()).isEmpty();
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export(6));
        settled();
        assertThat(onlyHold().id()).as("dropped again, it asks again").isNotEqualTo(hold.id());
        assertThat(active(OTHER)).isEqualTo(20);
    }

    @Test
    void aRefusalHoldsWhenAnotherPartOfTheFileIsLetThrough() {
        long file = imported(
                COLLEGE,
                2,
                IntStream.concat(IntStream.rangeClosed(21, 30), IntStream.rangeClosed(1, 6))
                        .toArray());
        assertThat(open()).extracting(Hold::kind).containsExactlyInAnyOrder(HoldKind.LEAVING, HoldKind.ARRIVING);
        desk().refuse(of(HoldKind.ARRIVING), WHO);
        desk().approve(of(HoldKind.LEAVING), WHO);
        settled();

        assertThat(open()).isEmpty();
        assertThat(active(OTHER)).isEqualTo(20);
        assertThat(active(COLLEGE)).isEqualTo(10);
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
    }

    @Test
    void aNewerExportWithoutThemMakesTheQuestionPointless() {
        taking(6);
        long hold = onlyHold().id();
        imported(COLLEGE, 3, range(21, 40));

        assertThat(LEDGER.get(HoldLedger.class).find(hold).orElseThrow().state())
                .isEqualTo(HoldState.SUPERSEDED);
        assertThat(desk().approve(hold, WHO)).isFalse();
        assertThat(active(OTHER)).isEqualTo(20);
    }

    @Test
    void fewerThanTheFloorArriveWithoutAQuestion() {
        long file = taking(4);

        assertThat(open()).isEmpty();
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(active(OTHER)).isEqualTo(16);
    }

    @Test
    void theSuccessorOfASchoolThatHasClosedIsNotAsked() {
        Sample.close(LEDGER, OTHER, COLLEGE);
        long file = imported(COLLEGE, 2, range(1, 40));

        assertThat(open()).isEmpty();
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(active(OTHER)).isZero();
        assertThat(active(COLLEGE)).isEqualTo(40);
    }

    @Test
    void anExportUnderTheUaiOfASchoolThatHasClosedIsRefusedWithItsSuccessor() {
        Sample.close(LEDGER, OTHER, COLLEGE);
        long file = imported(OTHER, 2, range(1, 21));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("SCHOOL_CLOSED");
        assertThat(LEDGER.get(FileLedger.class).report(file)).contains(OTHER + ", repris par " + COLLEGE);
        assertThat(active(OTHER)).isEqualTo(20);
    }

    /** The pupils of the school, one whom nobody knew, and so many of the other's. */
    private static long taking(int many) {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export(many));
        settled();
        return file;
    }

    private static byte[] export(int many) {
        return Sample.export(
                COLLEGE,
                2,
                IntStream.concat(IntStream.rangeClosed(21, 41), IntStream.rangeClosed(1, many))
                        .toArray());
    }

    private static long imported(Uai uai, int day, int... pupils) {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, uai, Sample.export(uai, day, pupils));
        settled();
        return file;
    }

    private static int[] range(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    private static ImportDesk desk() {
        return BENCH.get(ImportDesk.class);
    }

    private static List<Hold> open() {
        return LEDGER.get(HoldView.class).open(Scope.all());
    }

    private static Hold onlyHold() {
        assertThat(open()).hasSize(1);
        return open().get(0);
    }

    private static long of(HoldKind kind) {
        return open().stream()
                .filter(hold -> hold.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void settled() {
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream().allMatch(WorkState.DONE::equals));
        assertThat(LEDGER.get(FlowView.class).quarantined()).isEmpty();
    }

    private static long active(Uai uai) {
        return LEDGER.count("select count(*) from pupil where active and uai = '" + uai + "'");
    }
}
