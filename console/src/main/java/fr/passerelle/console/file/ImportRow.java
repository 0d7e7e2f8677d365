package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.connectors.ledger.file.SchoolFilesView;
import fr.passerelle.connectors.ledger.file.SchoolFilesView.PastReading;
import fr.passerelle.connectors.ledger.file.SettledRefusal;
import fr.passerelle.connectors.ledger.file.SettledRefusalView;
import fr.passerelle.connectors.ledger.hold.FileDecision;
import fr.passerelle.connectors.ledger.hold.FileDecisionView;
import fr.passerelle.connectors.ledger.journal.HandedFileView;
import fr.passerelle.connectors.ledger.journal.HandedFileView.HandedFile;
import fr.passerelle.console.file.FileReports.FileCard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A file in the history of a school's imports.
 *
 * @param card the file as it is
 * @param readings what each reading left of it then, the first first
 * @param decisions what was decided of what it raised, the oldest first
 * @param handed who handed it over in the console; null when it came by a folder
 * @param settled what was said of its refusal, the newest first
 */
public record ImportRow(
        FileCard card,
        List<PastReading> readings,
        List<FileDecision> decisions,
        @Nullable HandedFile handed,
        List<SettledRefusal> settled) {

    /** Puts it together. */
    @Component
    static class Maker {

        private final FileReports reports;
        private final SchoolFilesView files;
        private final FileDecisionView decisions;
        private final SettledRefusalView refusals;
        private final HandedFileView handed;

        Maker(
                FileReports reports,
                SchoolFilesView files,
                FileDecisionView decisions,
                SettledRefusalView refusals,
                HandedFileView handed) {
            this.handed = handed;
            this.reports = reports;
            this.files = files;
            this.decisions = decisions;
            this.refusals = refusals;
        }

        List<ImportRow> of(List<Sheet> sheets) {
            List<Long> ids = sheets.stream().map(Sheet::id).toList();
            Map<Long, List<PastReading>> readings = files.readings(ids);
            Map<Long, List<FileDecision>> decided = decisions.of(ids);
            Map<Long, List<SettledRefusal>> settled = refusals.of(ids);
            Map<Long, HandedFile> by = handed.of(ids);
            return sheets.stream()
                    .map(sheet -> new ImportRow(
                            reports.of(sheet),
                            readings.getOrDefault(sheet.id(), List.of()),
                            decided.getOrDefault(sheet.id(), List.of()),
                            by.get(sheet.id()),
                            settled.getOrDefault(sheet.id(), List.of())))
                    .toList();
        }
    }
}
