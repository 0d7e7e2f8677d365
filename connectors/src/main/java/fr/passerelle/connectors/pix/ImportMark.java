package fr.passerelle.connectors.pix;

import org.jspecify.annotations.Nullable;

/**
 * What tells our import from the one before it, in a text that can be kept while Pix takes its time.
 *
 * @param previous when the import was created that Pix showed before ours, as Pix writes it; null for none
 */
record ImportMark(long organizationId, @Nullable String previous) {

    /** @param text as {@link #text()} wrote it */
    static ImportMark of(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new ImportMark(Long.parseLong(text), null)
                : new ImportMark(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
    }

    String text() {
        return previous == null ? Long.toString(organizationId) : organizationId + " " + previous;
    }
}
