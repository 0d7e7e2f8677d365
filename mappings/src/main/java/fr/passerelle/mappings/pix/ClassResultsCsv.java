package fr.passerelle.mappings.pix;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
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

    /** Some ten thousand pupils, where a class has thirty. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private ClassResultsCsv() {}

    /**
     * @return the rows, the header included; can be walked several times
     * @throws UncheckedIOException when the stream fails; while iterating, when the CSV is malformed or endless
     */
    public static Iterable<List<String>> rows(InputStream csv) {
        try {
            byte[] bytes = csv.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                IOException tooLong = new IOException("more than " + MAX_BYTES + " bytes");
                return () -> {
                    throw new UncheckedIOException(tooLong);
                };
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return () -> iterator(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
