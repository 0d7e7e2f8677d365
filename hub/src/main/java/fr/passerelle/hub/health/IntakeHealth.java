package fr.passerelle.hub.health;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.routes.file.IntakeNews;
import fr.passerelle.routes.file.IntakeNews.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the intake is looked at, and what is left in it. Never down: what was received goes on, and schools read their
 * results, whatever becomes of a folder or of a server.
 */
@Component("intakeHealthIndicator")
class IntakeHealth implements HealthIndicator {

    /** A look waits for nobody; one that lasts so long waits for something. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final IntakeNews news;

    IntakeHealth(IntakeNews news) {
        this.news = news;
    }

    @Override
    public Health health() {
        List<String> sentences = new ArrayList<>();
        for (Place place : news.places()) {
            tell(place, sentences);
        }
        return sentences.isEmpty()
                ? Condition.well("Le dépôt est regardé, rien n'y est laissé en place.")
                        .build()
                : Condition.degraded(String.join(" ", sentences)).build();
    }

    private static void tell(Place place, List<String> sentences) {
        String which = "Dépôt, " + place.label() + " : ";
        long silence = System.nanoTime() - place.heard();
        if (place.trouble() != null) {
            sentences.add(which + place.trouble() + ", depuis " + at(place.since()) + ".");
        } else if (silence > SILENCE.toNanos()) {
            sentences.add(
                    which + "pas regardé depuis " + Duration.ofNanos(silence).toMinutes()
                            + " minutes ; relancez Passerelle si cela dure, et prévenez l'équipe qui maintient.");
        }
        if (place.left() > 0) {
            sentences.add(which
                    + (place.left() == 1 ? "une entrée laissée en place" : place.left() + " entrées laissées en place")
                    + " depuis " + at(place.leftSince())
                    + " ; la page « Dépôt » de la console dit pourquoi et quoi faire.");
        }
    }

    private static String at(@Nullable Instant instant) {
        return "le " + InFrench.at(Objects.requireNonNull(instant));
    }
}
