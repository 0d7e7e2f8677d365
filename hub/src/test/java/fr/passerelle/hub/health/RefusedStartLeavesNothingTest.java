package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever refuses a start, early or late: the embedded PostgreSQL that was started for it is stopped. */
class RefusedStartLeavesNothingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @TempDir
    private Path data;

    @Test
    void noServerOutlivesAStartThatIsRefused() throws Exception {
        assertRefused(Map.of("passerelle.schedule.results", "chaque soir"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(Map.of("server.port", Integer.toString(taken.getLocalPort())));
        }
    }

    @Test
    void noServerOutlivesAStartThatIsToldToStop() throws Exception {
        try (ServeProcess hub = ServeProcess.start(data, Map.of())) {
            await().atMost(PATIENCE).until(() -> !hub.servers().isEmpty());

            hub.terminate();

            assertThat(hub.exitCode()).as(hub.output()).isNotZero();
            assertThat(hub.servers()).as(hub.output()).isEmpty();
        }
    }

    private void assertRefused(Map<String, String> settings) throws Exception {
        try (ServeProcess hub = ServeProcess.start(data, settings)) {
            assertThat(hub.exitCode()).as(hub.output()).isIn(2, 3);
            assertThat(hub.output()).contains("passerelle : ");
            assertThat(hub.servers())
                    .as("after %s:\n%s", settings, hub.output())
                    .isEmpty();
        }
    }
}
