package fr.passerelle.console.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** The parts of the hub as the health address tells them to machines: each with its light and its sentence. */
@Component
public class HealthRows {

    /** The detail that says since when a component is not well, as ISO 8601 writes an instant. */
    private static final String SINCE = "depuis";

    /** The detail where a component says in French what is the matter. */
    private static final String SENTENCE = "phrase";

    private static final Map<String, String> NAMES = Map.of(
            "database", "Base de données",
            "broker", "Courtier de messages",
            "disk", "Disque",
            "flows", "Flux",
            "intake", "Dépôt",
            "oldestWork", "Travail en attente",
            "refusedFiles", "Fichiers refusés");

    private final HealthEndpoint health;

    HealthRows(HealthEndpoint health) {
        this.health = health;
    }

    /**
     * A component: its light, and its sentence.
     *
     * @param key its name for machines
     * @param since since when it is not well, as this node saw it; null when it is well
     */
    public record Row(
            String key,
            String name,
            Tone tone,
            String word,
            String sentence,
            @Nullable Instant since) {}

    /**
     * The hub at one moment.
     *
     * @param tone of the whole hub
     * @param rows what needs eyes first; what says nothing in French is for machines
     */
    public record Now(Tone tone, List<Row> rows) {}

    /** Every component is asked once. */
    public Now now() {
        HealthComponent whole = health.health();
        return new Now(tone(whole.getStatus()), rows(whole));
    }

    private static List<Row> rows(HealthComponent whole) {
        Stream<Map.Entry<String, HealthComponent>> components = whole instanceof CompositeHealth composite
                ? composite.getComponents().entrySet().stream()
                : Stream.empty();
        return components
                .flatMap(entry -> row(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(HealthRows::urgency).thenComparing(Row::name))
                .toList();
    }

    private static Optional<Row> row(String key, HealthComponent component) {
        if (component instanceof Health health && health.getDetails().get(SENTENCE) instanceof String sentence) {
            Tone tone = tone(health.getStatus());
            return Optional.of(new Row(key, NAMES.getOrDefault(key, key), tone, word(tone), sentence, since(health)));
        }
        return Optional.empty();
    }

    private static int urgency(Row row) {
        return List.of(Tone.ALERT, Tone.WATCH, Tone.OK, Tone.IDLE).indexOf(row.tone());
    }

    private static Tone tone(Status status) {
        return switch (status.getCode()) {
            case "UP" -> Tone.OK;
            case "DEGRADED" -> Tone.WATCH;
            case "UNKNOWN" -> Tone.IDLE;
            default -> Tone.ALERT;
        };
    }

    private static String word(Tone tone) {
        return switch (tone) {
            case OK -> "en ordre";
            case WATCH -> "à surveiller";
            case ALERT -> "en panne";
            case IDLE -> "sans nouvelle";
        };
    }

    private static @Nullable Instant since(Health health) {
        try {
            return health.getDetails().get(SINCE) instanceof String told ? Instant.parse(told) : null;
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
