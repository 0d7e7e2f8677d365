package fr.passerelle.console.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** So much a minute for each name; the names longest unheard of are forgotten beyond a number. */
public final class Buckets {

    private record Limited(int perMinute, Bucket bucket) {}

    private final int most;
    private final TimeMeter time;
    private final Map<String, Limited> byName = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Limited> eldest) {
            return size() > most;
        }
    };

    /**
     * @param most names remembered
     * @param time what a minute is measured by
     */
    public Buckets(int most, TimeMeter time) {
        this.most = most;
        this.time = time;
    }

    /** The bucket of a name, full when it is new or when its limit has changed. */
    public synchronized Bucket of(String name, int perMinute) {
        Limited known = byName.get(name);
        if (known == null || known.perMinute() != perMinute) {
            known = new Limited(perMinute, full(perMinute));
            byName.put(name, known);
        }
        return known.bucket();
    }

    private Bucket full(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
