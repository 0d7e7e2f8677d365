package fr.passerelle.mappings.fregata;

import java.util.List;
import java.util.regex.Pattern;

/** Columns without a name that a spreadsheet leaves at the end of every row: Pix knows no such column, and takes none. */
final class TrailingColumns {

    private TrailingColumns() {}

    /** How many of the last names are blank; 0 when all are. */
    static int count(List<String> names) {
        int named = names.size();
        while (named > 0 && names.get(named - 1).isBlank()) {
            named--;
        }
        return named == 0 ? 0 : names.size() - named;
    }

    /**
     * The CSV without them; as it is when a row holds something there, or when there are quotes, within which separators do not
     * count.
     *
     * @param text with its header
     * @param width of the header, these columns included
     * @param columns how many are cut
     */
    static String cut(String text, char separator, int width, int columns) {
        if (columns == 0
                || text.indexOf('"') >= 0
                || text.lines().anyMatch(row -> isWide(row, separator, width, columns))) {
            return text;
        }
        String one = Pattern.quote(String.valueOf(separator));
        String others = "[^\\r\\n" + one + "]*";
        return Pattern.compile(
                        "^((?:" + others + one + "){" + (width - columns - 1) + "}" + others + ")" + one + "{" + columns
                                + "}$",
                        Pattern.MULTILINE)
                .matcher(text)
                .replaceAll("$1");
    }

    /** A row that goes beyond the named columns, other than by empty cells. */
    private static boolean isWide(String row, char separator, int width, int columns) {
        long separators = row.chars().filter(c -> c == separator).count();
        return separators >= width - columns
                && !(separators == width - 1
                        && row.endsWith(String.valueOf(separator).repeat(columns)));
    }
}
