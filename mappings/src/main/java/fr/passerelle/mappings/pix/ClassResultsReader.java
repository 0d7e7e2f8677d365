package fr.passerelle.mappings.pix;

import java.util.List;

/** Reads the certification results CSV of a class by the names of its columns, of every generation (contract pix 4). */
public final class ClassResultsReader {

    /** @param rowsWithHeader cells of every row, the header first; empty rows must be there, they count as lines */
    public ClassResults read(Iterable<List<String>> rowsWithHeader) {
        throw new UnsupportedOperationException();
    }
}
