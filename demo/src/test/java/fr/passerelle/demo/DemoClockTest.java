package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A year is played at instants; once it is over, its clock goes as any other. */
class DemoClockTest {

    private static final Instant START = Instant.parse("2027-06-07T06:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final DemoClock clock = new DemoClock(START, nanos::get);

    @Test
    void itStandsStillUntilItIsMovedAndGoesOnFromThereOnceTold() {
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(START);

        clock.moveTo(START.plusSeconds(60));
        clock.go();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(360));

        clock.moveTo(START);
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(START);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
