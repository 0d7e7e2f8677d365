package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.routes.file.IntakeNews;
import fr.passerelle.routes.file.IntakeNews.Place;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** A server that is away or a link in the intake is told, and takes nothing down. */
class IntakeHealthTest {

    private static final Instant SINCE = Instant.parse("2026-09-03T08:00:00Z");

    private final IntakeNews news = new IntakeNews();
    private final IntakeHealth health = new IntakeHealth(news);

    @Test
    void anIntakeThatIsLookedAtIsWell() {
        news.publish(new Place("dossier", System.nanoTime(), null, null, 0, null));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aServerThatIsAwayIsToldAndTheHubGoesOn() {
        news.publish(new Place("dossier", System.nanoTime(), null, null, 0, null));
        news.publish(new Place("serveur", System.nanoTime(), "il ne répond pas", SINCE, 0, null));

        assertThat(told()).isEqualTo("Dépôt, serveur : il ne répond pas, depuis le 3 septembre 2026 à 10 h 00.");
        assertThat(gauge("passerelle.intake.away")).isEqualTo(1);
    }

    @Test
    void whatIsLeftIsCountedAndItsPageNamed() {
        news.publish(new Place("dossier", System.nanoTime(), null, null, 3, SINCE));

        assertThat(told()).contains("3 entrées laissées en place depuis le 3 septembre 2026 à 10 h 00", "« Dépôt »");
        assertThat(gauge("passerelle.intake.left")).isEqualTo(3);
    }

    @Test
    void aLookThatDoesNotEndIsSeen() {
        news.publish(
                new Place("dossier", System.nanoTime() - Duration.ofMinutes(7).toNanos(), null, null, 0, null));

        assertThat(told()).contains("pas regardé depuis 7 minutes");
    }

    private String told() {
        Health told = health.health();
        assertThat(told.getStatus()).isEqualTo(Condition.DEGRADED);
        return String.valueOf(told.getDetails().get(Condition.SENTENCE));
    }

    private double gauge(String name) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new IntakeMetrics(news).bindTo(registry);
        return registry.get(name).gauge().value();
    }
}
