package fr.passerelle.console.journal;

import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal as people read it. No pupil is named.
 *
 * @param who name of the person, or the login as it is when nobody has it any more
 * @param school name of the school concerned; null without one
 * @param href what it is about, a path of the console; null when that has no page
 */
record JournalRow(
        JournalLine line,
        String who,
        @Nullable String school,
        String details,
        @Nullable String href) {

    private static final Map<String, String> PAGES =
            Map.of("hold", "/suspens/", "file", "/fichiers/", "work", "/quarantaine/");

    /**
     * As its reader sees it.
     *
     * @param people names by login
     * @param schools names by UAI
     */
    static JournalRow of(JournalLine line, Map<String, String> people, Map<String, String> schools) {
        JournalEntry entry = line.entry();
        String uai = entry.uai();
        return new JournalRow(
                line,
                people.getOrDefault(entry.actor(), entry.actor()),
                uai == null ? null : schools.getOrDefault(uai, uai),
                JournalWords.of(entry.details()),
                href(entry.details()));
    }

    public JournalEntry entry() {
        return line.entry();
    }

    private static @Nullable String href(Map<String, String> details) {
        return PAGES.entrySet().stream()
                .filter(page -> details.getOrDefault(page.getKey(), "").matches("[0-9]{1,18}"))
                .map(page -> page.getValue() + details.get(page.getKey()))
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
