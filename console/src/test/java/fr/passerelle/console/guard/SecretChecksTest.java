package fr.passerelle.console.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A name is guessed at a hundred times a minute at most, from however many addresses. */
class SecretChecksTest {

    private long now = TimeUnit.DAYS.toNanos(1);
    private final SecretChecks checks = new SecretChecks(new Buckets(1_000, new Clock()), 1, 1);

    @Test
    void aNameHasAnEndOfItsFailuresFromAllAddressesTogether() {
        guessFromAHundredAddresses();

        assertThatThrownBy(() -> wrong("operateur", "203.0.113.1")).isInstanceOf(TooManyTries.class);
        assertThat(wrong("un-autre", "203.0.113.1")).isEmpty();

        now += TimeUnit.MINUTES.toNanos(1);
        assertThat(wrong("operateur", "203.0.113.1")).isEmpty();
    }

    @Test
    void whoProvedItLatelyIsNotLockedOutByStrangers() {
        assertThat(right("198.51.100.1:4001")).isPresent();
        guessFromAHundredAddresses();

        assertThat(right("198.51.100.1:4002")).isPresent();
        assertThatThrownBy(() -> right("198.51.100.2")).isInstanceOf(TooManyTries.class);
    }

    @Test
    void norIsHeFreeToGuess() {
        assertThat(right("198.51.100.1")).isPresent();
        for (int i = 0; i < 10; i++) {
            assertThat(wrong("operateur", "198.51.100.1")).isEmpty();
        }
        assertThatThrownBy(() -> wrong("operateur", "198.51.100.1")).isInstanceOf(TooManyTries.class);
    }

    private void guessFromAHundredAddresses() {
        for (int i = 0; i < 100; i++) {
            assertThat(wrong("operateur", "192.0.2." + i)).isEmpty();
        }
    }

    private Optional<String> wrong(String name, String address) {
        return checks.check(name, address, Optional::empty);
    }

    private Optional<String> right(String address) {
        return checks.check("operateur", address, () -> Optional.of("proved"));
    }

    private final class Clock implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
