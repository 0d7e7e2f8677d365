package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.today.NightRun;
import fr.passerelle.console.web.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the hub asks by itself: when it did last, with which result, and when it comes next.
 *
 * @param name of the flow, with its zone where it is not that of Paris
 * @param last null while it never ran
 * @param next null when it does not come any more
 * @param word the result, in a few words
 */
public record NightRow(
        String name, @Nullable NightRun last, @Nullable Instant next, Tone tone, String word) {}
