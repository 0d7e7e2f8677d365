package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.passerelle.connectors.postgres.DatabaseProbe;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** Servers that take a connection and say nothing, and checks that never end: each test would otherwise wait for ever. */
@Timeout(60)
class HealthAnswersSoonTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BoundedHealths frame = new BoundedHealths(
            new StaticListableBeanFactory(Map.of("clock", Clock.systemUTC())).getBeanProvider(Clock.class));
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void release() {
        never.countDown();
        frame.destroy();
    }

    @Test
    void aDatabaseThatTakesTheConnectionAndSaysNothingIsDown() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Health answer = bounded(database(silent.getLocalPort())).health();

            assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
            assertThat(sentence(answer))
                    .startsWith("La base de données ne répond pas")
                    .contains("Rien n'est perdu");
        }
    }

    @Test
    void aDatabaseThatIsGoneIsDown() throws IOException {
        ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        gone.close();

        Health answer = bounded(database(gone.getLocalPort())).health();

        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(sentence(answer)).contains("vérifiez qu'elle est en marche");
    }

    @Test
    void aBrokerThatTakesTheConnectionAndSaysNothingIsDown() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
                ActiveMQConnectionFactory factory =
                        new ActiveMQConnectionFactory("tcp://127.0.0.1:" + silent.getLocalPort())) {
            Health answer = bounded(new BrokerHealth(factory)).health();

            assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
            assertThat(sentence(answer)).startsWith("Le courtier de messages (Artemis) ne répond pas");
        }
    }

    @Test
    void aCheckThatHangsIsWaitedForOnceHoweverManyAsk() {
        HealthIndicator hanging = bounded(new Hanging());
        for (int asked = 0; asked < 5; asked++) {
            assertThat(hanging.health().getStatus()).isEqualTo(Condition.DEGRADED);
        }
        assertThat(looks).hasValue(1);

        never.countDown();

        await().atMost(PATIENCE).until(() -> hanging.health().getStatus().equals(Status.UP));
    }

    @Test
    void severalThatHangAreWaitedForTogether() {
        HealthIndicator first = bounded(new Hanging());
        HealthIndicator second = bounded(new Hanging());

        first.health();

        assertThat(looks)
                .as("the second one's check began with the first one's")
                .hasValue(2);
        assertThat(second.health().getStatus()).isEqualTo(Condition.DEGRADED);
    }

    @Test
    void aCheckThatFailsIsSaidWithoutTakingTheHubDown() {
        HealthIndicator failing = bounded(new Failing());

        assertThat(failing.health().getStatus()).isEqualTo(Condition.DEGRADED);
        assertThat(sentence(failing.health())).contains("n'aboutit pas");
    }

    private HealthIndicator bounded(HealthIndicator component) {
        return (HealthIndicator) frame.postProcessAfterInitialization(component, "any");
    }

    private static DatabaseHealth database(int port) {
        return new DatabaseHealth(new DatabaseProbe(
                new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + port + "/passerelle?ssl=false", "hub", "x")));
    }

    private static String sentence(Health health) {
        return String.valueOf(health.getDetails().get("phrase"));
    }

    private final class Hanging implements HealthIndicator {
        @Override
        public Health health() {
            looks.incrementAndGet();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Condition.well("Enfin.").build();
        }
    }

    private static final class Failing implements HealthIndicator {
        @Override
        public Health health() {
            throw new IllegalStateException("on purpose");
        }
    }
}
