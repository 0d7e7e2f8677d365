package fr.passerelle.console.guard;

import fr.passerelle.console.guard.TooManyTries.Reason;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Checking a secret costs a tenth of a second of a processor, on purpose. So that nobody can take them all by guessing:
 * few failures a minute for each {@linkplain CallerAddress caller}, and for each name from that caller; more, but not
 * any number, for a name whoever calls, because a forged or a hired address costs little. Who proved the name lately
 * from where they call is not concerned by that last limit, so that strangers cannot lock the true one out. Few checks
 * at once, and few who wait.
 */
public final class SecretChecks {

    /** Names remembered: addresses, names, and pairs of them together. */
    public static final int MOST_REMEMBERED = 20_000;

    private static final int FAILURES_OF_A_NAME = 10;
    private static final int FAILURES_OF_AN_ADDRESS = 30;
    private static final int FAILURES_OF_A_NAME_FROM_ANYWHERE = 100;
    private static final int MOST_PROVED = 1_000;
    private static final int LONGEST = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Buckets failures;
    private final RecentCallers proved = new RecentCallers(MOST_PROVED);
    private final Semaphore processors;
    private final int mostWaiting;

    /**
     * @param failures what is left to each, by the minute
     * @param atOnce checks that run at the same time
     * @param mostWaiting callers who wait for one to end, each with a thread of the server
     */
    public SecretChecks(Buckets failures, int atOnce, int mostWaiting) {
        this.failures = failures;
        this.processors = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
    }

    /** Half of the processors, one at least. */
    public static int halfOfTheProcessors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /**
     * Does the check, and counts it when it fails.
     *
     * @param check empty when the secret is wrong
     * @throws TooManyTries without a check, after too many failures or while too many wait
     */
    public <T> Optional<T> check(String name, String address, Supplier<Optional<T>> check) {
        refuseAfterFailures(name, address);
        if (processors.getQueueLength() >= mostWaiting || !taken()) {
            throw new TooManyTries(Reason.CROWD, PATIENCE);
        }
        try {
            refuseAfterFailures(name, address); // those before us in the queue may have failed
            Optional<T> checked = check.get();
            if (checked.isEmpty()) {
                failures.of(CallerAddress.key(address), FAILURES_OF_AN_ADDRESS).tryConsume(1);
                failures.of(pair(name, address), FAILURES_OF_A_NAME).tryConsume(1);
                failures.of(anywhere(name), FAILURES_OF_A_NAME_FROM_ANYWHERE).tryConsume(1);
            } else {
                proved.keep(pair(name, address));
            }
            return checked;
        } finally {
            processors.release();
        }
    }

    /** @throws TooManyTries after too many failures */
    public void refuseAfterFailures(String name, String address) {
        String pair = pair(name, address);
        refuse(failures.of(CallerAddress.key(address), FAILURES_OF_AN_ADDRESS).estimateAbilityToConsume(1));
        refuse(failures.of(pair, FAILURES_OF_A_NAME).estimateAbilityToConsume(1));
        if (!proved.knows(pair)) {
            refuse(failures.of(anywhere(name), FAILURES_OF_A_NAME_FROM_ANYWHERE).estimateAbilityToConsume(1));
        }
    }

    private static void refuse(EstimationProbe probe) {
        if (!probe.canBeConsumed()) {
            throw new TooManyTries(Reason.FAILURES, Duration.ofNanos(probe.getNanosToWaitForRefill()));
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

    private static String pair(String name, String address) {
        return CallerAddress.key(address) + " " + cut(name);
    }

    /** No address begins with a blank: it is no pair. */
    private static String anywhere(String name) {
        return " " + cut(name);
    }

    /** Strangers choose these texts: they must not fill the memory. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
