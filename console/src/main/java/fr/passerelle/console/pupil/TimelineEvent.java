package fr.passerelle.console.pupil;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal, told to an operator.
 *
 * @param uai school concerned, or null
 */
public record TimelineEvent(
        Instant at, String sentence, String actor, @Nullable String uai) {}
