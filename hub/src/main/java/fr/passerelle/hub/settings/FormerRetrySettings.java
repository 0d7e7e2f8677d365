package fr.passerelle.hub.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What {@link RetrySettings} were called while the broker tried again: still obeyed, and told as renamed. Null when not given. */
@ConfigurationProperties("passerelle.broker")
public record FormerRetrySettings(
        @Nullable Duration redeliveryDelay,
        @Nullable Duration maxRedeliveryDelay,
        @Nullable Integer maxAttempts) {

    static final String KEY = "passerelle.broker.";

    /** Keys that were given, each with what it is called now. */
    public Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        tell(renamed, redeliveryDelay, "redelivery-delay", "delay");
        tell(renamed, maxRedeliveryDelay, "max-redelivery-delay", "longest-delay");
        tell(renamed, maxAttempts, "max-attempts", "max-attempts");
        return renamed;
    }

    private static void tell(Map<String, String> renamed, @Nullable Object given, String before, String now) {
        if (Objects.nonNull(given)) {
            renamed.put(KEY + before, "passerelle.retry." + now);
        }
    }
}
