package fr.passerelle.mappings.pix;

import java.io.InputStream;
import java.util.List;

/** The rows of a CSV of Pix: UTF-8 with or without BOM, semicolons, quotes, LF or CRLF (contract pix 4). */
public final class ClassResultsCsv {

    private ClassResultsCsv() {}

    /**
     * @return the rows, the header included; can be walked several times
     * @throws java.io.UncheckedIOException when the stream fails; while iterating, when the CSV is malformed
     */
    public static Iterable<List<String>> rows(InputStream csv) {
        throw new UnsupportedOperationException();
    }
}
