package fr.passerelle.mappings.lsu;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a pupil in a cell: no spreadsheet may run it. One that begins as a formula does, after blanks or apostrophes
 * if any, gets an apostrophe before it; a program that reads the file takes one apostrophe away from what begins so, and
 * has the text as it was.
 */
final class SpreadsheetText {

    /** The wide forms count too: a spreadsheet set to an Asian language takes them for the narrow ones. */
    private static final Pattern FORMULA = Pattern.compile("[\\p{Z}\\s']*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private SpreadsheetText() {}

    static @Nullable String of(@Nullable String text) {
        return text != null && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
