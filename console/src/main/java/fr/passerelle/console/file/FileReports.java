package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.journal.HandedFileView;
import fr.passerelle.connectors.ledger.journal.HandedFileView.HandedFile;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.connectors.ledger.work.StoppedView;
import fr.passerelle.connectors.ledger.work.StoppedWork;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.mappings.report.ConsoleAddress;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.mappings.report.ReportHead;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads the report that a flow left with a file. */
@Component
public class FileReports {

    private final HoldView holds;
    private final SchoolSheetView schools;
    private final StoppedView stopped;
    private final ConsoleAddress console;
    private final HandedFileView handed;

    FileReports(
            HoldView holds,
            SchoolSheetView schools,
            StoppedView stopped,
            ConsoleAddress console,
            HandedFileView handed) {
        this.handed = handed;
        this.stopped = stopped;
        this.holds = holds;
        this.schools = schools;
        this.console = console;
    }

    /**
     * A file with its report.
     *
     * @param word its state
     * @param counts French label to number, in reading order, without what did not occur
     * @param report with the decisions that are still waited for
     */
    public record FileCard(
            Sheet file, Tone tone, String word, Map<String, Integer> counts, Remarks remarks, FileReport report) {

        /**
         * Writes in the journal that a person looked; at a report that names nobody it leaves no trace.
         *
         * @param where page or resource, as the journal names it
         */
        public void noteLook(Looks looks, Principal person, String where) {
            if (remarks.nameAPupil() || !report.named().isEmpty()) {
                looks.at(file.uai(), person, where, "file", file.id());
            }
        }
    }

    public FileCard of(Sheet file) {
        return card(file, whileOpen(FileReport.fromJson(file.name(), file.reportJson()), file));
    }

    /** As a reading left it: with all that waited then, decided since or not. */
    FileCard asItWas(Sheet file) {
        return card(file, FileReport.fromJson(file.name(), file.reportJson()));
    }

    private static FileCard card(Sheet file, FileReport report) {
        return new FileCard(file, FileWord.tone(file), FileWord.of(file), counts(report), Remarks.of(report), report);
    }

    /** Questions of the file that wait for their answer and that no held part of its report tells; oldest first. */
    public List<Long> asked(FileCard card) {
        Set<Long> told = card.report().held().stream()
                .flatMap(part -> part.holds().stream())
                .collect(Collectors.toSet());
        return holds.openOf(card.file().id()).stream()
                .map(Hold::id)
                .filter(id -> !told.contains(id))
                .toList();
    }

    /** Work that keeps the file where it is, or did until it was given up; the newest first. */
    public List<StoppedWork> stopped(FileCard card) {
        return stopped.ofFile(card.file().id());
    }

    /** Who handed the file over in the console; null when it came by a folder. */
    public @Nullable HandedFile handed(FileCard card) {
        return handed.of(List.of(card.file().id())).get(card.file().id());
    }

    /** The report as a file to keep. */
    public ResponseEntity<byte[]> download(ReportFormat format, FileCard card) {
        Sheet file = card.file();
        return format.download(
                file.id(),
                switch (format) {
                    case JSON -> card.report().toJson();
                    case CSV -> card.report().toCsv(console);
                    case TXT -> card.report().toText(head(file), console);
                });
    }

    private ReportHead head(Sheet file) {
        String uai = file.uai() == null ? "" : file.uai().value();
        return ReportHead.of(
                uai,
                Optional.ofNullable(file.uai()).flatMap(school -> schools.find(Scope.all(), school)),
                file.receivedAt(),
                FileWord.of(file));
    }

    /** Only decisions that can still be taken: the report was written when they were asked for. */
    private FileReport whileOpen(FileReport report, Sheet file) {
        if (file.state() != FileState.HELD && !file.leftInPart()) {
            return report.holding(List.of());
        }
        Map<Long, Integer> open = holds.openOf(file.id()).stream().collect(Collectors.toMap(Hold::id, Hold::pupils));
        return report.holding(
                report.held().stream().map(part -> part.whileOpen(open)).toList());
    }

    private static Map<String, Integer> counts(FileReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>(report.counts());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
