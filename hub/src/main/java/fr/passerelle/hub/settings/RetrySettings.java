package fr.passerelle.hub.settings;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.RetryRules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work that failed is tried again, on whatever broker.
 *
 * @param delay wait after the first failure; it doubles with each
 * @param longestDelay no wait is longer
 * @param maxAttempts for a partner that does not answer
 */
@ConfigurationProperties("passerelle.retry")
public record RetrySettings(
        @DefaultValue("500ms") Duration delay,
        @DefaultValue("5m") Duration longestDelay,
        @DefaultValue("40") int maxAttempts) {

    private static final String KEY = "passerelle.retry.";

    /** @param maxFailures of {@link HubSettings} */
    public RetryRules rules(int maxFailures) {
        return new RetryRules(new Backoff(delay, longestDelay), maxFailures, maxAttempts);
    }

    /** The settings that hold: one that is still given under its name of before wins. */
    public RetrySettings or(FormerRetrySettings before) {
        return new RetrySettings(
                Objects.requireNonNullElse(before.redeliveryDelay(), delay),
                Objects.requireNonNullElse(before.maxRedeliveryDelay(), longestDelay),
                Objects.requireNonNullElse(before.maxAttempts(), maxAttempts));
    }

    /** What makes no sense of {@link #or}, by the name under which it was given. */
    public List<Fault> faults(FormerRetrySettings before) {
        RetrySettings held = or(before);
        Faults faults = new Faults();
        faults.positive(key(before.redeliveryDelay(), "redelivery-delay", "delay"), held.delay);
        String longestKey = key(before.maxRedeliveryDelay(), "max-redelivery-delay", "longest-delay");
        if (held.longestDelay.isZero() || held.longestDelay.isNegative()) {
            faults.positive(longestKey, held.longestDelay);
        } else {
            faults.require(
                    held.longestDelay.compareTo(held.delay) >= 0,
                    longestKey,
                    "il est plus court que " + KEY + "delay",
                    "Mettez une durée comme 5m");
        }
        faults.atLeast(key(before.maxAttempts(), "max-attempts", "max-attempts"), held.maxAttempts, 1);
        return faults.list();
    }

    private static String key(@Nullable Object given, String before, String now) {
        return given == null ? KEY + now : FormerRetrySettings.KEY + before;
    }
}
