package fr.passerelle.mappings.report;

import fr.passerelle.domain.french.InFrench;
import java.util.List;
import java.util.Objects;

/**
 * The findings of one code about one field: one thing to put right.
 *
 * @param findings at least one, in the order of the file
 */
public record RootCause(List<ReportedFinding> findings) {

    public RootCause {
        findings = List.copyOf(findings);
    }

    public String code() {
        return findings.get(0).code();
    }

    public boolean isError() {
        return findings.get(0).isError();
    }

    /** What is wrong, in French. */
    public String message() {
        return findings.get(0).message();
    }

    /** What to do about it, in French. */
    public String remedy() {
        return findings.get(0).remedy();
    }

    public boolean isAboutFile() {
        return findings.stream().allMatch(ReportedFinding::isAboutFile);
    }

    public int count() {
        return findings.size();
    }

    /** {@code BIRTHDATE_REQUIRED : Date de naissance absente, 214 élèves}; no number for the file as a whole. */
    public String title() {
        return code() + " : " + message() + (isAboutFile() ? "" : ", " + pupils());
    }

    private String pupils() {
        long nameless =
                findings.stream().filter(finding -> finding.ine() == null).count();
        long named = findings.stream()
                .map(ReportedFinding::ine)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return InFrench.plainCount(named + nameless, "élève", "élèves");
    }
}
