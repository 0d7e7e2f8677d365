package fr.passerelle.hub.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * A component's check, answered in time: one look at once, on a thread of its own, however many ask. A look that hangs is
 * not begun again, and a stranger who asks all day costs one look a second.
 */
final class BoundedHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedHealth.class);

    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final HealthIndicator component;
    private final ExecutorService threads;
    private final Runnable beginAll;
    private final Supplier<Instant> now;
    private @Nullable Look current;
    private @Nullable Instant unwellSince;

    /** @param began of {@link System#nanoTime()} */
    private record Look(Future<Health> answer, long began) {

        long age() {
            return System.nanoTime() - began;
        }
    }

    /** @param beginAll begins the looks of all components: several that hang are waited for together */
    BoundedHealth(HealthIndicator component, ExecutorService threads, Runnable beginAll, Supplier<Instant> now) {
        this.now = now;
        this.component = component;
        this.threads = threads;
        this.beginAll = beginAll;
    }

    @Override
    public Health health() {
        return withSince(answer());
    }

    /** Told with since when it is not well, as far as anybody asked. */
    private synchronized Health withSince(Health answer) {
        if (answer.getStatus().equals(Status.UP)) {
            unwellSince = null;
            return answer;
        }
        unwellSince = Objects.requireNonNullElseGet(unwellSince, now);
        return Health.status(answer.getStatus())
                .withDetails(answer.getDetails())
                .withDetail(Condition.SINCE, String.valueOf(unwellSince))
                .build();
    }

    private Health answer() {
        beginAll.run();
        Look look = begin();
        try {
            return look.answer().get(Math.max(0, PATIENCE.toNanos() - look.age()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return silence();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silence();
        } catch (ExecutionException e) {
            LOG.debug("{} failed", component, e.getCause());
            return silence();
        }
    }

    /** The look that is under way or was just answered; a new one when there is none. */
    synchronized Look begin() {
        Look known = current;
        if (known == null || known.answer().isDone() && known.age() > FRESH.toNanos()) {
            known = new Look(threads.submit(component::health), System.nanoTime());
            current = known;
        }
        return known;
    }

    private Health silence() {
        return component instanceof Vital vital
                ? Condition.down(vital.silence()).build()
                : Condition.degraded(
                                "Cette vérification n'aboutit pas : si la base ou un disque est en cause, c'est dit"
                                        + " ailleurs sur cette page ; sinon, voyez le journal.")
                        .build();
    }
}
