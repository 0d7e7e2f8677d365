package fr.passerelle.console.pupil;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal, told to whoever reads a pupil's page.
 *
 * @param school name of the school concerned, when it is not that of the page; or null
 * @param link where what it tells of is shown, or null
 */
public record TimelineEvent(
        Instant at,
        String sentence,
        @Nullable String school,
        @Nullable Link link) {

    /** @param text what is behind the address, by its name */
    public record Link(String text, String href) {}
}
