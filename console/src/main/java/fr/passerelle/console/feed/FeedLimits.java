package fr.passerelle.console.feed;

import fr.passerelle.console.guard.Buckets;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How much a client may ask of this node in a minute; another node counts for itself. */
@Component
class FeedLimits {

    private static final int MOST_CLIENTS = 10_000;

    private final Buckets buckets;

    FeedLimits(TimeMeter time) {
        this.buckets = new Buckets(MOST_CLIENTS, time);
    }

    /** @throws FeedRefusal 429 with the seconds to wait, when the client has asked too much */
    void count(String clientId, int perMinute) {
        ConsumptionProbe probe = buckets.of(clientId, perMinute).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany("This client asks too much.", Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    static FeedRefusal tooMany(String detail, Duration wait) {
        return FeedRefusal.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", detail)
                .after(wait);
    }
}
