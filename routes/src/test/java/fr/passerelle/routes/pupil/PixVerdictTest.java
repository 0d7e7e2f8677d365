package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static fr.passerelle.routes.bench.Sample.OTHER_ORGANIZATION;
import static fr.passerelle.routes.bench.Sample.ine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.pix.ExportFormat;
import fr.passerelle.connectors.pix.HttpPixClient;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.PixSettings;
import fr.passerelle.connectors.pix.UploadOutcome;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.pix.PixSimulator;
import fr.passerelle.simulators.pix.imports.ImportMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a dropped export to the end of its import at Pix Orga, and what an operator reads of it. */
class PixVerdictTest {

    private static final Charset SIECLE = Charset.forName("ISO-8859-15");

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class, UploadRoute.class);

    @TempDir
    private Path folder;

    private PixSimulator simulator;

    @BeforeEach
    void start() {
        Sample.schools(LEDGER);
        World world = new World(
                List.of(
                        new Organization(ORGANIZATION, 2001, COLLEGE.value(), "Collège des Tilleuls"),
                        new Organization(OTHER_ORGANIZATION, 2002, OTHER.value(), "Collège des Saules")),
                List.of(),
                List.of());
        simulator = PixSimulator.start(world, LEDGER.clock(), folder);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anExportThatPixImportsIsSaidToBeThere() {
        BENCH.pix().uploadTo(realPix(Duration.ofSeconds(30)));
        long file = dropped(1, 1, 2);

        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(learners()).isEqualTo(2);
        assertThat(BENCH.pix().formats()).containsExactly(ExportFormat.XML);
    }

    @Test
    void theErrorsOfACallThatRefusesJoinTheReportOfTheFile() throws Exception {
        simulator.importMode(ImportMode.SYNCHRONOUS);
        simulator.imports().failNext("SEX_CODE_REQUIRED", "SOMETHING_NEW");
        BENCH.pix().uploadTo(realPix(Duration.ofSeconds(30)));
        long file = dropped(1, 1, 2);

        assertThat(pixState(file)).isEqualTo("REFUSED");
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("SEX_CODE_REQUIRED", "REFUSED_BY_PIX");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE);
        assertThat(textBeside())
                .contains(
                        "élèves pris en compte : 2", "SEX_CODE_REQUIRED", "selon Pix Orga : SOMETHING_NEW, statut 412");
    }

    @Test
    void anImportThatEndsWithErrorsIsRefusedAndTheCorrectedExportGoesOutByItself() throws Exception {
        simulator.imports().failNext("INE_UNIQUE");
        BENCH.pix().uploadTo(realPix(Duration.ofSeconds(30)));
        long first = dropped(1, 1, 2);
        assertThat(pixState(first)).isEqualTo("REFUSED");
        assertThat(textBeside()).contains("INE_UNIQUE");

        long second = dropped(2, 1, 2, 3);
        assertThat(pixState(second)).isEqualTo("IMPORTED");
        assertThat(learners()).isEqualTo(3);
        assertThat(beside()).doesNotExist();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE, WorkState.DONE);
    }

    @Test
    void aValidationThatFailsIsRefused() {
        // The hub sends no family name under its old tag: Pix is told one all the same.
        simulator.importStrictness(fr.passerelle.simulators.pix.imports.ImportStrictness.STRICT);
        BENCH.pix().uploadTo(realPix(Duration.ofSeconds(30)));
        BENCH.pix()
                .alter(export -> new String(export, SIECLE)
                        .replace("NOM_DE_FAMILLE>", "NOM>")
                        .getBytes(SIECLE));
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 1, 1));
        BENCH.untilIdle();

        assertThat(pixState(file)).isEqualTo("REFUSED");
        assertThat(BENCH.verdicts(file)).containsExactly("LAST_NAME_REQUIRED");
    }

    @Test
    void warningsOfAFileThatIsOnlyValidatedAreNotTheEnd() {
        simulator.imports().warn("SOMETHING_ODD");
        simulator.imports().pause();
        BENCH.pix().uploadTo(realPix(Duration.ofMillis(50)));
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 1, 1, 2));
        RouteBench.patiently().until(() -> LEDGER.count("select coalesce(max(attempts), 0) from work") > 0);
        assertThat(pixState(file)).isNotEqualTo("REFUSED");

        // Delivered again while the import of the first call is still under way: no harm.
        simulator.imports().resume();
        BENCH.untilIdle();
        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(learners()).isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from journal where action = 'UPLOADED_TO_PIX'"))
                .isOne();
    }

    /** The bench has one consumer: while Pix takes its time over one school, nobody stands and waits. */
    @Test
    void theExportOfAnotherSchoolPassesWhilePixImportsThatOfTheFirst() {
        BENCH.pix().uploadTo(realPix(Duration.ofMinutes(10)));
        simulator.imports().pause();
        long slow = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 1, 1, 2));
        RouteBench.patiently().until(() -> !BENCH.pix().formats().isEmpty());
        long tooLarge = toUpload(OTHER, "e".repeat(PixPort.MOST_BYTES + 1));
        RouteBench.patiently().until(() -> pixState(tooLarge).equals("NOT_SENT"));
        assertThat(pixState(slow)).isEqualTo("WAITING");

        simulator.imports().resume();
        BENCH.untilIdle();
        assertThat(pixState(slow)).isEqualTo("IMPORTED");
        assertThat(BENCH.pix().calls("upload")).as("sent once, looked at often").hasSize(1);
        assertThat(LEDGER.count("select max(attempts) from work")).isZero();
    }

    @Test
    void aFailureOfPixItselfIsTriedAgain() {
        simulator.imports().failNext();
        BENCH.pix().uploadTo(realPix(Duration.ofSeconds(30)));
        long file = dropped(1, 1, 2);

        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(BENCH.pix().calls("upload")).hasSize(2);
    }

    @Test
    void eachErrorStandsAtTheLineOfItsPupilHoweverPixSpellsItsKey() throws Exception {
        byte[] export = new String(Sample.export(COLLEGE, 1, 1, 2), SIECLE)
                .replace("<ELEVE ", "\n<ELEVE ")
                .getBytes(SIECLE);
        BENCH.pix()
                .answerUpload(new UploadOutcome.Refused(List.of(
                        new PixError("412", "INE_UNIQUE", "un nom", Map.of("nationalStudentId", ine(2))),
                        new PixError("412", "ANOTHER_RULE", null, Map.of("national-student-id", ine(1))),
                        new PixError("422", null, null, Map.of()))));
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export);
        BENCH.untilIdle();

        // The most frequent cause first, and in Pix's order within a cause.
        assertThat(findings(file))
                .extracting(
                        finding -> finding.path("code").asText(),
                        finding -> finding.path("line").asInt(),
                        finding -> finding.path("ine").asText(),
                        finding -> finding.path("detail").asText())
                .containsExactlyInAnyOrder(
                        tuple("INE_UNIQUE", 3, ine(2), "selon Pix Orga"),
                        tuple("REFUSED_BY_PIX", 2, ine(1), "selon Pix Orga : ANOTHER_RULE, statut 412"),
                        tuple("REFUSED_BY_PIX", 0, "null", "selon Pix Orga : sans code, statut 422"));
        assertThat(textBeside()).doesNotContain("un nom", ine(1), ine(2));
    }

    @Test
    void theJournalHoldsCodesAndTheirNumbersOnly() {
        BENCH.pix()
                .answerUpload(new UploadOutcome.Refused(List.of(
                        new PixError("412", "INE_UNIQUE", "un nom", Map.of("nationalStudentId", ine(2))),
                        new PixError("412", "INE_UNIQUE", null, Map.of("nationalStudentId", ine(1))))));
        dropped(1, 1, 2);

        assertThat(LEDGER.jdbc()
                        .sql("select details::text from journal where action = 'REFUSED_BY_PIX'")
                        .query(String.class)
                        .list())
                .containsExactly("{\"INE_UNIQUE\": \"2\"}");
        assertThat(LEDGER.count("select count(*) from journal where action = 'UPLOADED_TO_PIX'"))
                .isZero();
    }

    @Test
    void theSameFileDroppedAgainOnceThePixOrganizationIsPutRightIsSentAgain() {
        simulator.imports().failNext("UAI_MISMATCHED");
        BENCH.pix().uploadTo(realPix(Duration.ofSeconds(30)));
        long first = dropped(1, 1, 2);
        assertThat(pixState(first)).isEqualTo("REFUSED");

        assertThat(dropped(1, 1, 2)).isEqualTo(first);
        assertThat(pixState(first)).isEqualTo("IMPORTED");
        assertThat(BENCH.verdicts(first)).isEmpty();
    }

    /** An export that is applied already; gives the number of its file. */
    private static long toUpload(Uai uai, String export) {
        return LEDGER.inTransaction(() -> {
            long file = BENCH.receive(Flow.IMPORT_SIECLE, uai, export);
            LEDGER.jdbc()
                    .sql("delete from work where flow = 'IMPORT_SIECLE' and subject = ?")
                    .param(Long.toString(file))
                    .update();
            LEDGER.get(WorkLedger.class).ask(Flow.UPLOAD_TO_PIX, uai.value(), Long.toString(file));
            return file;
        });
    }

    private static long dropped(int stampedOn, int... pupils) {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, stampedOn, pupils));
        BENCH.untilIdle();
        return file;
    }

    private long learners() {
        return realPix(Duration.ofSeconds(30))
                .participants(ORGANIZATION, 1, 100)
                .learners()
                .size();
    }

    private static String pixState(long file) {
        return LEDGER.jdbc()
                .sql("select coalesce(pix_state, '') from received_file where id = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private static JsonNode findings(long file) throws Exception {
        String report = LEDGER.jdbc()
                .sql("select report::text from received_file where id = ?")
                .param(file)
                .query(String.class)
                .single();
        return new ObjectMapper().readTree(report).path("findings");
    }

    private static Path beside() {
        return BENCH.intake().resolve("siecle/done/" + COLLEGE + "/export.xml.compte-rendu.txt");
    }

    private static String textBeside() throws Exception {
        return Files.readString(beside());
    }

    private PixPort realPix(Duration pollLimit) {
        PixSettings settings = new PixSettings(
                simulator.url().toString(),
                simulator.username(),
                simulator.password(),
                simulator.clientId(),
                simulator.clientSecret(),
                Duration.ofSeconds(30),
                Duration.ofMillis(10),
                pollLimit);
        return new HttpPixClient(settings, LEDGER.clock());
    }
}
