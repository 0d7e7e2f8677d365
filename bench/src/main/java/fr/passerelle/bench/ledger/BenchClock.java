package fr.passerelle.bench.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A morning of the corpus' year; stands still while a run lasts, so that its rows are known by their time. */
final class BenchClock extends Clock {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    Instant nextRun() {
        now = now.plusSeconds(60);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
