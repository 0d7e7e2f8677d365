package fr.passerelle.simulators.pix;

import static fr.passerelle.simulators.pix.Siecle.eleve;
import static fr.passerelle.simulators.pix.Siecle.export;
import static fr.passerelle.simulators.pix.Worlds.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.simulators.pix.Siecle.Eleve;
import fr.passerelle.simulators.pix.imports.ImportMode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PixImportTest extends PixContract {

    private static final String UPLOAD = "/api/organizations/101/sco-organization-learners/import-siecle";

    @Test
    void aFileIsTakenThenImported() throws Exception {
        assertThat(upload(ORGANIZATION, export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A")))
                        .status())
                .isEqualTo(204);

        JsonNode done = imported(ORGANIZATION, export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A")));

        assertThat(done.path("status").asText()).isEqualTo("IMPORTED");
        assertThat(done.path("errors")).isEmpty();
        assertThat(done.path("created-at").asText()).startsWith("2027-03-15T07:00:00");
        assertThat(names()).containsExactly("Maëlys TREMBLOY");
    }

    @Test
    void everyImportIsNewerThanTheOneBeforeEvenWhenTheClockStandsStill() throws Exception {
        byte[] file = export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A"));
        Instant first =
                Instant.parse(imported(ORGANIZATION, file).path("created-at").asText());
        Instant second =
                Instant.parse(imported(ORGANIZATION, file).path("created-at").asText());
        restart();
        JsonNode third = imported(ORGANIZATION, file);

        assertThat(second).isAfter(first);
        assertThat(Instant.parse(third.path("created-at").asText())).isAfter(second);
        assertThat(Instant.parse(third.path("updated-at").asText()))
                .isAfterOrEqualTo(Instant.parse(third.path("created-at").asText()));
    }

    @Test
    void aZipIsReadAsWell() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("ElevesSansAdresses.xml"));
            zip.write(export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A")));
        }

        assertThat(imported(ORGANIZATION, bytes.toByteArray()).path("status").asText())
                .isEqualTo("IMPORTED");
    }

    @Test
    void oneWrongPupilRefusesTheFileWithPixSCode() throws Exception {
        JsonNode done = imported(
                ORGANIZATION,
                export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A"), new Eleve(BLAISE, "VASSEROY", "Ilan", "", "3 A")));

        assertThat(done.path("status").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(done.path("errors")).hasSize(1);
        assertThat(done.path("errors").path(0).path("code").asText()).isEqualTo("BIRTHDATE_REQUIRED");
        assertThat(done.path("errors")
                        .path(0)
                        .path("meta")
                        .path("nationalStudentId")
                        .asText())
                .isEqualTo(BLAISE);
        assertThat(names()).isEmpty();
    }

    @Test
    void theFileOfAnotherSchoolIsRefused() throws Exception {
        JsonNode done = imported(ORGANIZATION, export(OTHER_UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A")));

        assertThat(done.path("errors").path(0).path("code").asText()).isEqualTo("UAI_MISMATCHED");
    }

    @Test
    void inTheOldModeTheCallItselfRefuses() throws Exception {
        pix.importMode(ImportMode.SYNCHRONOUS);

        Reply refused = upload(ORGANIZATION, export(OTHER_UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A")));
        Reply accepted = upload(ORGANIZATION, export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A")));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.code()).isEqualTo("UAI_MISMATCHED");
        assertThat(accepted.status()).isEqualTo(204);
        assertThat(names()).hasSize(1);
    }

    @Test
    void moreThanTwentyMebibytesAreTooMuch() throws Exception {
        Reply reply = upload(ORGANIZATION, new byte[20 * 1024 * 1024 + 1]);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(reply.json()
                        .path("errors")
                        .path(0)
                        .path("meta")
                        .path("maxSize")
                        .asText())
                .isEqualTo("20");
    }

    @Test
    void anUnknownFormatIsRefused() throws Exception {
        Reply reply = call("POST", UPLOAD + "?format=ods", "");

        assertThat(reply.code()).isEqualTo("INVALID_FILE_EXTENSION");
        assertThat(reply.json()
                        .path("errors")
                        .path(0)
                        .path("meta")
                        .path("fileExtension")
                        .asText())
                .isEqualTo("ods");
    }

    @Test
    void onlyAMemberMayImport() throws Exception {
        pix.withdrawMembership(OTHER_ORGANIZATION);

        assertThat(upload(OTHER_ORGANIZATION, new byte[1]).status()).isEqualTo(403);
        assertThat(upload(999, new byte[1]).status()).isEqualTo(403);
        assertThat(get("/api/organizations/102/import-information").status()).isEqualTo(403);
        assertThat(send(to(UPLOAD).POST(BodyPublishers.noBody())).status()).isEqualTo(401);
    }

    @Test
    void anOrganisationWithoutImportHasNothingToTell() throws Exception {
        Reply reply = get("/api/organizations/101/import-information");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("data").isNull()).isTrue();
    }

    @Test
    void whoIsMissingIsDisabledAndComesBackTheSame() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 A"), eleve(BLAISE, "B", "Blaise", "3 A")));
        String blaise = participants(
                        ORGANIZATION,
                        "filter[search]=blaise".replace("[", "%5B").replace("]", "%5D"))
                .path("data")
                .path(0)
                .path("id")
                .asText();

        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 B")));
        assertThat(names()).containsExactly("Ada A");

        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 B"), eleve(BLAISE, "B", "Blaise", "3 A")));
        assertThat(names()).containsExactly("Ada A", "Blaise B");
        assertThat(participants(ORGANIZATION, "")
                        .path("data")
                        .path(1)
                        .path("id")
                        .asText())
                .isEqualTo(blaise);
    }

    @Test
    void theSameIneInAnotherSchoolIsAnotherLearner() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 A")));
        imported(OTHER_ORGANIZATION, export(OTHER_UAI, eleve(ADA, "A", "Ada", "3 E")));
        imported(OTHER_ORGANIZATION, export(OTHER_UAI, eleve(BLAISE, "B", "Blaise", "3 E")));

        assertThat(names()).containsExactly("Ada A");
    }

    @Test
    void nothingOfAFileStaysOnceItIsImported() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A")));
        pix.close();

        try (Stream<java.nio.file.Path> files = Files.list(folder.resolve("uploads"))) {
            assertThat(files).isEmpty();
        }
    }

    private List<String> names() throws Exception {
        return participants(ORGANIZATION, "").path("data").findValues("attributes").stream()
                .map(one -> one.path("first-name").asText() + " "
                        + one.path("last-name").asText())
                .toList();
    }
}
