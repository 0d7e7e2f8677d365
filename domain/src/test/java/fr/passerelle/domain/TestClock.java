package fr.passerelle.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test sets it, for the tests of every module. */
public final class TestClock extends Clock {

    private volatile Instant now;

    public TestClock(Instant now) {
        this.now = now;
    }

    /** At an instant such as {@code 2027-03-15T07:00:00Z}. */
    public static TestClock at(String instant) {
        return new TestClock(Instant.parse(instant));
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** Sets an instant such as {@code 2027-03-15T07:00:00Z}. */
    public void set(String instant) {
        now = Instant.parse(instant);
    }

    /** Backwards by a duration below zero. */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The instant is the same in every zone: only {@link #getZone()} would differ, and nobody may rely on it. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
