package fr.passerelle.mappings.spreadsheet;

import java.util.regex.Pattern;

/**
 * What a spreadsheet in French leaves in the cells of a CSV that somebody opened and saved again: {@code 04/02/27} for a date,
 * {@code 01-janv} for {@code 1.1} or {@code 1-1}, {@code 1,031E+10} for a long number, {@code 3,00E+01} for {@code 3E1}. What it
 * was before cannot be told: such a file is not to be believed, in no cell.
 */
public final class SpreadsheetTrace {

    private static final String MONTH =
            "(?:janv|févr|fevr|mars|avr|avril|mai|juin|juil|août|aout|sept|oct|nov|déc|dec)\\.?";

    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}");
    private static final Pattern MONTH_NAME = Pattern.compile(
            "[0-9]{1,2}[- ]" + MONTH + "(?:[- ][0-9]{2,4})?|" + MONTH + "[- ][0-9]{1,4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9](?:[.,][0-9]+)?E[+-][0-9]{2,3}");
    /** In a header only: {@code 1.1} as a date, or with the French decimal sign. */
    private static final Pattern NO_INDEX = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9],[0-9]");

    private SpreadsheetTrace() {}

    /** Whether a cell that holds a date or a number, but no free text, bears one. */
    public static boolean isIn(String cell) {
        String text = cell.strip();
        return SHORT_YEAR.matcher(text).matches()
                || MONTH_NAME.matcher(text).matches()
                || POWER_OF_TEN.matcher(text).matches();
    }

    /** Whether the name of a column bears one. */
    public static boolean isInHeader(String name) {
        return isIn(name) || NO_INDEX.matcher(name.strip()).matches();
    }
}
