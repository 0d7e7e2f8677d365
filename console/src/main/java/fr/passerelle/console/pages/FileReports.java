package fr.passerelle.console.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.passerelle.connectors.ledger.SchoolSheetLedger.FileRow;
import fr.passerelle.domain.verdict.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the report that a flow left with a file: {@code counts}, French label to number, and {@code findings} with
 * code, severity, message, remedy, line and field. Findings of one code are told once, with their number, errors
 * before warnings and the most frequent first: that is the root cause.
 */
@Component
public class FileReports {

    private final ObjectMapper json;

    FileReports(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Findings that share a code.
     *
     * @param message of the first one
     * @param firstLine line of the first one, or null
     */
    public record Finding(
            String code,
            boolean error,
            String message,
            String remedy,
            int count,
            @Nullable Integer firstLine,
            @Nullable String field) {

        private Finding oneMore() {
            return new Finding(code, error, message, remedy, count + 1, firstLine, field);
        }
    }

    /** A file with its report. */
    public record FileCard(FileRow row, Tone tone, String word, Map<String, Integer> counts, List<Finding> findings) {

        public long errors() {
            return findings.stream()
                    .filter(Finding::error)
                    .mapToInt(Finding::count)
                    .sum();
        }

        public long warnings() {
            return findings.stream()
                    .filter(f -> !f.error())
                    .mapToInt(Finding::count)
                    .sum();
        }
    }

    public FileCard of(FileRow row) {
        JsonNode report = read(row.reportJson());
        return new FileCard(
                row, tone(row), word(row), counts(report.path("counts")), findings(report.path("findings")));
    }

    private JsonNode read(@Nullable String report) {
        if (report == null) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds a report that is not JSON", e);
        }
    }

    private static List<Finding> findings(JsonNode list) {
        Map<String, Finding> byCode = new LinkedHashMap<>();
        for (JsonNode one : list) {
            Finding found = new Finding(
                    one.path("code").asText(),
                    one.path("severity").asText().equals(Severity.ERROR.name()),
                    one.path("message").asText(),
                    one.path("remedy").asText(),
                    1,
                    one.path("line").isInt() ? one.path("line").intValue() : null,
                    one.path("field").isTextual() ? one.path("field").asText() : null);
            byCode.merge(found.code(), found, (known, again) -> known.oneMore());
        }
        return byCode.values().stream()
                .sorted(Comparator.comparing(Finding::error)
                        .thenComparingInt(Finding::count)
                        .reversed())
                .toList();
    }

    /** The greatest first, since the ledger does not keep their order; what did not occur is left out. */
    private static Map<String, Integer> counts(JsonNode numbers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        numbers.properties().stream()
                .filter(count -> count.getValue().asInt() > 0)
                .sorted(Comparator.comparingInt((Map.Entry<String, JsonNode> count) ->
                                -count.getValue().asInt())
                        .thenComparing(Map.Entry::getKey))
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts;
    }

    private static Tone tone(FileRow row) {
        return switch (row.state()) {
            case APPLIED -> Tone.OK;
            case HELD -> Tone.WATCH;
            case REFUSED -> Tone.ALERT;
            case RECEIVED -> Tone.IDLE;
        };
    }

    private static String word(FileRow row) {
        return switch (row.state()) {
            case APPLIED -> "appliqué";
            case HELD -> "en partie retenu";
            case REFUSED -> "refusé";
            case RECEIVED -> "en cours";
        };
    }
}
