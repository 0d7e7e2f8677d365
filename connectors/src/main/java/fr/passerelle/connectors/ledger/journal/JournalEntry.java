package fr.passerelle.connectors.ledger.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param actor operator, client of the feed, or {@code hub}
 * @param uai school concerned, or null
 * @param personId person concerned, or null
 * @param details names of changed fields, numbers, states; never a value of the pupil's data
 */
public record JournalEntry(
        Instant at,
        String actor,
        JournalAction action,
        @Nullable String uai,
        @Nullable Long personId,
        Map<String, String> details) {

    public JournalEntry {
        details = Map.copyOf(details);
    }
}
