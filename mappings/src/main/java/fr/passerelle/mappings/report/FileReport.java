package fr.passerelle.mappings.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.verdict.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of a received file.
 *
 * @param name name of the file
 * @param counts what was done with its content, French label to number, in reading order
 * @param findings verdicts, errors and warnings
 */
public record FileReport(String name, Map<String, Integer> counts, List<Finding> findings) {

    public FileReport {
        counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        findings = List.copyOf(findings);
    }

    /** For the ledger: {@code {"counts":{...},"findings":[{"code","severity","line","field","message","remedy"}]}}. */
    public String toJson() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ObjectNode numbers = report.putObject("counts");
        counts.forEach(numbers::put);
        ArrayNode list = report.putArray("findings");
        findings.forEach(finding -> {
            ObjectNode node = list.addObject();
            node.put("code", finding.verdict().code());
            node.put("severity", finding.verdict().severity().name());
            node.put("ine", finding.ine());
            node.put("line", finding.line());
            node.put("field", finding.field());
            node.put("message", finding.message());
            node.put("remedy", finding.verdict().remedy());
        });
        return report.toString();
    }

    /** For a person: counts, then causes with their number of occurrences and remedy, then each place. No INE. */
    public String toText() {
        StringBuilder text = new StringBuilder("Compte rendu de ").append(name).append("\n\n");
        counts.forEach((label, n) ->
                text.append("- ").append(label).append(" : ").append(n).append('\n'));
        Map<String, List<Finding>> byCode = findings.stream()
                .collect(Collectors.groupingBy(f -> f.verdict().code(), LinkedHashMap::new, Collectors.toList()));
        byCode.forEach((code, same) -> {
            Finding first = same.get(0);
            text.append('\n')
                    .append(first.isError() ? "ERREUR " : "Avertissement ")
                    .append(code)
                    .append(" (")
                    .append(same.size())
                    .append(" fois) : ")
                    .append(first.verdict().message())
                    .append("\n  Que faire : ")
                    .append(first.verdict().remedy())
                    .append('\n');
            same.forEach(f -> text.append(place(f)));
        });
        return text.toString();
    }

    private static String place(Finding finding) {
        if (finding.line() == null && finding.field() == null && finding.detail() == null) {
            return "";
        }
        return "  - " + (finding.line() == null ? "" : "ligne " + finding.line() + " ")
                + (finding.field() == null ? "" : finding.field() + " ")
                + (finding.detail() == null ? "" : "(" + finding.detail() + ")") + "\n";
    }
}
