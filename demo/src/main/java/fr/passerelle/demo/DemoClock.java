package fr.passerelle.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** The clock of a year that is played: it stands still until it is moved, and goes on by itself once the year is over. */
final class DemoClock extends Clock {

    private final AtomicReference<Hand> hand;
    private final LongSupplier nanos;

    /** @param since by the clock that nobody sets; of no meaning while it stands still */
    private record Hand(Instant at, boolean goes, long since) {}

    DemoClock(Instant start) {
        this(start, System::nanoTime);
    }

    /** @param nanos a clock that nobody sets */
    DemoClock(Instant start, LongSupplier nanos) {
        this.hand = new AtomicReference<>(new Hand(start, false, 0));
        this.nanos = nanos;
    }

    void moveTo(Instant instant) {
        hand.set(new Hand(instant, false, 0));
    }

    /** From now on a second lasts a second. */
    void go() {
        hand.set(new Hand(instant(), true, nanos.getAsLong()));
    }

    @Override
    public Instant instant() {
        Hand now = hand.get();
        return now.goes() ? now.at().plusNanos(nanos.getAsLong() - now.since()) : now.at();
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
