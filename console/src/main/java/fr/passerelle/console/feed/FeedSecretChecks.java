package fr.passerelle.console.feed;

import fr.passerelle.console.guard.Buckets;
import fr.passerelle.console.guard.SecretChecks;
import fr.passerelle.console.guard.TooManyTries;
import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How often and by how many at once the secret of a client may be tried, told as the feed tells it. */
@Component
class FeedSecretChecks {

    private static final int MOST_WAITING = 32;

    private final SecretChecks checks;

    FeedSecretChecks(TimeMeter time) {
        this.checks = new SecretChecks(
                new Buckets(SecretChecks.MOST_REMEMBERED, time), SecretChecks.halfOfTheProcessors(), MOST_WAITING);
    }

    /** @throws FeedRefusal 429 without a check, after too many failures or while too many wait */
    <T> Optional<T> check(String clientId, String address, Supplier<Optional<T>> check) {
        try {
            return checks.check(clientId, address, check);
        } catch (TooManyTries e) {
            throw FeedLimits.tooMany(
                    switch (e.reason()) {
                        case FAILURES -> "Too many requests with a wrong secret.";
                        case CROWD -> "Too many tokens are asked for at once.";
                    },
                    e.patience());
        }
    }
}
