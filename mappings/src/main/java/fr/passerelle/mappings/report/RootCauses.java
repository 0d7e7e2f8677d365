package fr.passerelle.mappings.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The order in which every report tells its findings: what explains the rest first. */
public final class RootCauses {

    private static final Comparator<RootCause> FIRST = Comparator.comparing(RootCause::isError)
            .thenComparing(RootCause::isAboutFile)
            .thenComparing(RootCause::count)
            .reversed();

    private RootCauses() {}

    /** Errors before warnings, what is about the whole file before its pupils, then the most frequent. */
    public static List<RootCause> of(List<ReportedFinding> findings) {
        Map<List<String>, List<ReportedFinding>> same = findings.stream()
                .collect(Collectors.groupingBy(RootCauses::cause, LinkedHashMap::new, Collectors.toList()));
        List<RootCause> causes = new ArrayList<>();
        same.values().forEach(group -> causes.add(new RootCause(group)));
        causes.sort(FIRST);
        return causes;
    }

    /** Findings of one code that are about the file belong together, wherever they are. */
    private static List<String> cause(ReportedFinding finding) {
        return List.of(
                finding.code(),
                finding.severity().name(),
                finding.isAboutFile() ? "" : Objects.requireNonNullElse(finding.field(), ""));
    }
}
