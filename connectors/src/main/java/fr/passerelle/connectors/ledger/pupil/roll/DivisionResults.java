package fr.passerelle.connectors.ledger.pupil.roll;

import org.jspecify.annotations.Nullable;

/**
 * What the pupils of a division have come to in a school year, each counted once: obtained if she obtained one certification,
 * awaited while any test of the year has no result, else as her last attempt ended.
 *
 * @param pupils active ones, those who have not sat included
 * @param awaited those of whom the jury has not said its word
 * @param average Pix of the certifications obtained, rounded; null when there is none
 */
public record DivisionResults(
        String division,
        int pupils,
        int obtained,
        int rejected,
        int cancelled,
        int awaited,
        @Nullable Integer average) {

    /** Those who have not sat this year. */
    public int absent() {
        return pupils - obtained - rejected - cancelled - awaited;
    }
}
