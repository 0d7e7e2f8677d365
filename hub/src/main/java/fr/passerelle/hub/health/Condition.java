package fr.passerelle.hub.health;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/**
 * The three answers of a component, each with a French sentence that says what is the matter and what to do. Only
 * {@link #down} takes the hub out of service (503): it is for what every school needs.
 */
public final class Condition {

    /** Something waits for a person, the hub goes on: answered with 200. Its place among the others stands in {@code application.yml}. */
    public static final Status DEGRADED = new Status("DEGRADED");

    /** The detail that holds the sentence. */
    static final String SENTENCE = "phrase";

    /** The detail that says since when it is not well, as ISO 8601 writes an instant. */
    static final String SINCE = "depuis";

    private Condition() {}

    public static Health.Builder well(String sentence) {
        return Health.up().withDetail(SENTENCE, sentence);
    }

    public static Health.Builder degraded(String sentence) {
        return Health.status(DEGRADED).withDetail(SENTENCE, sentence);
    }

    public static Health.Builder down(String sentence) {
        return Health.down().withDetail(SENTENCE, sentence);
    }
}
