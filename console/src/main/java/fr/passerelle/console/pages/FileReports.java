package fr.passerelle.console.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.passerelle.connectors.ledger.FileSheetLedger.Sheet;
import fr.passerelle.domain.verdict.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the report that a flow left with a file. */
@Component
public class FileReports {

    private final ObjectMapper json;

    FileReports(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A file with its report.
     *
     * @param word its state
     * @param counts French label to number, in reading order, without what did not occur
     */
    public record FileCard(Sheet file, Tone tone, String word, Map<String, Integer> counts, Remarks remarks) {}

    public FileCard of(Sheet file) {
        JsonNode report = read(file.reportJson());
        return new FileCard(
                file, tone(file), word(file), counts(report.path("counts")), remarks(report.path("findings")));
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

    private static Remarks remarks(JsonNode list) {
        List<Remarks.Remark> all = new ArrayList<>();
        for (JsonNode one : list) {
            all.add(new Remarks.Remark(
                    one.path("code").asText(),
                    one.path("severity").asText().equals(Severity.ERROR.name()),
                    one.path("message").asText(),
                    one.path("remedy").asText(),
                    number(one.path("line")),
                    number(one.path("column")),
                    text(one.path("field")),
                    text(one.path("ine"))));
        }
        return Remarks.of(all);
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isInt() ? node.intValue() : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static Map<String, Integer> counts(JsonNode numbers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        numbers.properties().stream()
                .filter(count -> count.getValue().asInt() > 0)
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts;
    }

    private static Tone tone(Sheet file) {
        return switch (file.state()) {
            case APPLIED -> Tone.OK;
            case HELD -> Tone.WATCH;
            case REFUSED -> Tone.ALERT;
            case RECEIVED -> Tone.IDLE;
        };
    }

    private static String word(Sheet file) {
        return switch (file.state()) {
            case APPLIED -> "appliqué";
            case HELD -> "en partie retenu";
            case REFUSED -> "refusé";
            case RECEIVED -> "en cours";
        };
    }
}
