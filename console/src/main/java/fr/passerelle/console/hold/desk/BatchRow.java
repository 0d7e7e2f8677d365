package fr.passerelle.console.hold.desk;

import fr.passerelle.console.hold.HoldCard;
import org.jspecify.annotations.Nullable;

/**
 * A question among those that are to be answered at once.
 *
 * @param id its number
 * @param card null when there is none of that number for the reader
 * @param leaning what the evidence says at first sight, in French; null when it cannot be answered, or when nothing is to be said
 * @param effect what the answer would do, in French; null when it cannot be answered so
 * @param print of what is read; null likewise
 * @param whyNot in French, why it cannot be answered so here; null when it can be
 */
public record BatchRow(
        long id,
        @Nullable HoldCard card,
        @Nullable String leaning,
        @Nullable String effect,
        @Nullable String print,
        @Nullable String whyNot) {

    static BatchRow not(long id, @Nullable HoldCard card, String whyNot) {
        return new BatchRow(id, card, null, null, null, whyNot);
    }

    /** What the form sends back: the number and the print of what was read. */
    public String key() {
        return id + ":" + print;
    }
}
