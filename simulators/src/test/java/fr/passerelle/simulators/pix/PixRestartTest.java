package fr.passerelle.simulators.pix;

import static fr.passerelle.simulators.pix.Siecle.eleve;
import static fr.passerelle.simulators.pix.Siecle.export;
import static fr.passerelle.simulators.pix.Worlds.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class PixRestartTest extends PixContract {

    @Test
    void aRestartedPixKnowsItsLearnersByTheSameNumbers() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 A"), eleve(BLAISE, "B", "Blaise", "3 A")));
        imported(ORGANIZATION, export(UAI, eleve(BLAISE, "B", "Blaise", "3 A")));
        JsonNode before = participants(ORGANIZATION, "");

        restart();

        assertThat(participants(ORGANIZATION, "")).isEqualTo(before);
        imported(ORGANIZATION, export(UAI, eleve(CHLOE, "C", "Chloé", "3 A"), eleve(BLAISE, "B", "Blaise", "3 A")));
        assertThat(participants(ORGANIZATION, "").path("data").findValuesAsText("id"))
                .doesNotHaveDuplicates()
                .contains(before.path("data").path(0).path("id").asText());
    }

    @Test
    void aRestartedPixKnowsItsSessions() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 A")));
        long ada =
                participants(ORGANIZATION, "").path("data").path(0).path("id").asLong();
        call(
                "PUT",
                "/api/sessions/4021/enrol-students-to-session",
                "{\"data\":{\"attributes\":{\"organization-learner-ids\":[" + ada + "]}}}");
        call(
                "POST",
                "/api/certification-reports/880001/certification-issue-reports",
                "{\"data\":{\"attributes\":{\"category\":\"FRAUD\"}}}");
        String reports = report(ADA_S_TEST, true, null) + "," + report(BLAISE_S_TEST, true, null);
        finalise(SESSION, reports);

        restart();

        assertThat(pix.enrolledIn(SESSION)).containsExactly(ada);
        assertThat(finalise(SESSION, reports).code()).isEqualTo("SESSION_ALREADY_FINALIZED");
        assertThat(call(
                                "POST",
                                "/api/certification-reports/880001/certification-issue-reports",
                                "{\"data\":{\"attributes\":{\"category\":\"FRAUD\"}}}")
                        .json()
                        .path("data")
                        .path("id")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void aFileThatWasAcknowledgedIsImportedAfterTheRestart() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 A")));
        pix.close();
        Files.write(folder.resolve("uploads/import-2.bin"), export(UAI, eleve(BLAISE, "B", "Blaise", "3 A")));
        Files.writeString(
                folder.resolve("pix.jsonl"),
                "{\"kind\":\"UPLOADED\",\"importId\":2,\"organizationId\":101,\"at\":\"2027-03-15T07:00:00Z\"}\n",
                StandardOpenOption.APPEND);

        start();

        await().until(() ->
                importInformation(ORGANIZATION).path("status").asText().equals("IMPORTED"));
        assertThat(participants(ORGANIZATION, "").path("data").findValuesAsText("first-name"))
                .containsExactly("Blaise");
    }

    @Test
    void theHalfLineOfAKilledPixIsDropped() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 A")));
        pix.close();
        Path journal = folder.resolve("pix.jsonl");
        long whole = Files.size(journal);
        Files.writeString(journal, "{\"kind\":\"FINALISED\",\"sess", StandardOpenOption.APPEND);

        start();

        assertThat(Files.size(journal)).isEqualTo(whole);
        assertThat(participants(ORGANIZATION, "").path("data")).hasSize(1);
    }

    @Test
    void aFileWhoseImportEndedIsDeletedAtTheNextStart() throws Exception {
        pix.close();
        Files.write(folder.resolve("uploads/import-9.bin"), new byte[] {1});

        start();

        assertThat(folder.resolve("uploads/import-9.bin")).doesNotExist();
    }
}
