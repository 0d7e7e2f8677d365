package fr.passerelle.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRulesTest {

    private static final RetryRules RULES =
            new RetryRules(new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5)), 6, 40);

    @ParameterizedTest
    @CsvSource({
        "1, PT0.5S",
        "2, PT1S",
        "3, PT2S",
        "4, PT4S",
        "9, PT2M8S",
        "10, PT4M16S",
        "11, PT5M",
        "40, PT5M",
        "100000, PT5M"
    })
    void theWaitDoublesUpToTheLongest(int failures, Duration wait) {
        assertThat(RULES.backoff().after(failures)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REFUSED, 0,  0,  -",
                "FAULT,   1,  0,  PT0.5S",
                "FAULT,   5,  0,  PT8S",
                "FAULT,   6,  0,  -",
                "FAULT,   1,  39, PT5M",
                "SILENT,  0,  1,  PT0.5S",
                "SILENT,  0,  39, PT5M",
                "SILENT,  0,  40, -",
                "SILENT,  5,  1,  PT16S"
            })
    void eachKindOfFailureHasANumberOfAttempts(FailureKind kind, int faults, int silences, Duration wait) {
        assertThat(RULES.next(kind, faults, silences).orElse(null)).isEqualTo(wait);
    }

    @Test
    void aSilentPartnerIsTriedForNearlyThreeHours() {
        Duration all = IntStream.range(1, RULES.mostSilences())
                .mapToObj(RULES.backoff()::after)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(2).plusMinutes(30), Duration.ofHours(3));
    }

    @Property
    void noWaitIsShorterThanTheOneBeforeNorLongerThanTheLongest(
            @ForAll @LongRange(min = 1, max = 100_000) long first,
            @ForAll @LongRange(min = 0, max = 10_000_000) long more,
            @ForAll @IntRange(min = 1, max = 500) int failures) {
        Backoff backoff = new Backoff(Duration.ofMillis(first), Duration.ofMillis(first + more));
        assertThat(backoff.after(failures + 1))
                .isGreaterThanOrEqualTo(backoff.after(failures))
                .isLessThanOrEqualTo(backoff.longest());
    }

    @Test
    void theWaitsAreToldOneByOneUpToTheLongest() {
        assertThat(new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(5)).waits())
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(1)).waits())
                .containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void aBackoffThatWouldNotWaitIsRefused() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofMinutes(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ofMinutes(6), Duration.ofMinutes(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
