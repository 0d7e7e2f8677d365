package fr.passerelle.connectors.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the embedded server and starts it again when it dies under the hub: a bounded number of times within a while,
 * then it is given up, for a server that dies again and again has a cause that only a person finds.
 */
public final class DatabaseKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseKeeper.class);
    private static final int TIMES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    /** Before each attempt: what the dead server left ends meanwhile, and a stop of the whole hub shows. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EmbeddedDatabase database;
    private final Runnable lost;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger restarts = new AtomicInteger();
    /** {@link System#nanoTime()} of each attempt: a clock that is set does not move it. */
    private final Deque<Long> attempts = new ArrayDeque<>();

    /** In a row: an attempt may take longer than the while that bounds them. */
    private int failures;

    private DatabaseKeeper(EmbeddedDatabase database, Runnable lost) {
        this.database = database;
        this.lost = lost;
    }

    /**
     * Begins to watch, on a thread of its own.
     *
     * @param lost is run once, when the server is given up
     */
    public static DatabaseKeeper watch(EmbeddedDatabase database, Runnable lost) {
        DatabaseKeeper keeper = new DatabaseKeeper(database, lost);
        Thread thread = new Thread(keeper::keep, "postgres keeper");
        thread.setDaemon(true);
        thread.start();
        return keeper;
    }

    /** How often the server was started again since the hub started. */
    public int restarts() {
        return restarts.get();
    }

    /** Ends the watch; the server stays as it is. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void keep() {
        try {
            do {
                database.awaitEnd();
            } while (revived());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when there is nothing more to watch. */
    private boolean revived() throws InterruptedException {
        while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && !isJvmEnding()) {
            if (!mayTry()) {
                LOG.error(
                        "PostgreSQL embarqué a été relancé {} fois en {} minutes et meurt encore : Passerelle s'arrête. Lisez son journal"
                                + " (postgresql.log), la mémoire et le disque de la machine.",
                        TIMES,
                        WITHIN.toMinutes());
                lost.run();
                return false;
            }
            LOG.error(
                    "PostgreSQL embarqué s'est arrêté sans qu'on le lui demande : il est relancé ({} sur {} en {} minutes)",
                    attempts.size(),
                    TIMES,
                    WITHIN.toMinutes());
            try {
                if (!database.restart()) {
                    return false;
                }
                restarts.incrementAndGet();
                failures = 0;
                LOG.warn("PostgreSQL embarqué répond de nouveau ; le travail en cours reprend de lui-même");
                return true;
            } catch (ForeignProgramsException e) {
                LOG.error("{} Passerelle s'arrête.", e.getMessage());
                lost.run();
                return false;
            } catch (DatabaseUnavailableException e) {
                failures++;
                LOG.error("{}", e.getMessage());
            }
        }
        return false;
    }

    private boolean mayTry() {
        long now = System.nanoTime();
        attempts.removeIf(then -> now - then > WITHIN.toNanos());
        if (attempts.size() >= TIMES || failures >= TIMES) {
            return false;
        }
        attempts.addLast(now);
        return true;
    }

    /** Ctrl-C reaches the server too, which then ends in order: nothing is to be revived. */
    private static boolean isJvmEnding() {
        try {
            return Runtime.getRuntime().removeShutdownHook(new Thread(() -> {}));
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
