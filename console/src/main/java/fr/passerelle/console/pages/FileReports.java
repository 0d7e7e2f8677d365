package fr.passerelle.console.pages;

import fr.passerelle.connectors.ledger.FileSheetLedger.Sheet;
import fr.passerelle.mappings.report.FileReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the report that a flow left with a file. */
@Component
public class FileReports {

    /**
     * A file with its report.
     *
     * @param word its state
     * @param counts French label to number, in reading order, without what did not occur
     */
    public record FileCard(
            Sheet file, Tone tone, String word, Map<String, Integer> counts, Remarks remarks, FileReport report) {}

    public FileCard of(Sheet file) {
        FileReport report = FileReport.fromJson(file.name(), file.reportJson());
        return new FileCard(file, tone(file), file.state().label(), counts(report), Remarks.of(report), report);
    }

    private static Map<String, Integer> counts(FileReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>(report.counts());
        counts.values().removeIf(count -> count == 0);
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
}
