package fr.passerelle.mappings.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.verdict.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as the ledger keeps it. */
final class FileReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FileReportJson() {}

    static String write(FileReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode numbers = root.putObject("counts");
        report.counts().forEach(numbers::put);
        ArrayNode list = root.putArray("findings");
        report.findings().forEach(finding -> {
            ObjectNode node = list.addObject();
            node.put("code", finding.code());
            node.put("severity", finding.severity().name());
            node.put("ine", finding.ine());
            node.put("line", finding.line());
            node.put("column", finding.column());
            node.put("field", finding.field());
            node.put("message", finding.message());
            node.put("detail", finding.detail());
            node.put("remedy", finding.remedy());
        });
        return root.toString();
    }

    static FileReport read(String name, @Nullable String json) {
        if (json == null) {
            return new FileReport(name, Map.of(), List.of());
        }
        JsonNode root = parse(json);
        Map<String, Integer> counts = new LinkedHashMap<>();
        root.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        List<ReportedFinding> findings = new ArrayList<>();
        root.path("findings").forEach(finding -> findings.add(finding(finding)));
        return new FileReport(name, counts, findings);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that is not JSON", e);
        }
    }

    private static ReportedFinding finding(JsonNode node) {
        boolean warning = Severity.WARNING.name().equals(node.path("severity").asText());
        return new ReportedFinding(
                node.path("code").asText(),
                warning ? Severity.WARNING : Severity.ERROR,
                text(node.path("ine")),
                number(node.path("line")),
                number(node.path("column")),
                text(node.path("field")),
                node.path("message").asText(),
                text(node.path("detail")),
                node.path("remedy").asText());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isInt() ? node.intValue() : null;
    }
}
