package fr.passerelle.console.feed;

import io.github.bucket4j.EstimationProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Checking a secret costs a tenth of a second of a processor, on purpose. So that nobody can take them all by guessing:
 * few failures a minute for each remote address, and for each client from that address, so that a stranger cannot lock
 * the true client out; half of the processors at once, and few who wait.
 */
@Component
class SecretChecks {

    private static final int FAILURES_OF_A_CLIENT = 10;
    private static final int FAILURES_OF_AN_ADDRESS = 30;
    private static final int MOST_REMEMBERED = 20_000;
    private static final int MOST_WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Buckets failures;
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    SecretChecks(Clock clock) {
        this.failures = new Buckets(MOST_REMEMBERED, clock);
    }

    /**
     * Does the check, and counts it when it fails.
     *
     * @throws FeedRefusal 429 without a check, after too many failures or while too many wait
     */
    <T> Optional<T> check(String clientId, String address, Supplier<Optional<T>> check) {
        refuseAfterFailures(clientId, address);
        if (processors.getQueueLength() >= MOST_WAITING || !taken()) {
            throw FeedLimits.tooMany("Too many tokens are asked for at once.", PATIENCE);
        }
        try {
            refuseAfterFailures(clientId, address); // those before us in the queue may have failed
            Optional<T> checked = check.get();
            if (checked.isEmpty()) {
                failures.of(address, FAILURES_OF_AN_ADDRESS).tryConsume(1);
                failures.of(pair(clientId, address), FAILURES_OF_A_CLIENT).tryConsume(1);
            }
            return checked;
        } finally {
            processors.release();
        }
    }

    private void refuseAfterFailures(String clientId, String address) {
        refuse(failures.of(address, FAILURES_OF_AN_ADDRESS).estimateAbilityToConsume(1));
        refuse(failures.of(pair(clientId, address), FAILURES_OF_A_CLIENT).estimateAbilityToConsume(1));
    }

    private static void refuse(EstimationProbe probe) {
        if (!probe.canBeConsumed()) {
            throw FeedLimits.tooMany(
                    "Too many requests with a wrong secret.", Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private boolean taken() {
        try {
            return processors.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String pair(String clientId, String address) {
        return address + " " + clientId;
    }
}
