package fr.passerelle.domain.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long work that failed waits before it is tried again: twice as long after each failure.
 *
 * @param first wait after the first failure; positive
 * @param longest no wait is longer; not shorter than the first
 */
public record Backoff(Duration first, Duration longest) {

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("no back-off from " + first + " to " + longest);
        }
    }

    /**
     * The wait after so many failures.
     *
     * @param failures at least one
     */
    public Duration after(int failures) {
        Duration wait = first;
        for (int failure = 1; failure < failures && wait.compareTo(longest) < 0; failure++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** The wait after one failure, after two and so on, up to the first that is the longest: it is that of any number more. */
    public List<Duration> waits() {
        List<Duration> waits = new ArrayList<>();
        do {
            waits.add(after(waits.size() + 1));
        } while (waits.get(waits.size() - 1).compareTo(longest) < 0);
        return List.copyOf(waits);
    }
}
