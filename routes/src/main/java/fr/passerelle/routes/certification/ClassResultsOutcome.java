package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.pix.ClassResults;
import fr.passerelle.mappings.pix.ResultsVerdict;
import java.util.Set;

/**
 * What became of the results of a class.
 *
 * @param refused nothing of the file can be used
 * @param saved how many were, Pix+ that are kept to be read not among them
 * @param others how many Pix+ are
 * @param unsettled how many were read, and are nobody's for now or wait for a person
 * @param asked how many of those a person is asked about, one by one
 * @param unreadable how many were set aside for what they say; a Pix+ is none
 */
record ClassResultsOutcome(boolean refused, int saved, int others, int unsettled, int asked, int unreadable) {

    private static final Set<VerdictCode> NO_LOSS = Set.of(
            ResultsVerdict.RESULTS_OTHER_CERTIFICATION,
            ResultsVerdict.RESULTS_COLUMN_UNKNOWN,
            FileVerdict.HEADER_SPELLING);

    static ClassResultsOutcome of(ClassResults results, int saved, int others, int asked) {
        long unreadable = results.findings().stream()
                .filter(finding -> !NO_LOSS.contains(finding.verdict()))
                .count();
        return new ClassResultsOutcome(
                results.refused(), saved, others, results.rows().size() - saved, asked, (int) unreadable);
    }

    /**
     * A result without its pupil may find one later, and what cannot be read today an upgrade may read: such a file is held,
     * and read again when it is dropped again. A file that gave nothing is never said to be applied.
     */
    FileState state() {
        if (refused) {
            return FileState.REFUSED;
        }
        return unsettled > 0 || isMostlyLost() ? FileState.HELD : FileState.APPLIED;
    }

    /** Operators are told of what cannot be read, as of the feed's, and of a file that gave less than it lost. */
    boolean isToBeTold() {
        return !refused && (unreadable > 0 || isMostlyLost() && (toTell() > 0 || asked == 0));
    }

    /** Those that no question of their own tells of. */
    int toTell() {
        return unsettled - asked + unreadable;
    }

    private boolean isMostlyLost() {
        return saved + others == 0 || unsettled + unreadable > saved + others;
    }
}
