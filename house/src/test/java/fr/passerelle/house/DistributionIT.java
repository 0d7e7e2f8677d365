package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is laid for production, unpacked in an empty folder: it runs, and nothing of the proof is in it. */
class DistributionIT {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        assertThat(run("tar", "-xzf", archive().toString(), "-C", folder.toString())
                        .code())
                .isZero();
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, "passerelle-*")) {
            home = unpacked.iterator().next();
        }
    }

    private record Run(int code, List<String> lines) {}

    @Test
    void nothingThatProvesTheHubIsInIt() throws Exception {
        Run listed = run("tar", "-tzf", archive().toString());

        assertThat(listed.lines())
                .hasSizeGreaterThan(150)
                .noneMatch(name -> name.matches(".*(simulators|bench|sshd|demo|gatling).*"))
                .anyMatch(name -> name.endsWith("/passerelle.jar"))
                .anyMatch(name -> name.endsWith("/config/etablissements.csv"))
                .anyMatch(name -> name.endsWith("/docs/exploitation.md"))
                .anyMatch(name -> name.endsWith("/passerelle.service"))
                .anyMatch(name -> name.endsWith("/LICENSE"));
    }

    @Test
    void itChecksAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("note.xml"), "<NOTE/>");

        Run check = run(home.resolve("passerelle").toString(), "check", file.toString());

        assertThat(check.code()).as("%s", check.lines()).isEqualTo(1);
        assertThat(check.lines()).anyMatch(line -> line.contains("note.xml"));
    }

    @Test
    void itServesOnItsOwnDatabaseAndBroker() throws Exception {
        int port = freePort();
        Process hub = program(
                        home.resolve("passerelle").toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.resolve("data").toString())
                .redirectOutput(folder.resolve("serve.log").toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !hub.isAlive() || isReady(port));
            assertThat(hub.isAlive())
                    .as(Files.readString(folder.resolve("serve.log")))
                    .isTrue();
            assertThat(home.resolve("data"))
                    .as("nothing is written beside the programs")
                    .doesNotExist();
        } finally {
            hub.destroy();
            if (!hub.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                hub.destroyForcibly();
            }
        }
    }

    private static boolean isReady(int port) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(health, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path archive() throws IOException {
        try (DirectoryStream<Path> laid =
                Files.newDirectoryStream(House.root().resolve("hub/target"), "passerelle-*.tar.gz")) {
            return laid.iterator().next();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static ProcessBuilder program(String... words) {
        ProcessBuilder program = new ProcessBuilder(words).redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("PASSERELLE_"));
        return program;
    }

    private static Run run(String... words) throws IOException, InterruptedException {
        Process process = program(words).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end: " + lines);
        }
        return new Run(process.exitValue(), lines);
    }
}
