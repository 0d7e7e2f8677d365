package fr.passerelle.mappings.pix;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.VerdictCode;
import org.jspecify.annotations.Nullable;

/** Why one result of a file, or of the feed, is left out. */
final class RowProblem extends Exception {

    private static final int MOST = 30;

    private final VerdictCode verdict;
    private final @Nullable String column;
    private final @Nullable String sample;

    RowProblem(VerdictCode verdict, @Nullable String column) {
        this(verdict, column, null);
    }

    /** @param sample what was read, told in short: never a name, an INE or a date of somebody */
    RowProblem(VerdictCode verdict, @Nullable String column, @Nullable String sample) {
        super(verdict.code());
        this.verdict = verdict;
        this.column = column;
        this.sample = sample;
    }

    /** @param line of the file, null in a feed */
    Finding finding(@Nullable Integer line) {
        Finding finding = Finding.of(verdict).at(line, column);
        return sample == null ? finding : finding.detailed("lu : « " + shortened(sample) + " »");
    }

    /** What one cell says. */
    interface Cell<T> {
        @Nullable
        T read() throws RowProblem;
    }

    /** What a cell says, null when it cannot be read. */
    static <T> @Nullable T orNull(Cell<T> cell) {
        try {
            return cell.read();
        } catch (RowProblem unreadable) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
