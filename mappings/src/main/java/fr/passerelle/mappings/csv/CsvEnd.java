package fr.passerelle.mappings.csv;

import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Whether a CSV was written to its end, as far as it can tell. Its last row must end, by a line end or by the closing quote
 * of its last column: Pix ends the results of a class so, without a line end. A file that was cut between two rows is like
 * a whole one; against that the intake waits until it has not changed for long.
 */
public final class CsvEnd {

    private CsvEnd() {}

    /**
     * The finding on a CSV that may have been cut, an error; empty for one that tells its end, holds nothing, or is malformed
     * before its end: its reader says so.
     *
     * @param rows its rows, header first; iterating may throw unchecked where the CSV is malformed
     */
    public static Optional<Finding> cut(byte[] csv, Iterable<List<String>> rows) {
        int end = csv.length;
        while (end > 0 && (csv[end - 1] == ' ' || csv[end - 1] == '\t')) {
            end--;
        }
        if (end == 0 || isLineEnd(csv[end - 1]) || isWide(csv)) {
            return Optional.empty();
        }
        boolean isQuoteOpen = count(csv) % 2 == 1;
        int width = 0;
        int last = 0;
        int line = 0;
        try {
            for (List<String> row : rows) {
                width = line == 0 ? row.size() : width;
                last = row.size();
                line += 1 + breaksIn(row);
            }
        } catch (RuntimeException malformed) { // an iterator has no other way to tell
            return isQuoteOpen ? Optional.of(cutAt(line + 1)) : Optional.empty();
        }
        boolean isWhole = !isQuoteOpen && csv[end - 1] == '"' && last == width;
        return isWhole || line == 0 ? Optional.empty() : Optional.of(cutAt(line));
    }

    private static boolean isLineEnd(byte one) {
        return one == '\n' || one == '\r';
    }

    /** In UTF-16, whose end is told by other bytes: its reader refuses it for that. */
    private static boolean isWide(byte[] csv) {
        if (csv.length < 2) {
            return false;
        }
        boolean marked = (csv[0] & 0xFF) + (csv[1] & 0xFF) == 0xFF + 0xFE;
        return marked || csv[0] == 0 || csv[1] == 0;
    }

    private static Finding cutAt(int line) {
        return Finding.of(FileVerdict.MAY_BE_CUT).at(line, null);
    }

    /** One within a cell is written twice: when all are closed their number is even. */
    private static int count(byte[] csv) {
        int quotes = 0;
        for (byte one : csv) {
            quotes += one == '"' ? 1 : 0;
        }
        return quotes;
    }

    /** A cell between quotes can hold several lines. */
    private static int breaksIn(List<String> row) {
        return (int)
                row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }
}
