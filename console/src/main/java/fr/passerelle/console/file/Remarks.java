package fr.passerelle.console.file;

import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.mappings.report.ReportedFinding;
import fr.passerelle.mappings.report.RootCause;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** Codes of what is asked about apart, in the school, by a question that does not know the file. */
    private static final Set<String> ASKED_IN_THE_SCHOOL =
            Set.of(IntakeVerdict.RESULT_OF_ANOTHER_PUPIL.name(), IntakeVerdict.RESULT_CONTRADICTED.name());

    public static Remarks of(FileReport report) {
        return new Remarks(report.causes().stream().map(Cause::new).toList(), report.findings());
    }

    public long errors() {
        return all.stream().filter(ReportedFinding::isError).count();
    }

    public long warnings() {
        return all.size() - errors();
    }

    /** True when one of them is asked about among the questions of the school. */
    public boolean askInTheSchool() {
        return all.stream().map(ReportedFinding::code).anyMatch(ASKED_IN_THE_SCHOOL::contains);
    }

    /** True when a pupil can be told from them. */
    public boolean nameAPupil() {
        return all.stream().anyMatch(finding -> finding.ine() != null);
    }
}
