package fr.passerelle.connectors.ledger.journal;

import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the journal are asked for; each that is null keeps all.
 *
 * @param actor login, client of the feed, or {@code hub}
 * @param person number of the person concerned
 * @param from first day, in Paris
 * @param to last day, in Paris
 */
public record JournalQuery(
        @Nullable String actor,
        @Nullable JournalAction action,
        @Nullable Uai school,
        @Nullable Long person,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final JournalQuery ALL = new JournalQuery(null, null, null, null, null, null);

    /** What is asked for, by name, as the journal keeps it of an export; empty for all. */
    public Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        put(told, "actor", actor);
        put(told, "action", action);
        put(told, "from", from);
        put(told, "to", to);
        return told;
    }

    private static void put(Map<String, String> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value.toString());
        }
    }
}
