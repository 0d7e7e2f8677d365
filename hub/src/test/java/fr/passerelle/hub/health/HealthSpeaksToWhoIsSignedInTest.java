package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hub whose SFTP server is away and whose disk gets low: it serves, and says what waits for a person. */
class HealthSpeaksToWhoIsSignedInTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    private static ServeProcess hub;

    @BeforeAll
    static void start() throws Exception {
        Path key = Files.writeString(data.resolve("key"), "not read before the server answers");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Path knownHosts = Files.createFile(data.resolve("known_hosts"));
        hub = ServeProcess.start(
                data,
                Map.of(
                        "passerelle.disk.low", "4000TB",
                        "passerelle.intake.sftp.host", "127.0.0.1",
                        "passerelle.intake.sftp.port", closedPort(),
                        "passerelle.intake.sftp.folder", "depot",
                        "passerelle.intake.sftp.username", "passerelle",
                        "passerelle.intake.sftp.private-key", key.toString(),
                        "passerelle.intake.sftp.known-hosts", knownHosts.toString()));
        hub.serving();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        hub.close();
    }

    @Test
    void aStrangerReadsOneWord() throws Exception {
        await().atMost(PATIENCE).until(() -> hub.get("/actuator/health").body().contains("DEGRADED"));
        assertThat(hub.get("/actuator/health").body())
                .isEqualTo("{\"status\":\"DEGRADED\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(hub.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    /** A program is at work at once, and somebody new only chooses a password. */
    @ParameterizedTest
    @CsvSource({"programme, MACHINE&droits=READ", "c.morel, HEAD&etablissements=9990001X"})
    void whoDoesNotFollowTheAcademyReadsOneWordAsAStranger(String login, String rights) throws Exception {
        String body =
                hub.getAs(login, hub.letIn(login, rights), "/actuator/health").body();

        assertThat(body).contains("\"groups\"").doesNotContain("components", "phrase");
    }

    @Test
    void whoIsSignedInReadsASentenceOfEachComponent() throws Exception {
        JsonNode components = hub.json("/actuator/health").get("components");

        for (String each : new String[] {"database", "broker", "disk", "flows"}) {
            assertThat(sentence(components, each)).as(each).endsWith(".");
        }
        assertThat(sentence(components, "database")).isEqualTo("La base de données répond.");
        assertThat(components.at("/disk/status").asText()).isEqualTo("DEGRADED");
        assertThat(sentence(components, "disk")).contains("libérez de la place avant qu'il n'en reste 256");
    }

    @Test
    void anSftpServerThatIsAwayIsSaidAndTakesNobodyOut() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(sentence(hub.json("/actuator/health").get("components"), "intake"))
                                .contains("serveur SFTP 127.0.0.1"));
        assertThat(hub.json("/actuator/health").at("/components/intake/status").asText())
                .isEqualTo("DEGRADED");
        assertThat(hub.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(hub.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void readinessIsTheDatabaseAndTheBrokerAndLivenessTheProcessAlone() throws Exception {
        assertThat(hub.json("/actuator/health/readiness").get("components").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("readinessState", "database", "broker");
        assertThat(hub.getSignedIn("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private static String sentence(JsonNode components, String component) {
        return components.at("/" + component + "/details/phrase").asText();
    }

    private static String closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return Integer.toString(free.getLocalPort());
        }
    }
}
