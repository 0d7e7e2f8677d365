package fr.passerelle.mappings.pix;

import fr.passerelle.domain.verdict.Finding;
import org.jspecify.annotations.Nullable;

/** Why one row of results is left out. */
final class RowProblem extends Exception {

    private final ResultsVerdict verdict;
    private final @Nullable String column;

    RowProblem(ResultsVerdict verdict, @Nullable String column) {
        super(verdict.code());
        this.verdict = verdict;
        this.column = column;
    }

    Finding finding(int line) {
        return Finding.of(verdict).at(line, column);
    }
}
