package fr.passerelle.simulators.pix;

import static fr.passerelle.simulators.pix.Siecle.eleve;
import static fr.passerelle.simulators.pix.Siecle.export;
import static fr.passerelle.simulators.pix.Worlds.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.simulators.pix.imports.ImportMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may happen to a file between its validation and the end of its import, and its CSV variant. */
class PixImportCourseTest extends PixContract {

    private static final byte[] FILE = export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A"));
    private static final String HEADER = "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;"
            + "Nom de famille*;Nom d'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
            + "Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*";
    private static final String ROW =
            "%s;Maëlys;;;TREMBLOY;;Féminin;17/03/2012;67482;;067;99100;ST;10310019110;3 A".formatted(ADA);

    @Test
    void warningsAreShownWhileValidatedAndStopNothing() throws Exception {
        pix.imports().warn("INE_UNKNOWN_TO_RNIE");
        pix.imports().pause();
        upload(ORGANIZATION, FILE);
        JsonNode validated = until("VALIDATED");

        assertThat(validated.path("errors").findValuesAsText("code")).containsExactly("INE_UNKNOWN_TO_RNIE");
        assertThat(learners()).isEmpty();

        pix.imports().resume();
        until("IMPORTED");
        assertThat(learners()).hasSize(1);
    }

    @Test
    void anImportThatWasPausedIsTakenUpByTheNextStart() throws Exception {
        pix.imports().pause();
        upload(ORGANIZATION, FILE);
        until("VALIDATED");
        restart();

        until("IMPORTED");
        assertThat(learners()).hasSize(1);
    }

    @Test
    void anImportThatFailsAppliesNothingAndTheNextOneIsWellAgain() throws Exception {
        pix.imports().failNext("INE_UNIQUE", "SEX_CODE_REQUIRED");
        JsonNode failed = imported(ORGANIZATION, FILE);

        assertThat(failed.path("status").asText()).isEqualTo("IMPORT_ERROR");
        assertThat(failed.path("errors").findValuesAsText("code")).containsExactly("INE_UNIQUE", "SEX_CODE_REQUIRED");
        assertThat(learners()).isEmpty();
        assertThat(imported(ORGANIZATION, FILE).path("status").asText()).isEqualTo("IMPORTED");
    }

    @Test
    void warningsDoNotRefuseTheCallInTheOldMode() throws Exception {
        pix.importMode(ImportMode.SYNCHRONOUS);
        pix.imports().warn("INE_UNKNOWN_TO_RNIE");

        assertThat(upload(ORGANIZATION, FILE).status()).isEqualTo(204);
        pix.imports().failNext("INE_UNIQUE");
        assertThat(upload(ORGANIZATION, FILE).status()).isEqualTo(412);
    }

    @Test
    void aCsvIsImported() throws Exception {
        assertThat(csv(HEADER, ROW)).isEmpty();
        assertThat(learners()).containsExactly("3 A");
        assertThat(csv("\uFEFF" + HEADER, ROW.replace("3 A", "3 B"))).isEmpty();
        assertThat(learners()).containsExactly("3 B");
    }

    @Test
    void aCsvIsRefusedWithTheLineAndTheHeaderOfEachFault() throws Exception {
        List<Map<String, String>> faults = csv(
                HEADER,
                ROW,
                ROW,
                ROW.replace(ADA, BLAISE).replace("67482", "6748").replace("Féminin", ""),
                ROW.replace(ADA, "3").replace("17/03/2012", "2012-03-17"));

        assertThat(faults)
                .containsExactly(
                        Map.of("code", "IDENTIFIER_UNIQUE", "line", "3", "field", "Identifiant unique*"),
                        Map.of("code", "FIELD_REQUIRED", "line", "4", "field", "Code sexe*"),
                        Map.of("code", "INSEE_CODE_INVALID", "line", "4", "field", "Code commune naissance**"),
                        Map.of("code", "FIELD_DATE_FORMAT", "line", "5", "field", "Date de naissance (jj/mm/aaaa)*"));
        assertThat(csv(HEADER.replace(";Division*", ""), ROW))
                .containsExactly(Map.of("code", "HEADER_REQUIRED", "field", "Division*"));
        assertThat(learners()).isEmpty();
    }

    @Test
    void anXmlSentAsCsvIsRefused() throws Exception {
        assertThat(csv(new String(FILE, StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    private JsonNode until(String status) throws Exception {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        importInformation(ORGANIZATION).path("status").asText().equals(status));
        return importInformation(ORGANIZATION);
    }

    /** Uploads as CSV; the faults, empty when it was imported. */
    private List<Map<String, String>> csv(String... lines) throws Exception {
        pix.importMode(ImportMode.SYNCHRONOUS);
        Reply reply = call(
                "POST",
                "/api/organizations/101/sco-organization-learners/import-siecle?format=csv",
                String.join("\r\n", lines));
        return reply.status() == 204
                ? List.of()
                : reply.json().path("errors").findParents("code").stream()
                        .map(PixImportCourseTest::fault)
                        .toList();
    }

    private static Map<String, String> fault(JsonNode error) {
        Map<String, String> fault = new java.util.TreeMap<>();
        fault.put("code", error.path("code").asText());
        error.path("meta")
                .properties()
                .forEach(entry -> fault.put(entry.getKey(), entry.getValue().asText()));
        return fault;
    }

    private List<String> learners() throws Exception {
        return participants(ORGANIZATION, "").path("data").findValuesAsText("division");
    }
}
