package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileSheetView;
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
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Looking at imports, and deciding about what they hold back, with the import itself on the other side. */
class ImportDeskTest {

    private static final String WHO = "operateur";

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void aDryRunTellsWhatTheImportWouldDoAndLeavesNoTrace() {
        imported(Sample.export(COLLEGE, 1, range(1, 20)));
        List<Long> before = rows();
        byte[] next = export(2, range(7, 21));
        ImportPreview preview = desk().preview(COLLEGE, next, 3);

        assertThat(preview.refused()).isFalse();
        assertThat(preview.uai()).isEqualTo(COLLEGE);
        assertThat(preview.plan()).isNotNull();
        assertThat(preview.plan().leaving()).isEqualTo(6);
        assertThat(preview.plan().updated()).isOne();
        assertThat(preview.plan().created()).isOne();
        assertThat(preview.held()).containsExactly(Part.LEAVING);
        assertThat(preview.heldOver())
                .as("which threshold, with the figure and the limit")
                .containsExactly(new Excess(Part.LEAVING, null, 6, 20, Thresholds.WITHIN_THE_YEAR.leavingShare()));
        assertThat(preview.changes())
                .filteredOn(change -> change.kind() == PupilChange.Kind.LEAVING)
                .hasSize(3);
        assertThat(preview.changes())
                .filteredOn(change -> change.kind() == PupilChange.Kind.UPDATED)
                .flatExtracting(PupilChange::fields)
                .extracting(PupilChange.Field::name)
                .containsExactly("division");
        assertThat(rows()).isEqualTo(before);
        long file = imported(next);
        assertThat(BENCH.counted(file, "partants")).isEqualTo(6);
        assertThat(BENCH.counted(file, "modifiés")).isOne();
        assertThat(BENCH.counted(file, "créés")).isOne();
    }

    @Test
    void aDryRunOfWhatWouldBeRefusedHasTheVerdictAndNoPlan() {
        imported(Sample.export(COLLEGE, 2, 1, 2));

        assertThat(codes(desk().preview(null, Sample.export(COLLEGE, 1, 1), 10)))
                .containsExactly("EXPORT_OLDER_THAN_APPLIED");
        assertThat(codes(desk().preview(OTHER, Sample.export(COLLEGE, 3, 1), 10)))
                .contains("UAI_MISMATCHED");
        ImportPreview garbage = desk().preview(COLLEGE, "n'importe quoi".getBytes(StandardCharsets.UTF_8), 10);
        assertThat(codes(garbage)).containsExactly("INVALID_FILE");
        assertThat(garbage.refused()).isTrue();
        assertThat(garbage.changes()).isEmpty();
    }

    @Test
    void whatIsApprovedIsAppliedAndOnlyThenGoesToPix() {
        long file = shrunk();
        Hold hold = onlyHold();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
        assertThat(desk().previewOf(file, 10).held()).containsExactly(Part.LEAVING);

        assertThat(desk().approve(hold.id(), WHO)).isTrue();
        settled();

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(activePupils()).isEqualTo(15);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(2);
        assertThat(hold(hold.id()).state()).isEqualTo(HoldState.APPROVED);
        assertThat(hold(hold.id()).closedBy()).isEqualTo(WHO);
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_CLOSED' and actor = '" + WHO + "'"))
                .isOne();
    }

    @Test
    void whatIsRefusedStaysAsItIsAndNothingGoesToPix() {
        long file = shrunk();

        assertThat(desk().refuse(onlyHold().id(), WHO)).isTrue();
        settled();

        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(activePupils()).isEqualTo(21);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
    }

    @Test
    void whatPeopleSeeOfAnExportFollowsItsQuestions() {
        long file = shrunk();
        assertThat(seen(file)).isEqualTo("HELD 0");
        long hold = onlyHold().id();
        int leaving = onlyHold().pupils();

        assertThat(desk().refuse(hold, WHO)).isTrue();
        assertThat(seen(file)).isEqualTo("APPLIED " + leaving);
        assertThat(desk().undo(hold, WHO)).isTrue();
        settled();
        assertThat(seen(file)).isEqualTo("HELD 0");
        assertThat(desk().approve(onlyHold().id(), WHO)).isTrue();
        settled();
        assertThat(seen(file)).isEqualTo("APPLIED 0");
    }

    private static String seen(long file) {
        FileSheetView.Sheet sheet =
                LEDGER.get(FileSheetView.class).find(Scope.all(), file).orElseThrow();
        return sheet.state() + " " + sheet.setAside();
    }

    @Test
    void aDecisionIsTakenOnce() {
        shrunk();
        long hold = onlyHold().id();

        assertThat(desk().approve(hold, WHO)).isTrue();
        assertThat(desk().approve(hold, "collègue")).isFalse();
        assertThat(desk().refuse(hold, "collègue")).isFalse();
        assertThat(desk().approve(hold + 1000, WHO)).isFalse();
        settled();
        assertThat(hold(hold).closedBy()).isEqualTo(WHO);
    }

    @Test
    void ofManyWhoDecideAtOnceOneWins() throws Exception {
        shrunk();
        long hold = onlyHold().id();
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> decisions = new ArrayList<>();
            IntStream.range(0, 4).forEach(n -> {
                decisions.add(() -> desk().approve(hold, "oui-" + n));
                decisions.add(() -> desk().refuse(hold, "non-" + n));
            });
            int won = 0;
            for (Future<Boolean> decision : people.invokeAll(decisions)) {
                won += decision.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        } finally {
            people.shutdownNow();
        }
        settled();
        boolean approved = hold(hold).state() == HoldState.APPROVED;
        assertThat(activePupils()).isEqualTo(approved ? 15 : 21);
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_CLOSED'"))
                .isOne();
    }

    @Test
    void anApprovalThatANewerExportOvertakesAppliesNothing() {
        long file = shrunk();
        Hold hold = onlyHold();
        LEDGER.transactions().executeWithoutResult(status -> {
            // In one commit, so the newer one is queued before the approved one.
            BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 3, range(1, 21)));
        });
        boolean approved = desk().approve(hold.id(), WHO);
        settled();

        // Either the newer export was applied first and superseded the hold, or it is applied before the approved one.
        assertThat(hold(hold.id()).state()).isEqualTo(approved ? HoldState.APPROVED : HoldState.SUPERSEDED);
        assertThat(activePupils()).isEqualTo(21);
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        if (approved) {
            assertThat(BENCH.verdicts(file)).containsExactly("EXPORT_OLDER_THAN_APPLIED");
        }
    }

    @Test
    void aNewerExportSupersedesTheQuestionAndNobodyCanAnswerItAnyMore() {
        shrunk();
        long hold = onlyHold().id();
        imported(Sample.export(COLLEGE, 3, range(1, 21)));

        assertThat(hold(hold).state()).isEqualTo(HoldState.SUPERSEDED);
        assertThat(desk().approve(hold, WHO)).isFalse();
        assertThat(desk().refuse(hold, WHO)).isFalse();
    }

    @Test
    void theSameContentAgainWhileItIsHeldAsksNothingNewAndLetsNothingThrough() {
        long file = grown();
        long hold = onlyHold().id();
        long again = imported(grownExport());

        assertThat(again).isEqualTo(file);
        assertThat(onlyHold().id()).isEqualTo(hold);
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(activePupils()).isEqualTo(80);
    }

    @Test
    void theSameContentAgainAfterARefusalAsksAgain() {
        long file = grown();
        long refused = onlyHold().id();
        desk().refuse(refused, WHO);
        imported(grownExport());

        assertThat(onlyHold().id()).isNotEqualTo(refused);
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(activePupils()).isEqualTo(80);
    }

    @Test
    void thePupilsWhomTheSafePartBroughtDoNotDiluteWhatIsHeld() {
        LEDGER.clock().set(Instant.parse("2026-09-10T08:00:00Z"));
        grown();
        int[] nextDay = IntStream.concat(IntStream.rangeClosed(7, 20), IntStream.rangeClosed(101, 161))
                .toArray();
        long next = imported(Sample.export(COLLEGE, 3, nextDay));

        assertThat(BENCH.file(next)).isEqualTo(FileState.HELD);
        assertThat(onlyHold().fileId()).isEqualTo(next);
        assertThat(onlyHold().pupils()).isEqualTo(6);
        long last = imported(Sample.export(
                COLLEGE,
                4,
                IntStream.concat(IntStream.of(nextDay), IntStream.of(162)).toArray()));
        assertThat(BENCH.file(last)).isEqualTo(FileState.HELD);
        assertThat(activePupils()).isEqualTo(82);
    }

    @Test
    void aTruncatedFirstExportOfTheYearLeavesTheGoodOneToTheThresholdsOfANewYear() {
        LEDGER.clock().set(Instant.parse("2026-06-30T08:00:00Z"));
        imported(lastYears(Sample.export(COLLEGE, 1, range(1, 100))));
        LEDGER.clock().set(Instant.parse("2026-09-10T08:00:00Z"));
        long truncated = imported(Sample.export(COLLEGE, 1, range(1, 30)));
        assertThat(BENCH.file(truncated)).isEqualTo(FileState.HELD);
        assertThat(hasApplied()).isFalse();
        desk().refuse(onlyHold().id(), WHO);

        long good = imported(Sample.export(COLLEGE, 2, range(1, 70)));
        assertThat(BENCH.file(good)).isEqualTo(FileState.APPLIED);
        assertThat(activePupils()).isEqualTo(70);
        assertThat(hasApplied()).isTrue();

        long held = imported(Sample.export(COLLEGE, 3, range(1, 50)));
        assertThat(BENCH.file(held)).isEqualTo(FileState.HELD);
        long next = imported(Sample.export(COLLEGE, 4, range(1, 51)));
        assertThat(BENCH.file(next))
                .as("a held one later in the year widens nothing")
                .isEqualTo(FileState.HELD);
    }

    @Test
    void eachPartIsDecidedAlone() {
        imported(Sample.export(COLLEGE, 1, range(1, 40)));
        List<String> renamed =
                IntStream.rangeClosed(1, 34).mapToObj(ImportDeskTest::renamed).toList();
        long file = imported(Sample.export(COLLEGE, 2, renamed, range(1, 34)));
        assertThat(kinds()).containsExactlyInAnyOrder(HoldKind.LEAVING, HoldKind.UPDATED);

        desk().approve(holdOf(HoldKind.UPDATED), WHO);
        settled();
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(kinds()).containsExactly(HoldKind.LEAVING);
        assertThat(LEDGER.count("select count(*) from pupil where first_name = 'Autre'"))
                .isEqualTo(34);
        assertThat(activePupils()).isEqualTo(40);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);

        desk().approve(holdOf(HoldKind.LEAVING), WHO);
        settled();
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(activePupils()).isEqualTo(34);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(2);
    }

    @Test
    void aRefusedPartIsNotAskedAboutAgainWhenAnotherPartOfTheFileIsApproved() {
        imported(Sample.export(COLLEGE, 1, range(1, 40)));
        List<String> renamed =
                IntStream.rangeClosed(1, 34).mapToObj(ImportDeskTest::renamed).toList();
        byte[] export = Sample.export(COLLEGE, 2, renamed, range(1, 34));
        long file = imported(export);
        desk().refuse(holdOf(HoldKind.LEAVING), WHO);
        desk().approve(holdOf(HoldKind.UPDATED), WHO);
        settled();

        assertThat(LEDGER.count("select count(*) from pupil where first_name = 'Autre'"))
                .isEqualTo(34);
        assertThat(activePupils()).isEqualTo(40);
        assertThat(kinds()).isEmpty();
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);

        imported(export);
        assertThat(kinds()).containsExactly(HoldKind.LEAVING);
        assertThat(activePupils()).isEqualTo(40);
    }

    @Test
    void aConfirmedBirthDateIsTakenEverywhereThenTheExportIsAppliedWhole() {
        imported(Sample.export(COLLEGE, 1, 1, 2));
        long file = imported(Sample.export(COLLEGE, 2, List.of(Sample.eleve(1), bornElsewhen(2)), 1, 2));
        Hold hold = onlyHold();
        assertThat(hold.kind()).isEqualTo(HoldKind.REATTRIBUTED);

        assertThat(desk().approve(hold.id(), WHO)).isTrue();
        settled();

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(LEDGER.count("select count(*) from pupil join person on person.id = person_id"
                        + " where pupil.birthdate = '2011-08-09' and person.birthdate = '2011-08-09'"))
                .isOne();
        assertThat(LEDGER.count(
                        "select count(*) from journal where action = 'PUPIL_CORRECTED' and actor = '" + WHO + "'"))
                .isOne();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(2);
    }

    @Test
    void aRefusedBirthDateIsNotAskedAboutAgainAndThePupilStaysOut() {
        imported(Sample.export(COLLEGE, 1, 1, 2));
        imported(Sample.export(COLLEGE, 2, List.of(Sample.eleve(1), bornElsewhen(2)), 1, 2));
        desk().refuse(onlyHold().id(), WHO);
        long next = imported(Sample.export(COLLEGE, 3, List.of(Sample.eleve(1), bornElsewhen(2)), 1, 2));

        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
        assertThat(BENCH.verdicts(next)).containsExactly("INE_REATTRIBUTED", "SENT_WITHOUT_PUPIL", "SENT_AS_KNOWN");
        assertThat(BENCH.file(next)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSizeGreaterThan(1);
        assertThat(LEDGER.count("select count(*) from pupil where birthdate = '2011-08-09'"))
                .isZero();
    }

    @Test
    void theFileOfARefusedBirthDateIsAppliedForTheRestOnceNothingElseWaits() {
        imported(Sample.export(COLLEGE, 1, 1, 2, 3));
        long file = imported(
                Sample.export(COLLEGE, 2, List.of(Sample.eleve(1), bornElsewhen(2), bornElsewhen(3)), 1, 2, 3));
        List<Hold> both = LEDGER.get(HoldView.class).open(Scope.all());
        assertThat(both).hasSize(2);
        desk().refuse(both.get(0).id(), WHO);
        settled();
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);

        desk().refuse(both.get(1).id(), WHO);
        settled();
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(LEDGER.count("select count(*) from received_file where id = " + file + " and pix_state = 'WAITING'"))
                .isOne();
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
    }

    @Test
    void aQuestionAboutABirthDateFollowsTheNewestExport() {
        imported(Sample.export(COLLEGE, 1, 1, 2));
        imported(Sample.export(COLLEGE, 2, List.of(Sample.eleve(1), bornElsewhen(2)), 1, 2));
        long hold = onlyHold().id();
        long newest = imported(Sample.export(COLLEGE, 3, List.of(Sample.eleve(1), bornElsewhen(2)), 1, 2));

        assertThat(onlyHold().id()).isEqualTo(hold);
        assertThat(onlyHold().fileId()).isEqualTo(newest);
        desk().approve(hold, WHO);
        settled();
        assertThat(BENCH.file(newest)).isEqualTo(FileState.APPLIED);
    }

    @Test
    void aHoldOfSomethingElseThanAnImportIsNotDecidedHere() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1));
        LEDGER.get(HoldLedger.class).raise(HoldKind.REGRESSION, COLLEGE, "77", Sample.person(LEDGER, 1), Map.of());

        assertThat(desk().approve(onlyHold().id(), WHO)).isFalse();
        assertThat(desk().refuse(onlyHold().id(), WHO)).isFalse();
        assertThat(onlyHold().state()).isEqualTo(HoldState.OPEN);
    }

    /** 20 pupils, then 14 of them and one more: 6 departures wait. */
    private static long shrunk() {
        imported(Sample.export(COLLEGE, 1, range(1, 20)));
        return imported(Sample.export(COLLEGE, 2, range(7, 21)));
    }

    /** 20 pupils, then 14 of them and 60 more: 6 departures wait, of 20 and not of the 80 that there are now. */
    private static long grown() {
        imported(Sample.export(COLLEGE, 1, range(1, 20)));
        return imported(grownExport());
    }

    private static byte[] grownExport() {
        return Sample.export(
                COLLEGE,
                2,
                IntStream.concat(IntStream.rangeClosed(7, 20), IntStream.rangeClosed(101, 160))
                        .toArray());
    }

    /** The first of them is in another division. */
    private static byte[] export(int day, int[] pupils) {
        String place = "ELEVE_ID=\"E" + pupils[0] + "\"><STRUCTURE><CODE_STRUCTURE>3 ";
        return new String(Sample.export(COLLEGE, day, pupils), StandardCharsets.ISO_8859_1)
                .replace(place + "A", place + "B")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] lastYears(byte[] export) {
        return new String(export, StandardCharsets.ISO_8859_1)
                .replace("<ANNEE_SCOLAIRE>2026", "<ANNEE_SCOLAIRE>2025")
                .replace("/09/2026 ", "/06/2026 ")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean hasApplied() {
        return LEDGER.count("select count(*) from school_import where settled and school_year = 2026 and uai = '"
                        + COLLEGE + "'")
                > 0;
    }

    private static String renamed(int n) {
        return Sample.eleve(n).replaceAll("<PRENOM>[^<]*", "<PRENOM>Autre");
    }

    private static String bornElsewhen(int n) {
        return Sample.eleve(n).replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>09/08/2011");
    }

    private static int[] range(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    private static ImportDesk desk() {
        return BENCH.get(ImportDesk.class);
    }

    private static List<String> codes(ImportPreview preview) {
        return preview.findings().stream()
                .map(finding -> finding.verdict().code())
                .toList();
    }

    private static Hold onlyHold() {
        List<Hold> open = LEDGER.get(HoldView.class).open(Scope.all());
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private static List<HoldKind> kinds() {
        return LEDGER.get(HoldView.class).open(Scope.all()).stream()
                .map(Hold::kind)
                .toList();
    }

    private static long holdOf(HoldKind kind) {
        return LEDGER.get(HoldView.class).open(Scope.all()).stream()
                .filter(hold -> hold.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Hold hold(long id) {
        return LEDGER.get(HoldLedger.class).find(id).orElseThrow();
    }

    /** How many rows each table of an import has, and what the last import was. */
    private static List<Long> rows() {
        return List.of(
                LEDGER.count("select count(*) from pupil"),
                LEDGER.count("select count(*) from person"),
                LEDGER.count("select count(*) from journal"),
                LEDGER.count("select count(*) from hold"),
                LEDGER.count("select count(*) from received_file"),
                LEDGER.count("select count(*) from work"),
                LEDGER.count("select coalesce(sum(hashtext(s::text)::bigint), 0) from school_import s"),
                LEDGER.count("select coalesce(sum(hashtext(p::text)::bigint), 0) from pupil p"));
    }

    private static long imported(byte[] export) {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export);
        settled();
        return file;
    }

    /** Uploads have no route here: they stay. */
    private static void settled() {
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream().allMatch(WorkState.DONE::equals));
        assertThat(LEDGER.get(FlowView.class).quarantined()).isEmpty();
    }

    private static long activePupils() {
        return LEDGER.count("select count(*) from pupil where active and uai = '" + COLLEGE + "'");
    }
}
