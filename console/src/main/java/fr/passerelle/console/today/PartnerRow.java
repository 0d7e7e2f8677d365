package fr.passerelle.console.today;

import fr.passerelle.console.web.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner, or a part of the hub on which it depends, as it answers now.
 *
 * @param word in one or three words
 * @param since since when it does not answer, or when it answered last; null when nobody knows
 * @param sentence what is the matter, in French; empty when nothing is
 */
public record PartnerRow(
        String name, Tone tone, String word, @Nullable Instant since, String sentence) {}
