package fr.passerelle.mappings.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.session.SessionVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.gar.GarVerdict;
import fr.passerelle.mappings.pix.ResultsVerdict;
import fr.passerelle.mappings.siecle.SiecleVerdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link FileReport#toJson} wrote, so that more can be said of a file later. */
public final class StoredReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredReport() {}

    /**
     * @param name name of the file
     * @param json what the ledger keeps
     * @throws IllegalStateException when it is no report of ours
     */
    public static FileReport read(String name, String json) {
        JsonNode report = parse(json);
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        List<Finding> findings = StreamSupport.stream(report.path("findings").spliterator(), false)
                .map(StoredReport::finding)
                .toList();
        return new FileReport(name, counts, findings);
    }

    private static Finding finding(JsonNode node) {
        VerdictCode verdict = verdict(node.path("code").asText());
        Map<String, String> meta = new HashMap<>();
        node.path("meta")
                .properties()
                .forEach(one -> meta.put(one.getKey(), one.getValue().asText()));
        return new Finding(
                verdict,
                text(node, "ine"),
                number(node, "line"),
                number(node, "column"),
                text(node, "field"),
                detail(verdict, node),
                meta);
    }

    /** The message is the verdict's sentence, then the detail in brackets. */
    private static @Nullable String detail(VerdictCode verdict, JsonNode node) {
        String message = node.path("message").asText();
        String opening = verdict.message() + " (";
        return message.startsWith(opening) && message.endsWith(")")
                ? message.substring(opening.length(), message.length() - 1)
                : null;
    }

    /** SIECLE's verdicts come first: a code that two lists share is only ever read back for a SIECLE file. */
    private static VerdictCode verdict(String code) {
        return Stream.<VerdictCode[]>of(
                        SiecleVerdict.values(),
                        IntakeVerdict.values(),
                        GarVerdict.values(),
                        ResultsVerdict.values(),
                        SessionVerdict.values())
                .flatMap(Stream::of)
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a stored report has the unknown code " + code));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static @Nullable Integer number(JsonNode node, String name) {
        return node.path(name).isInt() ? node.path(name).intValue() : null;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is not JSON", e);
        }
    }
}
