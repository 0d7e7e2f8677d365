package fr.passerelle.hub.wiring;

import fr.passerelle.hub.cli.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process once the embedded database is given up: a supervisor starts it again, or tells somebody. In order if
 * that goes quickly; a flow that waits for the database must not keep the process alive.
 */
final class DatabaseLost implements Runnable {

    private static final int IN_ORDER_SECONDS = 45;

    @Override
    public void run() {
        start("database lost", () -> System.exit(ExitCode.DATABASE_LOST));
        start("database lost, at once", DatabaseLost::haltAfterAWhile);
    }

    private static void haltAfterAWhile() {
        try {
            if (!new CountDownLatch(1).await(IN_ORDER_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.DATABASE_LOST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, Runnable end) {
        Thread thread = new Thread(end, name);
        thread.setDaemon(true);
        thread.start();
    }
}
