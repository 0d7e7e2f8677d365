package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.PixState;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only the ledger can say of an export: one verdict, one test. */
class ImportVerdictsTest {

    private static final String LOCAL_MEF = "1031001911Z";

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
    void anExportOfAPastSchoolYearIsRefused() {
        long past = imported(COLLEGE, ofYear(2025, Sample.export(COLLEGE, 1, 1)));

        assertThat(BENCH.file(past)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(past)).containsExactly("SCHOOL_YEAR_NOT_CURRENT");
    }

    @Test
    void anExportOfTheYearToComeIsRefusedUntilTheFirstOfAugustInParis() {
        byte[] next = ofYear(2027, Sample.export(COLLEGE, 2, 1));
        LEDGER.clock().set(Instant.parse("2027-07-31T21:59:59Z"));
        long early = imported(COLLEGE, next);
        long ending = imported(COLLEGE, Sample.export(COLLEGE, 1, 1, 2));
        assertThat(BENCH.verdicts(early)).containsExactly("EXPORT_FROM_THE_FUTURE");
        assertThat(BENCH.file(ending)).isEqualTo(FileState.APPLIED);

        LEDGER.clock().set(Instant.parse("2027-07-31T22:00:00Z"));
        long again = imported(COLLEGE, next);
        long past = imported(COLLEGE, Sample.export(COLLEGE, 3, 1, 2));
        assertThat(again).isEqualTo(early);
        assertThat(BENCH.file(again)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(past)).containsExactly("SCHOOL_YEAR_NOT_CURRENT");
    }

    @Test
    void anExportStampedLaterThanTomorrowIsRefused() {
        long future = imported(COLLEGE, Sample.export(COLLEGE, 5, 1));

        assertThat(BENCH.verdicts(future)).containsExactly("EXPORT_FROM_THE_FUTURE");
    }

    @Test
    void anExportOlderThanTheOneAppliedIsRefusedWithBothDates() {
        imported(COLLEGE, Sample.export(COLLEGE, 2, 1, 2));
        long older = imported(COLLEGE, Sample.export(COLLEGE, 1, 1));

        assertThat(BENCH.verdicts(older)).containsExactly("EXPORT_OLDER_THAN_APPLIED");
        assertThat(finding(older, "detail"))
                .isEqualTo("export du 1er septembre 2026 à 19 h 31, déjà appliqué : celui du 2 septembre 2026"
                        + " à 19 h 31");
    }

    @Test
    void aLocalMefThatNoNomenclatureExplainsIsToldOnceWithItsPupilsAndTheLineOfTheFirst() {
        long file = imported(
                COLLEGE,
                Sample.export(COLLEGE, 1, List.of(Sample.eleve(1), "\n" + local(2), "\n" + local(3)), 1, 2, 3));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("UNKNOWN_MEF");
        assertThat(finding(file, "detail")).contains(LOCAL_MEF, "2 élèves");
        assertThat(finding(file, "line")).isEqualTo("2");
    }

    @Test
    void aLocalMefOfTheNomenclatureIsNoMatter() {
        nomenclature(2026);
        long file = imported(COLLEGE, Sample.export(COLLEGE, 1, List.of(local(1)), 1));

        assertThat(BENCH.verdicts(file)).isEmpty();
    }

    @Test
    void aNomenclatureOfAnotherYearStillExplainsAMefAndIsTold() {
        nomenclature(2025);
        long file = imported(COLLEGE, Sample.export(COLLEGE, 1, List.of(local(1)), 1));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("NOMENCLATURE_OF_ANOTHER_YEAR");
        assertThat(finding(file, "detail")).contains("nomenclature 2025");
    }

    @Test
    void aPupilWhoArrivesWhileActiveElsewhereIsToldWithTheLine() {
        imported(OTHER, Sample.export(OTHER, 1, 1, 2));
        long file =
                imported(COLLEGE, Sample.export(COLLEGE, 1, List.of(Sample.eleve(3), "\n" + Sample.eleve(2)), 3, 2));

        assertThat(BENCH.verdicts(file)).containsExactly("INE_ACTIVE_ELSEWHERE");
        assertThat(finding(file, "ine")).isEqualTo(Sample.ine(2));
        assertThat(finding(file, "line")).isEqualTo("2");
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.counted(file, "venus d'un autre établissement")).isOne();
    }

    /** Below 60 % for the first export of a year, whose pupils come from everywhere. */
    @Test
    void pupilsWhoComeInNumbersFromOneSchoolAreToldWithItsUai() {
        imported(OTHER, Sample.export(OTHER, 1, range(1, 20)));
        imported(COLLEGE, Sample.export(COLLEGE, 1, range(21, 40)));
        List<Integer> wrong = IntStream.concat(IntStream.rangeClosed(21, 40), IntStream.rangeClosed(1, 6))
                .boxed()
                .toList();
        long file = imported(
                COLLEGE,
                Sample.export(COLLEGE, 2, wrong.stream().mapToInt(n -> n).toArray()));

        assertThat(BENCH.verdicts(file)).containsExactly("MANY_FROM_ANOTHER_SCHOOL");
        assertThat(LEDGER.get(FileLedger.class).report(file)).contains("6 élèves de " + OTHER + ", sur 26");
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
    }

    @Test
    void aFirstExportMayTakeHalfOfItsPupilsFromOneSchool() {
        imported(OTHER, Sample.export(OTHER, 1, range(1, 20)));
        long file = imported(COLLEGE, Sample.export(COLLEGE, 1, range(11, 30)));

        assertThat(BENCH.verdicts(file)).containsOnly("INE_ACTIVE_ELSEWHERE");
    }

    @Test
    void aPupilWhoHasLeftTheOtherSchoolIsNoMatter() {
        imported(OTHER, Sample.export(OTHER, 1, 1, 2));
        imported(OTHER, Sample.export(OTHER, 2, 1));
        long file = imported(COLLEGE, Sample.export(COLLEGE, 2, 2));

        assertThat(BENCH.verdicts(file)).isEmpty();
    }

    @Test
    void anIneReattributedWithinTheSchoolIsToldWithTheLineAndTheRestGoesToPix() {
        imported(COLLEGE, Sample.export(COLLEGE, 1, 1, 2));
        long file =
                imported(COLLEGE, Sample.export(COLLEGE, 2, List.of(Sample.eleve(1), "\n" + bornElsewhen(2)), 1, 2));

        assertThat(BENCH.verdicts(file)).containsExactly("INE_REATTRIBUTED", "SENT_WITHOUT_PUPIL", "SENT_AS_KNOWN");
        assertThat(finding(file, "ine")).isEqualTo(Sample.ine(2));
        assertThat(finding(file, "line")).isEqualTo("2");
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(LEDGER.get(FileLedger.class).report(file))
                .contains(
                        "\"kind\":\"REATTRIBUTED\",\"label\":\"élève à reconnaître\"", "\"pupils\":1,\"active\":null");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(2);
    }

    @Test
    void anIneOfAnotherSchoolsPupilWaitsForAPersonAndTheExportGoesToPixAllTheSame() {
        imported(OTHER, Sample.export(OTHER, 1, 2));
        long file = imported(COLLEGE, Sample.export(COLLEGE, 2, List.of(Sample.eleve(1), bornElsewhen(2)), 1, 2));

        assertThat(BENCH.verdicts(file)).containsExactly("INE_REATTRIBUTED");
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(pixState(file)).isEqualTo("WAITING");
    }

    @Test
    void anExportThatPixWouldNotTakeForItsSizeIsAppliedAndNotSent() {
        byte[] export = Sample.export(COLLEGE, 1, 1);
        String blanks = ("<!--" + " ".repeat(1024) + "-->").repeat(20 * 1024);
        byte[] large = new String(export, StandardCharsets.ISO_8859_1)
                .replace("<DONNEES>", blanks + "<DONNEES>")
                .getBytes(StandardCharsets.ISO_8859_1);
        long file = imported(COLLEGE, large);

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("TOO_LARGE_FOR_PIX");
        assertThat(pixState(file)).isEqualTo("NOT_SENT");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).isEmpty();
    }

    @Test
    void whatPixHoldsAlreadyIsNotSentAgain() {
        LEDGER.clock().set(Instant.parse("2026-09-10T08:00:00Z"));
        long first = imported(COLLEGE, Sample.export(COLLEGE, 1, 1, 2));
        long waiting = imported(COLLEGE, Sample.export(COLLEGE, 2, 1, 2));
        assertThat(pixState(waiting)).as("the first is not at Pix yet").isEqualTo("WAITING");
        assertThat(waiting).isNotEqualTo(first);
        atPix(waiting, PixState.IMPORTED);

        long known = imported(COLLEGE, Sample.export(COLLEGE, 3, 1, 2));
        assertThat(BENCH.file(known)).isEqualTo(FileState.APPLIED);
        assertThat(pixState(known)).isEqualTo("IMPORTED");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(2);

        atPix(known, PixState.REFUSED);
        assertThat(pixState(imported(COLLEGE, Sample.export(COLLEGE, 4, 1, 2)))).isEqualTo("WAITING");
    }

    @Test
    void howeverManyLeavingDatesAreEmptyTheExportGoesToPixWithoutThem() {
        imported(COLLEGE, Sample.export(COLLEGE, 1, range(1, 20)));
        List<String> pupils = IntStream.rangeClosed(1, 18)
                .mapToObj(n -> n <= 9 ? sortie(n) : Sample.eleve(n))
                .toList();
        long file = imported(COLLEGE, Sample.export(COLLEGE, 2, pupils, range(1, 18)));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsOnly("EMPTY_LEAVING_DATE");
        assertThat(pixState(file)).isEqualTo("WAITING");
    }

    @Test
    void whatPixTookFromACopyIsNotSentAgain() {
        long odd = imported(COLLEGE, Sample.export(COLLEGE, 1, List.of(Sample.eleve(1), sortie(2)), 1, 2));
        atPix(odd, PixState.IMPORTED);

        assertThat(pixState(imported(COLLEGE, Sample.export(COLLEGE, 2, 1, 2)))).isEqualTo("IMPORTED");
    }

    /** As before there were copies. */
    @Test
    void whatPixTookOtherwiseThanTheHubIsSentAgain() {
        long doubtful = imported(COLLEGE, Sample.export(COLLEGE, 1, List.of(Sample.eleve(1), sortie(2)), 1, 2));
        atPix(doubtful, PixState.IMPORTED);
        LEDGER.jdbc().sql("delete from pix_copy").update();

        assertThat(pixState(imported(COLLEGE, Sample.export(COLLEGE, 2, 1, 2)))).isEqualTo("WAITING");
    }

    private static int[] range(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    /** With a leaving date that is there and empty: active for the hub, gone for Pix. */
    private static String sortie(int n) {
        return Sample.eleve(n).replace("<CODE_PAYS>", "<DATE_SORTIE/><CODE_PAYS>");
    }

    private static void atPix(long file, PixState state) {
        LEDGER.get(FileLedger.class).pixState(file, state);
    }

    private static byte[] ofYear(int year, byte[] export) {
        return new String(export, StandardCharsets.ISO_8859_1)
                .replaceAll("<ANNEE_SCOLAIRE>[0-9]+", "<ANNEE_SCOLAIRE>" + year)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String local(int n) {
        return Sample.eleve(n).replace("10310019110", LOCAL_MEF);
    }

    private static String bornElsewhen(int n) {
        return Sample.eleve(n).replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>09/08/2011");
    }

    private static void nomenclature(int year) {
        Mef mef = new Mef(LOCAL_MEF, "3EME LOCALE", "21160010019", null);
        LEDGER.get(SchoolLedger.class)
                .saveNomenclature(COLLEGE, new Nomenclature(COLLEGE.value(), new SchoolYear(year), List.of(mef)));
    }

    private static long imported(Uai uai, byte[] export) {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, uai, export);
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream().allMatch(WorkState.DONE::equals));
        return file;
    }

    /** Of the last one: what is about the whole file comes first. */
    private static String finding(long file, String key) {
        return LEDGER.jdbc()
                .sql("select report -> 'findings' -> -1 ->> :key from received_file where id = :id")
                .params(Map.of("key", key, "id", file))
                .query(String.class)
                .single();
    }

    private static String pixState(long file) {
        return LEDGER.jdbc()
                .sql("select pix_state from received_file where id = ?")
                .param(file)
                .query(String.class)
                .single();
    }
}
