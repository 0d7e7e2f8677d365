package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.file.Claim;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.report.ConsoleAddress;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.mappings.report.ReportHead;
import fr.passerelle.routes.frame.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Closes a received file: its state and report in the ledger, its copy and a readable report in the outcome folder;
 * operators are told of a refusal.
 */
public class FileOutcome {

    private final FileLedger files;
    private final SchoolLedger schools;
    private final OutcomeFolders folders;
    private final Notices notices;
    private final ConsoleAddress console;

    public FileOutcome(
            FileLedger files, SchoolLedger schools, OutcomeFolders folders, Notices notices, ConsoleAddress console) {
        this.files = files;
        this.schools = schools;
        this.folders = folders;
        this.notices = notices;
        this.console = console;
    }

    /**
     * Joins the caller's transaction; the folder is written before it commits, and again should it be run again.
     *
     * @param counts what was done with the content, French label to number, in reading order
     */
    public void close(Received received, FileState state, Map<String, Integer> counts, List<Finding> findings) {
        close(received, state, FileReport.of(received.file().name(), counts, findings));
    }

    /**
     * Ends a file with a whole report. Joins the caller's transaction; the folder is written before it commits, and again
     * should it be run again.
     */
    public void close(Received received, FileState state, FileReport report) {
        if (state == FileState.REFUSED) {
            notices.refused(received.file().id(), received.file().uai());
        }
        keep(received, state, report);
    }

    /**
     * Refuses a file for what operators were told of by another one, and not yet mended: its report says so, and nobody is told
     * again. Joins the caller's transaction, as {@link #close}.
     *
     * @param counts as for {@link #close}
     */
    public void refuseQuietly(Received received, Map<String, Integer> counts, List<Finding> findings) {
        keep(received, FileState.REFUSED, FileReport.of(received.file().name(), counts, findings));
    }

    private void keep(Received received, FileState state, FileReport found) {
        ReceivedFile file = received.file();
        FileReport report =
                (state == FileState.REFUSED ? misplaced(received).orElse(found) : found).saidOf(received.kind());
        files.finish(file.id(), state, report.toJson(), received.work().causes());
        folders.place(
                IntakeFolder.of(file.flow()).folder(),
                state.outcome(),
                file.uai(),
                file.name(),
                received.content(),
                text(report, file.uai(), file.receivedAt(), state));
    }

    /** What a reader says of a file that is not for it helps nobody: instead, where the file belongs. */
    private static Optional<FileReport> misplaced(Received received) {
        String name = received.file().name();
        return Misplaced.of(IntakeFolder.of(received.file().flow()), name, received.content())
                .map(finding -> FileReport.of(name, Map.of(), List.of(finding)));
    }

    /**
     * Says more of a file that is closed: its report is changed in the ledger, and laid beside the file. Joins the
     * caller's transaction.
     */
    public void amend(ReceivedFile file, UnaryOperator<FileReport> change) {
        FileReport changed = change.apply(FileReport.fromJson(file.name(), files.report(file.id())));
        FileReport report = file.kind() == null ? changed : changed.saidOf(file.kind());
        files.amend(file.id(), report.toJson());
        folders.report(
                IntakeFolder.of(file.flow()).folder(),
                file.state().outcome(),
                file.uai(),
                file.name(),
                text(report, file.uai(), file.receivedAt(), file.state()));
    }

    /**
     * Keeps a partner's refusal to give a file, in the place of the file. The same document again is the same row, and
     * nobody is told again. Joins the caller's transaction.
     *
     * @param document what the partner said, as received
     */
    public void refuse(Flow flow, Uai uai, String name, byte[] document, List<Finding> findings) {
        FileReport report = FileReport.of(name, Map.of(), findings);
        Claim claim = files.refuse(flow, uai.value(), name, document, report.toJson());
        if (claim.fresh()) {
            notices.refused(claim.fileId(), uai.value());
        }
        folders.place(
                IntakeFolder.of(flow).folder(),
                FileState.REFUSED.outcome(),
                uai.value(),
                name,
                document,
                text(report, uai.value(), files.require(claim.fileId()).receivedAt(), FileState.REFUSED));
    }

    private String text(FileReport report, String uai, Instant receivedAt, FileState state) {
        return report.toText(
                ReportHead.of(uai, Uai.parse(uai).flatMap(schools::find), receivedAt, state.label()), console);
    }
}
