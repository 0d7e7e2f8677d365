package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code passerelle check --json} promises to those who read it by program. */
class CheckJsonTest {

    private static final List<String> REPORT =
            List.of("file", "kind", "uai", "schoolYear", "accepted", "ignored", "errors", "warnings");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void anAcceptedExportIsOneObjectWithTheKeysThatWerePromised() throws IOException {
        Path export = SampleFiles.export(folder);

        CommandRun run = CommandRun.of("check", "--json", export);

        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(1);
        JsonNode report = JSON.readTree(run.out());
        assertThat(keys(report)).containsExactlyElementsOf(REPORT);
        assertThat(report.get("file").textValue()).isEqualTo(export.toString());
        assertThat(report.get("kind").textValue()).isEqualTo("SIECLE_ELEVES");
        assertThat(report.get("uai").textValue()).isEqualTo(SampleFiles.SCHOOL);
        assertThat(report.get("schoolYear").intValue())
                .isEqualTo(SampleFiles.year().start());
        assertThat(report.get("accepted").intValue()).isEqualTo(1);
        assertThat(report.get("ignored").toString()).isEqualTo("{\"LEFT\":1,\"NO_INE\":1,\"NO_DIVISION\":1}");
        assertThat(report.get("errors")).isEmpty();
        assertThat(report.get("warnings")).isEmpty();
    }

    @Test
    void withRecordsAPupilHasEveryKeyAndAnEmptyTagIsNotAnAbsentOne() throws IOException {
        JsonNode report = JSON.readTree(CommandRun.of("check", "--json", "--records", SampleFiles.export(folder))
                .out());

        assertThat(keys(report)).startsWith(REPORT.toArray(String[]::new)).endsWith("records");
        assertThat(report.get("records")).hasSize(1);
        assertThat(report.get("records").get(0).toString())
                .isEqualTo("{\"ine\":\"990000201AA\",\"lastName\":\"LŒUILLET\",\"preferredLastName\":\"\","
                        + "\"firstName\":\"Maÿlis\",\"middleName\":\"Inès\",\"thirdName\":null,\"sex\":\"F\","
                        + "\"birthdate\":\"2012-02-29\",\"birthCityCode\":\"35238\",\"birthCity\":null,"
                        + "\"birthCountryCode\":\"100\",\"birthProvinceCode\":\"035\",\"mefCode\":\"10310019110\","
                        + "\"status\":\"ST\",\"division\":\"3 A\",\"repeating\":false}");
    }

    @Test
    void anErrorTakesAwayEveryPupilAndSaysWhereAndWhatToDo() throws IOException {
        CommandRun run = CommandRun.of("check", "--json", "--records", SampleFiles.spoiltExport(folder));

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("accepted").intValue()).isZero();
        assertThat(report.get("records")).isEmpty();
        assertThat(report.get("errors").findValuesAsText("code"))
                .containsExactlyInAnyOrder("INE_UNIQUE", "BIRTHDATE_REQUIRED");
        for (JsonNode error : report.get("errors")) {
            assertThat(keys(error))
                    .startsWith("code", "severity", "ine", "line", "column", "field", "message", "remedy");
            assertThat(error.get("severity").textValue()).isEqualTo("ERROR");
            assertThat(error.get("ine").textValue()).startsWith("990000");
            assertThat(error.get("line").isInt()).isTrue();
            assertThat(error.get("message").textValue()).isNotBlank();
            assertThat(error.get("remedy").textValue()).isNotBlank();
        }
    }

    @Test
    void theExportOfAnotherSchoolIsMismatchedAndNothingElse() throws IOException {
        CommandRun run =
                CommandRun.of("check", "--json", "--uai", SampleFiles.OTHER_SCHOOL, SampleFiles.spoiltExport(folder));

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("errors").findValuesAsText("code")).containsExactly("UAI_MISMATCHED");
        assertThat(report.get("accepted").intValue()).isZero();
    }

    @Test
    void theExpectedSchoolIsRecognised() throws IOException {
        CommandRun run = CommandRun.of("check", "--json", "--uai", SampleFiles.SCHOOL, SampleFiles.export(folder));

        assertThat(run.code()).isZero();
        assertThat(JSON.readTree(run.out()).get("errors")).isEmpty();
    }

    @Test
    void aWrongKeyInTheFileIsOnlyAWarning() throws IOException {
        CommandRun run = CommandRun.of("check", "--json", SampleFiles.exportOfAWrongKey(folder));

        assertThat(run.code()).isZero();
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("errors")).isEmpty();
        assertThat(report.get("warnings").findValuesAsText("code")).containsExactly("UAI_KEY_WRONG");
        assertThat(report.get("warnings").get(0).get("severity").textValue()).isEqualTo("WARNING");
        assertThat(report.get("accepted").intValue()).isEqualTo(1);
    }

    @Test
    void severalFilesAreSeveralObjectsInTheirOrderAndOneWrongIsEnoughForTheExitCode() throws IOException {
        Path missing = folder.resolve("missing.xml");

        CommandRun run =
                CommandRun.of("check", "--json", SampleFiles.session(folder), missing, SampleFiles.export(folder));

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(run.lines()).hasSize(3);
        List<JsonNode> reports = new ArrayList<>();
        for (String line : run.lines()) {
            reports.add(JSON.readTree(line));
        }
        assertThat(reports)
                .extracting(report -> report.get("kind").textValue())
                .containsExactly("SESSION", "UNKNOWN", "SIECLE_ELEVES");
        assertThat(reports)
                .extracting(report -> report.get("accepted").intValue())
                .containsExactly(1, 0, 1);
        assertThat(reports.get(1).get("errors").findValuesAsText("code")).containsExactly("INVALID_FILE");
        assertThat(reports.get(1).get("errors").get(0).get("message").textValue())
                .contains("n'existe pas");
    }

    @Test
    void anEmptyFileAndAFolderAreRefusedWithoutAStackTrace() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.xml"));

        CommandRun run = CommandRun.of("check", "--json", empty, folder);

        assertThat(run.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(run.lines()).hasSize(2).allSatisfy(line -> assertThat(line).contains("\"INVALID_FILE\""));
        assertThat(run.err()).isEmpty();
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
