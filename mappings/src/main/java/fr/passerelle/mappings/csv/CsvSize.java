package fr.passerelle.mappings.csv;

import java.util.Optional;

/**
 * How much of a CSV of a school is read. Its rows are in memory all at once, and an empty cell takes fifty times the byte
 * that ends it: a file of nothing but separators would take the whole memory of the hub, at each of its starts.
 */
public final class CsvSize {

    /** Some ten thousand pupils, where the largest school has a few thousand. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    static final int MOST_CELLS = 500_000;

    private CsvSize() {}

    /** What of it is too much, in French; empty when it may be read. */
    public static Optional<String> excess(byte[] csv) {
        if (csv.length > MOST_BYTES) {
            return Optional.of("plus de 4 Mio");
        }
        return cells(csv) > MOST_CELLS ? Optional.of("plus de 500 000 cases, vides ou non") : Optional.empty();
    }

    /** At most as many as there are signs that may end one; those within quotes count too. */
    private static int cells(byte[] csv) {
        int ends = 0;
        for (byte one : csv) {
            if (one == '\n' || one == '\r' || one == ';' || one == ',' || one == '\t') {
                ends++;
            }
        }
        return ends;
    }
}
