package fr.passerelle.mappings.lsu;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table that a spreadsheet in French opens by a double click: a BOM, semicolons, CRLF; no cell is a formula. */
final class Spreadsheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setRecordSeparator("\r\n")
            .get();

    private Spreadsheet() {}

    static String write(List<String> header, List<List<? extends @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord(header);
            for (List<? extends @Nullable Object> row : rows) {
                csv.printRecord(row.stream().map(Spreadsheet::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof String text ? SpreadsheetText.of(text) : value;
    }
}
