package fr.passerelle.mappings.spreadsheet;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table that a spreadsheet in French opens by a double click: a BOM, semicolons, CRLF, quotes as in RFC 4180. Every CSV
 * that leaves the hub is written here, so that no cell of any of them is a formula.
 *
 * <p>A text that a spreadsheet could run, because it begins with {@code = + - @} (after blanks or apostrophes, if any), or
 * with a tabulation or the end of a line, gets an apostrophe before it. A sign alone is no formula and stays. A program
 * that reads a file takes one apostrophe away from what begins so, and has the text as it was.
 */
public final class Spreadsheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The wide forms count too: a spreadsheet set to an Asian language takes them for the narrow ones. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\p{Z}\\p{Cf}\\s']*[=+\\-@＝＋－＠].+|[\\t\\r\\n].*", Pattern.DOTALL);

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setRecordSeparator("\r\n")
            .get();

    private Spreadsheet() {}

    /**
     * The whole table.
     *
     * @param rows a text is made safe, a number or a date is written as it is, null is an empty cell
     */
    public static String write(List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
        return BYTE_ORDER_MARK + rows(List.of(header)) + rows(rows);
    }

    /** More rows of a table that is written piece by piece, each as in {@link #write}. */
    public static String rows(List<? extends List<? extends @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (List<? extends @Nullable Object> row : rows) {
                csv.printRecord(row.stream().map(Spreadsheet::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : value;
    }
}
