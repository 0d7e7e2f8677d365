package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the embedded PostgreSQL under a hub that serves. */
class KilledDatabaseComesBackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int RESTARTS = 5;

    /** At the end the routes are waited for that wait for a connection: so many seconds, not thirty. */
    private static final Map<String, String> SOON_OVER = Map.of("camel.main.shutdown-timeout", "2");

    @TempDir
    private Path data;

    @Test
    void theHubStartsItAgainAndEndsWithItsOwnCodeWhenItDiesAgainAndAgain() throws Exception {
        try (ServeProcess hub = ServeProcess.start(data, SOON_OVER).serving()) {
            killAndAwaitAnother(hub);
            await().atMost(PATIENCE)
                    .until(() -> hub.get("/actuator/health/readiness").statusCode() == 200);
            assertThat(hub.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            // The pool finds the new server where the old one was: a page that reads the ledger.
            await().atMost(PATIENCE)
                    .until(() -> hub.getSignedIn("/api/v1/status").statusCode() == 200);
            assertThat(hub.getSignedIn("/actuator/prometheus").body())
                    .contains("passerelle_database_restarts_total 1.0");
            assertThat(hub.output())
                    .contains("PostgreSQL embarqué s'est arrêté sans qu'on le lui demande : il est relancé (1 sur 5")
                    .contains("PostgreSQL embarqué répond de nouveau");

            for (int death = 2; death <= RESTARTS; death++) {
                killAndAwaitAnother(hub);
            }
            kill(hub);

            assertThat(hub.exitCode()).as(hub.output()).isEqualTo(4);
            assertThat(hub.output()).contains("a été relancé 5 fois en 10 minutes et meurt encore");
            assertThat(hub.servers()).isEmpty();
        }
    }

    private static void killAndAwaitAnother(ServeProcess hub) {
        ProcessHandle killed = kill(hub);
        await().atMost(PATIENCE).until(() -> isAnother(hub.servers(), killed));
    }

    private static ProcessHandle kill(ServeProcess hub) {
        ProcessHandle server = hub.servers().get(0);
        server.destroyForcibly();
        server.onExit().join();
        return server;
    }

    private static boolean isAnother(List<ProcessHandle> servers, ProcessHandle killed) {
        return servers.stream().anyMatch(server -> server.pid() != killed.pid());
    }
}
