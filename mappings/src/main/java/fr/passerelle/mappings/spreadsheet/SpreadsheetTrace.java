package fr.passerelle.mappings.spreadsheet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a spreadsheet in French leaves in the cells of a CSV that somebody opened and saved again: {@code 04/02/27} for a date,
 * {@code 01-janv} for {@code 1.1} or {@code 1-1}, {@code 1,031E+10} for a long number, {@code 3,00E+01} for {@code 3E1}, {@code 01/02/2012
 * 00:00} for a day, {@code #####} for what its column was too narrow for, {@code #N/A} or {@code #REF!}; or all columns in one, separated by tabulations or within
 * quotes of their own. What it was before cannot be told: such a file is not to be believed, in no cell.
 */
public final class SpreadsheetTrace {

    private static final String MONTH =
            "(?:janv|févr|fevr|mars|avr|avril|mai|juin|juil|août|aout|sept|oct|nov|déc|dec)\\.?";

    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}");
    private static final Pattern SHORT_DAY = Pattern.compile("(?:[0-9]/[0-9]{1,2}|[0-9]{2}/[0-9])/[0-9]{4}");
    private static final Pattern DAY_AND_TIME = Pattern.compile(
            "(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})[\\sT]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?");
    private static final Pattern TOO_NARROW = Pattern.compile("#{3,}");
    /** What a formula leaves that found nothing, in French or in English. */
    private static final Pattern FAULT = Pattern.compile(
            "#(?:N/A|N/D|REF ?!|VALEUR ?!|VALUE!|NOM ?\\?|NAME\\?|NOMBRE ?!|NUM!|NUL ?!|NULL!|DIV/0 ?!)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH_NAME = Pattern.compile(
            "[0-9]{1,2}[- ]" + MONTH + "(?:[- ][0-9]{2,4})?|" + MONTH + "[- ][0-9]{1,4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9](?:[.,][0-9]+)?E[+-][0-9]{2,3}");
    /** With decimals, or its thousands apart: {@code 312,00}, {@code 880 123}. */
    private static final Pattern REWRITTEN_NUMBER =
            Pattern.compile("[0-9]+[.,][0-9]+|[0-9]{1,3}(?:[\\s\\u00A0\\u202F][0-9]{3})+");

    private static final Pattern SEPARATOR = Pattern.compile("[;,\\t]");
    /** In a header only: {@code 1.1} as a date, or with the French decimal sign. */
    private static final Pattern NO_INDEX = Pattern.compile(
            "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9],[0-9]|[0-9]{1,2}-(?:jan|feb|mar|apr|may)|(?:jan|feb|mar|apr|may)-[0-9]{1,2}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE_DAY = Pattern.compile("[0-9]{2}/[0-9]{2}/[0-9]{4}");
    /** The days since 1900 by which a spreadsheet counts: of this century and the end of the last one. */
    private static final Pattern DAY_NUMBER = Pattern.compile("[34][0-9]{4}(?:[.,][0-9]+)?");

    private SpreadsheetTrace() {}

    /** Whether a cell that holds a date or a number, but no free text, bears one. */
    public static boolean isIn(String cell) {
        String text = cell.strip();
        return SHORT_YEAR.matcher(text).matches()
                || SHORT_DAY.matcher(text).matches()
                || DAY_AND_TIME.matcher(text).matches()
                || TOO_NARROW.matcher(text).matches()
                || FAULT.matcher(text).matches()
                || MONTH_NAME.matcher(text).matches()
                || POWER_OF_TEN.matcher(text).matches();
    }

    /** Whether the name of a division bears one. */
    public static boolean isInDivision(String cell) {
        return isIn(cell) || WHOLE_DAY.matcher(cell.strip()).matches();
    }

    /** Whether a cell that holds a date bears one. */
    public static boolean isInDate(String cell) {
        return isIn(cell) || DAY_NUMBER.matcher(cell.strip()).matches();
    }

    /** Whether a cell that holds a whole number, or a word in its place, bears one. */
    public static boolean isInNumber(String cell) {
        return isIn(cell) || REWRITTEN_NUMBER.matcher(cell.strip()).matches();
    }

    /** Whether the first row of a CSV of several columns is all in one cell: another separator, or quotes around the whole row. */
    public static boolean isOneColumn(List<String> header) {
        return header.stream().filter(name -> !name.isBlank()).count() == 1
                && header.stream()
                        .anyMatch(name -> SEPARATOR.matcher(name.strip()).find());
    }

    /** Whether the name of a column bears one. */
    public static boolean isInHeader(String name) {
        return isIn(name) || NO_INDEX.matcher(name.strip()).matches();
    }
}
