package fr.passerelle.mappings.report;

import fr.passerelle.domain.verdict.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a received file. Every format tells the findings in the same order, root causes first.
 *
 * @param name name of the file
 * @param counts what was done with its content, French label to number, in reading order
 * @param findings errors and warnings, in the order of {@link RootCauses}
 */
public record FileReport(String name, Map<String, Integer> counts, List<ReportedFinding> findings) {

    public FileReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        findings = RootCauses.of(findings).stream()
                .flatMap(cause -> cause.findings().stream())
                .toList();
    }

    public static FileReport of(String name, Map<String, Integer> counts, List<Finding> findings) {
        return new FileReport(
                name, counts, findings.stream().map(ReportedFinding::of).toList());
    }

    /**
     * The report as the ledger keeps it, also when an older version wrote it.
     *
     * @param json null for a file that has no report yet
     * @throws IllegalStateException when it is not JSON
     */
    public static FileReport fromJson(String name, @Nullable String json) {
        return FileReportJson.read(name, json);
    }

    /** The same with what was found out later. */
    public FileReport with(List<Finding> more) {
        List<ReportedFinding> all = new ArrayList<>(findings);
        more.stream().map(ReportedFinding::of).forEach(all::add);
        return new FileReport(name, counts, all);
    }

    public List<RootCause> causes() {
        return RootCauses.of(findings);
    }

    /**
     * For the ledger and the API: {@code {"counts":{...},"findings":[{"code","severity","ine","line","column","field",
     * "message","detail","remedy"}]}}.
     */
    public String toJson() {
        return FileReportJson.write(this);
    }

    /** For a spreadsheet in French, one line a finding: UTF-8 once encoded, byte order mark included. */
    public String toCsv() {
        return FileReportCsv.write(this);
    }

    /** For a person: counts, then causes with the number of pupils, the remedy and the places. No INE. */
    public String toText() {
        return FileReportText.write(this);
    }
}
