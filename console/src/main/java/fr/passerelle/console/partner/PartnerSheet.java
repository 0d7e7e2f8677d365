package fr.passerelle.console.partner;

import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.partner.PartnerCheck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner as its line tells it.
 *
 * @param since since when it does not answer, or when it answered last; null when nobody knows
 * @param sentence what is the matter, in French; empty when nothing is
 * @param lastTest null while it was never tried
 */
record PartnerSheet(
        PartnerCheck check,
        Tone tone,
        String word,
        @Nullable Instant since,
        String sentence,
        @Nullable LastTest lastTest) {

    /** @param by login of the person who asked */
    record LastTest(Instant at, String by, boolean isWell) {}
}
