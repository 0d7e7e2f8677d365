package fr.passerelle.hub.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.RetryRules;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryWiringTest {

    private final Start start = Start.of(RetryWiring.class);

    @Test
    void withoutSettingASilentPartnerIsTriedForHoursAndAFaultOfOursForAWhile() {
        start.andThen(
                RetryRules.class,
                rules -> assertThat(rules)
                        .isEqualTo(new RetryRules(new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5)), 6, 40)));
    }

    @Test
    void theNamesOfBeforeAreStillObeyed() {
        start.with(
                        "passerelle.retry.max-attempts=40",
                        "passerelle.broker.redelivery-delay=50ms",
                        "passerelle.broker.max-redelivery-delay=1m",
                        "passerelle.broker.max-attempts=3",
                        "passerelle.max-failures=2")
                .andThen(
                        RetryRules.class,
                        rules -> assertThat(rules)
                                .isEqualTo(new RetryRules(
                                        new Backoff(Duration.ofMillis(50), Duration.ofMinutes(1)), 2, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "passerelle.retry.delay=0s, passerelle.retry.delay",
        "passerelle.retry.longest-delay=100ms, passerelle.retry.longest-delay",
        "passerelle.retry.max-attempts=0, passerelle.retry.max-attempts",
        "passerelle.max-failures=0, passerelle.max-failures"
    })
    void whatMakesNoSenseIsNamed(String setting, String key) {
        assertThat(start.with(setting).refusal()).startsWith("passerelle : Le réglage " + key + " ");
    }
}
