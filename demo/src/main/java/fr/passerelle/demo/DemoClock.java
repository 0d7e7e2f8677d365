package fr.passerelle.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of a year that is played: it stands still until it is moved. */
final class DemoClock extends Clock {

    private final AtomicReference<Instant> now;

    DemoClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    void moveTo(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
