package fr.passerelle.mappings.pix;

import fr.passerelle.domain.verdict.Finding;
import java.util.List;

/**
 * The results of a class.
 *
 * @param rows the readable rows, in the order of the file; empty when any finding is an error
 * @param findings an error refuses the whole file; a warning is about one row, which is left out
 */
public record ClassResults(List<ClassResult> rows, List<Finding> findings) {

    public ClassResults {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** True when nothing of the file can be used. */
    public boolean refused() {
        return Finding.anyError(findings);
    }
}
