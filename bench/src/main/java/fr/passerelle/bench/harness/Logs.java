package fr.passerelle.bench.harness;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What libraries tell of themselves would run into what the bench tells. */
public final class Logs {

    private Logs() {}

    /** Warnings and errors only, in this process. */
    public static void quieten() {
        keep(Level.WARN);
        // It warns that this PostgreSQL is newer than itself, at each start.
        ((Logger) LoggerFactory.getLogger("org.flywaydb")).setLevel(Level.ERROR);
    }

    /** Errors only. */
    public static void silence() {
        keep(Level.ERROR);
    }

    private static void keep(Level level) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(level);
    }
}
