package fr.passerelle.console.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.passerelle.connectors.ledger.SchoolSheetLedger.FileRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the report that a flow left with a file, in the shape of {@code check --json}: {@code accepted}, {@code ignored}
 * by reason, {@code errors} and {@code warnings} with code, message, remedy, line and field. Findings of one code and
 * message are told once, with their number: the root cause first.
 */
@Component
public class FileReports {

    private final ObjectMapper json;

    FileReports(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Findings that share a code and a sentence.
     *
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
    public record FileCard(
            FileRow row,
            Tone tone,
            String word,
            @Nullable Integer accepted,
            Map<String, Integer> ignored,
            List<Finding> findings) {

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
        Map<String, Finding> findings = new LinkedHashMap<>();
        collect(report.path("errors"), true, findings);
        collect(report.path("warnings"), false, findings);
        return new FileCard(
                row,
                tone(row),
                word(row),
                report.path("accepted").isInt() ? report.path("accepted").intValue() : null,
                ignored(report.path("ignored")),
                byWeight(findings));
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

    private static void collect(JsonNode list, boolean error, Map<String, Finding> findings) {
        for (JsonNode one : list) {
            Finding found = new Finding(
                    one.path("code").asText(),
                    error,
                    one.path("message").asText(),
                    one.path("remedy").asText(),
                    1,
                    one.path("line").isInt() ? one.path("line").intValue() : null,
                    one.path("field").isTextual() ? one.path("field").asText() : null);
            findings.merge(found.code() + '\n' + found.message(), found, (known, again) -> known.oneMore());
        }
    }

    private static List<Finding> byWeight(Map<String, Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings.values());
        sorted.sort((a, b) -> a.error() == b.error() ? b.count() - a.count() : a.error() ? -1 : 1);
        return sorted;
    }

    private static Map<String, Integer> ignored(JsonNode reasons) {
        Map<String, Integer> ignored = new LinkedHashMap<>();
        reasons.fields().forEachRemaining(reason -> {
            if (reason.getValue().asInt() > 0) {
                ignored.put(label(reason.getKey()), reason.getValue().asInt());
            }
        });
        return ignored;
    }

    private static String label(String reason) {
        return switch (reason) {
            case "LEFT" -> "sortis de l'établissement";
            case "NO_INE" -> "sans INE";
            case "NO_DIVISION" -> "sans division";
            default -> reason;
        };
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
