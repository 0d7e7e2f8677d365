package fr.passerelle.mappings.report;

import fr.passerelle.domain.file.FileKind;
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
 * @param named pupils told by name, French label to family name, first name and division; who reads the report may see the file
 * @param held parts that wait for a person
 * @param findings errors and warnings, in the order of {@link RootCauses}
 */
public record FileReport(
        String name,
        Map<String, Integer> counts,
        Map<String, List<String>> named,
        List<HeldPart> held,
        List<ReportedFinding> findings) {

    public FileReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        held = List.copyOf(held);
        findings = RootCauses.of(findings).stream()
                .flatMap(cause -> cause.findings().stream())
                .toList();
    }

    public static FileReport of(String name, Map<String, Integer> counts, List<Finding> findings) {
        return new FileReport(
                name,
                counts,
                Map.of(),
                List.of(),
                findings.stream().map(ReportedFinding::of).toList());
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

    /** This report with what waits for a person, in the place of what waited. */
    public FileReport holding(List<HeldPart> parts) {
        return new FileReport(name, counts, named, parts, findings);
    }

    /**
     * This report with pupils told by name.
     *
     * @param pupils family name, first name and division of each; nothing is told of an empty list
     */
    public FileReport naming(String label, List<String> pupils) {
        Map<String, List<String>> all = new LinkedHashMap<>(named);
        if (!pupils.isEmpty()) {
            all.put(label, List.copyOf(pupils));
        }
        return new FileReport(name, counts, all, held, findings);
    }

    /** This report as whoever made a file of that kind says it. */
    public FileReport saidOf(FileKind kind) {
        return finding(findings.stream().map(one -> one.saidOf(kind)).toList());
    }

    /** This report with other findings in the place of its own. */
    FileReport finding(List<ReportedFinding> others) {
        return new FileReport(name, counts, named, held, others);
    }

    /** This report with what was found out later, after its own findings. */
    public FileReport with(List<Finding> more) {
        List<ReportedFinding> all = new ArrayList<>(findings);
        more.stream().map(ReportedFinding::of).forEach(all::add);
        return finding(all);
    }

    public List<RootCause> causes() {
        return RootCauses.of(findings);
    }

    /**
     * For the ledger and the API: {@code {"counts":{...},"named":{...},"held":[{"kind","label","pupils","active","why":[],"holds":[],
     * "page"}],"findings":[{"code","severity","ine","line","column","field","message","detail","remedy"}]}}.
     */
    public String toJson() {
        return FileReportJson.write(this);
    }

    /** For a spreadsheet in French, one line for what waits and for each finding: UTF-8 once encoded, byte order mark
     * included. */
    public String toCsv(ConsoleAddress console) {
        return FileReportCsv.write(this, console);
    }

    /**
     * For a person: which file it is about, counts, what waits and where to decide, then causes with the number of
     * pupils, the remedy and the places. No INE.
     */
    public String toText(ReportHead head, ConsoleAddress console) {
        return FileReportText.write(this, head, console);
    }
}
