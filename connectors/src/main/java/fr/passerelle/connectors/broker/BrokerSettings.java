package fr.passerelle.connectors.broker;

import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded broker keeps its messages.
 *
 * @param directory where messages are kept
 * @param journalBuffer how long commits wait for each other to share one write to the disk
 * @param leastDiskFree bytes of disk below which producers are made to wait
 */
public record BrokerSettings(Path directory, Duration journalBuffer, long leastDiskFree) {

    private static final Duration JOURNAL_BUFFER = Duration.ofNanos(400_000);

    /** The journal's default buffer of 3.33 ms would allow 275 commits a second; 0.4 ms allows three times more. */
    public static BrokerSettings usual(Path directory) {
        return new BrokerSettings(directory, JOURNAL_BUFFER, FileFaults.LEAST_FREE_BYTES);
    }
}
