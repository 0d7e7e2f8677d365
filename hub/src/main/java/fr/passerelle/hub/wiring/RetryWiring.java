package fr.passerelle.hub.wiring;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.RetryRules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often work that failed is tried again, and when. */
@Configuration
public class RetryWiring {

    private static final Logger log = LoggerFactory.getLogger(RetryWiring.class);

    private static final String RETRY = "passerelle.retry.";
    private static final String BEFORE = "passerelle.broker.";

    @Bean
    RetryRules retryRules(HubSettings settings) {
        HubSettings.Retry retry = settings.retry();
        HubSettings.Broker before = settings.broker();
        Duration first = renamed("redelivery-delay", before.redeliveryDelay(), "delay", retry.delay());
        Duration longest =
                renamed("max-redelivery-delay", before.maxRedeliveryDelay(), "longest-delay", retry.longestDelay());
        int attempts = renamed("max-attempts", before.maxAttempts(), "max-attempts", retry.maxAttempts());
        Faults.refuse(faults(settings));
        return new RetryRules(new Backoff(first, longest), settings.maxFailures(), attempts);
    }

    /** Of both names. */
    static List<Fault> faults(HubSettings settings) {
        HubSettings.Retry retry = settings.retry();
        HubSettings.Broker before = settings.broker();
        Duration first = Objects.requireNonNullElse(before.redeliveryDelay(), retry.delay());
        Duration longest = Objects.requireNonNullElse(before.maxRedeliveryDelay(), retry.longestDelay());
        Faults faults = new Faults();
        faults.positive(key(before.redeliveryDelay(), "redelivery-delay", "delay"), first);
        String longestKey = key(before.maxRedeliveryDelay(), "max-redelivery-delay", "longest-delay");
        if (longest.isZero() || longest.isNegative()) {
            faults.positive(longestKey, longest);
        } else {
            faults.require(
                    longest.compareTo(first) >= 0,
                    longestKey,
                    "il est plus court que " + RETRY + "delay",
                    "Mettez une durée comme 5m");
        }
        faults.atLeast(
                key(before.maxAttempts(), "max-attempts", "max-attempts"),
                Objects.requireNonNullElse(before.maxAttempts(), retry.maxAttempts()),
                1);
        faults.atLeast("passerelle.max-failures", settings.maxFailures(), 1);
        faults.positive("passerelle.relay.period", settings.relay().period());
        faults.positive("passerelle.relay.lease", settings.relay().lease());
        faults.positive("passerelle.relay.alarm", settings.relay().alarm());
        faults.require(
                settings.relay().longestRun().compareTo(settings.pix().pollLimit()) > 0,
                "passerelle.relay.longest-run",
                "un envoi à Pix peut durer passerelle.pix.poll-limit, et ce n'est pas plus long",
                "Mettez une durée comme 1h");
        return faults.list();
    }

    /** The one of both names that was given. */
    private static String key(@Nullable Object old, String before, String now) {
        return old == null ? RETRY + now : BEFORE + before;
    }

    private static <T> T renamed(String before, @Nullable T old, String now, T value) {
        if (old == null) {
            return value;
        }
        log.warn(
                "Le réglage passerelle.broker.{} s'appelle désormais {}{} : il est encore suivi, renommez-le.",
                before,
                RETRY,
                now);
        return old;
    }
}
