package fr.passerelle.mappings.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckReportJsonTest {

    private static final String[] FINDING_KEYS = {
        "code", "severity", "ine", "line", "column", "field", "message", "remedy"
    };

    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void theReportOfAnAcceptedExportHasTheKeysInOrderAndFitsOnOneLine() throws IOException {
        String text = json("a_school_in_september.xml", false);
        JsonNode report = mapper.readTree(text);

        assertThat(text).doesNotContain("\n");
        assertThat(keys(report))
                .containsExactly("file", "kind", "uai", "schoolYear", "accepted", "ignored", "errors", "warnings");
        assertThat(report.get("kind").textValue()).isEqualTo("SIECLE_ELEVES");
        assertThat(report.get("uai").textValue()).isEqualTo("9990001X");
        assertThat(report.get("schoolYear").isInt()).isTrue();
        assertThat(report.get("schoolYear").intValue()).isEqualTo(2026);
        assertThat(report.get("accepted").intValue()).isEqualTo(2);
        assertThat(report.get("ignored").toString()).isEqualTo("{\"LEFT\":1,\"NO_INE\":1,\"NO_DIVISION\":1}");
        assertThat(report.get("errors")).isEmpty();
        assertThat(report.get("warnings")).isEmpty();
    }

    @Test
    void aRecordTellsAbsentFromEmpty() throws IOException {
        JsonNode records =
                mapper.readTree(json("a_school_in_september.xml", true)).get("records");

        assertThat(records).hasSize(2);
        assertThat(records.get(0).toString())
                .isEqualTo("{\"ine\":\"990000111AA\",\"lastName\":\"LE SŒUR-D'AŸ\",\"preferredLastName\":\"KERMORVAN\","
                        + "\"firstName\":\"Noé-Maël\",\"middleName\":\"Cœlian\",\"thirdName\":\"\",\"sex\":\"M\","
                        + "\"birthdate\":\"2012-11-04\",\"birthCityCode\":\"29019\",\"birthCity\":null,"
                        + "\"birthCountryCode\":\"100\",\"birthProvinceCode\":\"029\",\"mefCode\":\"10310019110\","
                        + "\"status\":\"ST\",\"division\":\"3 A\",\"repeating\":false}");
    }

    @Test
    void anErrorCarriesPixMetaAndEmptiesTheRecords() throws IOException {
        JsonNode report = mapper.readTree(json("INE_UNIQUE.xml", true));

        assertThat(report.get("accepted").intValue()).isZero();
        assertThat(report.get("records")).isEmpty();
        JsonNode error = report.get("errors").get(0);
        assertThat(keys(error)).startsWith(FINDING_KEYS).endsWith("meta");
        assertThat(error.get("code").textValue()).isEqualTo("INE_UNIQUE");
        assertThat(error.get("severity").textValue()).isEqualTo("ERROR");
        assertThat(error.get("line").intValue()).isEqualTo(25);
        assertThat(error.get("meta").toString()).isEqualTo("{\"nationalStudentId\":\"990000101AB\"}");
    }

    @Test
    void withoutMetaThereIsNoKeyAndWhatIsUnknownIsNull() throws IOException {
        JsonNode report = mapper.readTree(json("EMPTY.xml", false));

        assertThat(keys(report.get("errors").get(0))).containsExactly(FINDING_KEYS);
        assertThat(report.get("errors").get(0).get("ine").isNull()).isTrue();
        assertThat(report.get("errors").get(0).get("line").isNull()).isTrue();
        assertThat(report.get("ignored")).hasSize(3);
    }

    @Test
    void aFileOfUnknownKindHasTheSameShape() throws IOException {
        CheckReport report = new FileCheck(SiecleLimits.usual(), Exports.CLOCK).check(folder.resolve("absent"), null);

        JsonNode json = mapper.readTree(new CheckReportJson().write(report, true));

        assertThat(json.get("kind").textValue()).isEqualTo("UNKNOWN");
        assertThat(json.get("uai").isNull()).isTrue();
        assertThat(json.get("schoolYear").isNull()).isTrue();
        assertThat(json.get("errors").get(0).get("code").textValue()).isEqualTo("INVALID_FILE");
        assertThat(json.get("records")).isEmpty();
    }

    @Test
    void recordsOfOtherKindsAreWrittenToo() throws IOException {
        Account account = new Account(
                Account.Source.ENT,
                "e-1",
                new Uai("9990001X"),
                "GRANVEAU",
                "Eloi",
                LocalDate.of(2012, 11, 4),
                List.of("3 B"));
        CheckReport report =
                new CheckReport("f", FileKind.GAR_ENT, "9990001X", null, Map.of(), List.of(), List.of(account));

        assertThat(mapper.readTree(new CheckReportJson().write(report, true))
                        .at("/records/0")
                        .toString())
                .isEqualTo("{\"source\":\"ENT\",\"externalId\":\"e-1\",\"uai\":\"9990001X\","
                        + "\"uais\":[\"9990001X\"],\"lastName\":\"GRANVEAU\","
                        + "\"firstName\":\"Eloi\",\"birthdate\":\"2012-11-04\",\"divisions\":[\"3 B\"]}");
        assertThat(mapper.readTree(json("structures.xml", true))
                        .at("/records/0/mefs/1")
                        .textValue())
                .isEqualTo("1031000B11U");
        assertThat(mapper.readTree(json("nomenclature.xml", true))
                        .at("/records/1/mefstat")
                        .textValue())
                .isEqualTo("21160010026");
    }

    private String json(String sample, boolean withRecords) throws IOException {
        Path file = Files.write(folder.resolve(sample), Exports.sample(sample));
        return new CheckReportJson()
                .write(new FileCheck(SiecleLimits.usual(), Exports.CLOCK).check(file, null), withRecords);
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
