package fr.passerelle.hub.wiring;

import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.RetryRules;
import java.time.Duration;
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

    @Bean
    RetryRules retryRules(HubSettings settings) {
        HubSettings.Retry retry = settings.retry();
        HubSettings.Broker before = settings.broker();
        Duration first = renamed("redelivery-delay", before.redeliveryDelay(), "delay", retry.delay());
        Duration longest =
                renamed("max-redelivery-delay", before.maxRedeliveryDelay(), "longest-delay", retry.longestDelay());
        int attempts = renamed("max-attempts", before.maxAttempts(), "max-attempts", retry.maxAttempts());
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new UnusableSetting(
                    RETRY + "delay", "il faut une durée positive, et pas plus longue que " + RETRY + "longest-delay");
        }
        requireOne(RETRY + "max-attempts", attempts);
        requireOne("passerelle.max-failures", settings.maxFailures());
        return new RetryRules(new Backoff(first, longest), settings.maxFailures(), attempts);
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

    private static void requireOne(String key, int attempts) {
        if (attempts < 1) {
            throw new UnusableSetting(key, "il faut au moins une tentative");
        }
    }
}
