package fr.passerelle.connectors.broker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded broker keeps and redelivers.
 *
 * @param directory where messages are kept
 * @param redeliveryDelay wait before the second delivery; each later one waits {@code multiplier} times longer
 * @param longestDelay no wait is longer
 * @param attempts deliveries in all, before the message goes to {@link EmbeddedBroker#DEAD_LETTERS}
 * @param journalBuffer how long commits wait for each other to share one write to the disk
 * @param leastDiskFree bytes of disk below which producers are made to wait
 */
public record BrokerSettings(
        Path directory,
        Duration redeliveryDelay,
        double multiplier,
        Duration longestDelay,
        int attempts,
        Duration journalBuffer,
        long leastDiskFree) {

    private static final long LEAST_DISK_FREE = 256L * 1024 * 1024;

    /**
     * Six deliveries over about 15 seconds: a restart of a partner heals by itself, a real fault reaches the quarantine
     * soon. The journal's default of 3.33 ms would allow 275 commits a second; 0.4 ms allows three times more.
     */
    public static BrokerSettings usual(Path directory) {
        return new BrokerSettings(
                directory,
                Duration.ofMillis(500),
                2,
                Duration.ofSeconds(30),
                6,
                Duration.ofNanos(400_000),
                LEAST_DISK_FREE);
    }

    /** Redelivers at once: for tests. */
    public static BrokerSettings impatient(Path directory) {
        return new BrokerSettings(
                directory, Duration.ofMillis(1), 1, Duration.ofMillis(1), 6, Duration.ofNanos(400_000), 0);
    }
}
