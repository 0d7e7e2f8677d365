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

    /** Of pages as the ledger keeps them: the address of the console may change. */
    private static final ConsoleAddress PATHS = new ConsoleAddress("");

    private FileReportJson() {}

    static String write(FileReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode numbers = root.putObject("counts");
        report.counts().forEach(numbers::put);
        ObjectNode named = root.putObject("named");
        report.named()
                .forEach((label, pupils) -> named.putArray(label)
                        .addAll(pupils.stream()
                                .map(JsonNodeFactory.instance::textNode)
                                .toList()));
        ArrayNode held = root.putArray("held");
        report.held().forEach(part -> write(held.addObject(), part));
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

    private static void write(ObjectNode node, HeldPart part) {
        node.put("kind", part.kind());
        node.put("label", part.label());
        node.put("pupils", part.pupils());
        node.put("active", part.active());
        part.why().forEach(node.putArray("why")::add);
        part.holds().forEach(node.putArray("holds")::add);
        node.put("page", part.holds().isEmpty() ? null : PATHS.holds(part.holds()));
    }

    static FileReport read(String name, @Nullable String json) {
        if (json == null) {
            return new FileReport(name, Map.of(), Map.of(), List.of(), List.of());
        }
        JsonNode root = parse(json);
        Map<String, Integer> counts = new LinkedHashMap<>();
        root.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        List<ReportedFinding> findings = new ArrayList<>();
        root.path("findings").forEach(finding -> findings.add(finding(finding)));
        List<HeldPart> held = new ArrayList<>();
        root.path("held").forEach(part -> held.add(held(part)));
        Map<String, List<String>> named = new LinkedHashMap<>();
        root.path("named").properties().forEach(label -> {
            List<String> pupils = new ArrayList<>();
            label.getValue().forEach(pupil -> pupils.add(pupil.asText()));
            named.put(label.getKey(), pupils);
        });
        return new FileReport(name, counts, named, held, findings);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that is not JSON", e);
        }
    }

    private static HeldPart held(JsonNode node) {
        List<String> why = new ArrayList<>();
        node.path("why").forEach(sentence -> why.add(sentence.asText()));
        List<Long> holds = new ArrayList<>();
        node.path("holds").forEach(hold -> holds.add(hold.asLong()));
        return new HeldPart(
                node.path("kind").asText(),
                node.path("label").asText(),
                node.path("pupils").asInt(),
                number(node.path("active")),
                why,
                holds);
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
