package fr.passerelle.routes.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.apache.camel.model.ProcessorDefinition;

/** A CSV, told into rows by camel-csv: the header is the first, an empty line is a row. */
public final class Csv {

    private Csv() {}

    /** No rows of a text that is null. */
    public static Reading<String, List<List<String>>> rows(char separator) {
        return rows(text -> text.choice()
                .when(exchange -> exchange.getMessage().getBody() != null)
                .unmarshal(separatedBy(separator)));
    }

    /** @param camel goes from an S to rows, by {@link #separatedBy} */
    public static <S> Reading<S, List<List<String>>> rows(Consumer<ProcessorDefinition<?>> camel) {
        return new Reading<>(camel, IOException.class, IllegalStateException.class, UncheckedIOException.class);
    }

    public static CsvDataFormat separatedBy(char separator) {
        return new CsvDataFormat().setDelimiter(separator).setQuote('"').setIgnoreEmptyLines(false);
    }
}
