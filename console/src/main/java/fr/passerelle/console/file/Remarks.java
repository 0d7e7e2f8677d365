package fr.passerelle.console.file;

import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.mappings.report.ReportedFinding;
import fr.passerelle.mappings.report.RootCause;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a file.
 *
 * @param causes what there is to put right, in the order of every report
 * @param all every remark, cause by cause
 */
public record Remarks(List<Cause> causes, List<ReportedFinding> all) {

    /** Remarks with the same remedy. */
    public record Cause(RootCause cause) {

        /** The first of them. */
        public ReportedFinding first() {
            return cause.findings().get(0);
        }

        public String message() {
            String detail = cause.count() == 1 ? first().detail() : null;
            return detail == null ? cause.message() : cause.message() + " (" + detail + ")";
        }

        public int count() {
            return cause.count();
        }

        /** How many pupils it is about, null when it is about the file. */
        public @Nullable Long pupils() {
            if (cause.isAboutFile()) {
                return null;
            }
            long named = cause.findings().stream()
                    .map(ReportedFinding::ine)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            return named
                    + cause.findings().stream()
                            .filter(finding -> finding.ine() == null)
                            .count();
        }
    }

    public static Remarks of(FileReport report) {
        return new Remarks(report.causes().stream().map(Cause::new).toList(), report.findings());
    }

    public long errors() {
        return all.stream().filter(ReportedFinding::isError).count();
    }

    public long warnings() {
        return all.size() - errors();
    }

    /** True when one of them is a result behind which there was no pupil. */
    public boolean tellResultsWithoutPupil() {
        return all.stream().map(ReportedFinding::code).anyMatch(IntakeVerdict.RESULT_WITHOUT_PUPIL.name()::equals);
    }

    /** True when a pupil can be told from them. */
    public boolean nameAPupil() {
        return all.stream().anyMatch(finding -> finding.ine() != null);
    }
}
