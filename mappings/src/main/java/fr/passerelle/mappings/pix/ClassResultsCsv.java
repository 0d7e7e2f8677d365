package fr.passerelle.mappings.pix;

import fr.passerelle.mappings.csv.CsvSize;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV of Pix: UTF-8 with or without BOM, semicolons, quotes, LF or CRLF (contract pix 4). Bytes that are
 * no UTF-8 become U+FFFD, for which {@link ClassResultsReader} refuses the file.
 */
public final class ClassResultsCsv {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setIgnoreEmptyLines(false)
            .get();

    private ClassResultsCsv() {}

    /** The text of a CSV, without byte order mark; empty when it is larger than {@link CsvSize} lets be read. */
    public static Optional<String> text(byte[] csv) {
        if (CsvSize.excess(csv).isPresent()) {
            return Optional.empty();
        }
        String text = new String(csv, StandardCharsets.UTF_8);
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The rows, the header included; can be walked several times, and throws {@link UncheckedIOException} where malformed. */
    static Iterable<List<String>> rows(String text) {
        return () -> iterator(text);
    }

    private static Iterator<List<String>> iterator(String content) {
        try {
            Iterator<CSVRecord> records =
                    CSVParser.parse(new StringReader(content), FORMAT).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return records.hasNext();
                }

                @Override
                public List<String> next() {
                    return records.next().toList();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
