package fr.passerelle.mappings.fregata;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV: quotes, LF or CRLF, empty lines kept so that line numbers are true. */
public final class FregataCsv {

    private FregataCsv() {}

    /** Iterating throws {@link UncheckedIOException} where the CSV is malformed. */
    public static Iterable<List<String>> rows(FregataText csv) {
        return () -> {
            try {
                return rows(parser(csv));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Its rows for whoever must know where each of them stands. To be closed. */
    static CSVParser parser(FregataText csv) throws IOException {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(csv.separator())
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.parse(new StringReader(csv.text()), format);
    }

    private static Iterator<List<String>> rows(CSVParser parser) {
        return StreamSupport.stream(parser.spliterator(), false)
                .map(CSVRecord::toList)
                .iterator();
    }
}
