package fr.passerelle.mappings.check;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} says of one file.
 *
 * @param file the path as it was given
 * @param uai the school that the file names, as written, control characters apart; null when it names none or several
 * @param schoolYear null when the file names none
 * @param ignored counts of what is left out without being an error, in the order to be shown
 * @param findings errors and warnings, in the order of the reader
 * @param records what would be imported, one of the domain's records each; empty when refused
 * @param calendar in whose time it was judged
 * @param remarks what a person should know of how it was judged, one French sentence or more each; no finding
 */
public record CheckReport(
        String file,
        FileKind kind,
        @Nullable String uai,
        @Nullable SchoolYear schoolYear,
        Map<String, Integer> ignored,
        List<Finding> findings,
        List<?> records,
        SchoolCalendar calendar,
        List<String> remarks) {

    public CheckReport {
        uai = Finding.onOneLine(uai);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        records = Finding.anyError(findings) ? List.of() : List.copyOf(records);
    }

    /** Of a file whose verdicts depend on no time: the UAI tells in which its year is named. */
    public CheckReport(
            String file,
            FileKind kind,
            @Nullable String uai,
            @Nullable SchoolYear schoolYear,
            Map<String, Integer> ignored,
            List<Finding> findings,
            List<?> records) {
        this(file, kind, uai, schoolYear, ignored, findings, records, SchoolCalendar.ofText(uai), List.of());
    }

    /** This report with more findings after its own; one error among them, and there is no record any more. */
    CheckReport with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new CheckReport(file, kind, uai, schoolYear, ignored, all, records, calendar, remarks);
    }

    /** Number of records; 0 as soon as there is one error. */
    public int accepted() {
        return records.size();
    }

    public boolean refused() {
        return Finding.anyError(findings);
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }
}
