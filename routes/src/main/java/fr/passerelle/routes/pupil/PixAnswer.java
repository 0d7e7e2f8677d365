package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.PixState;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.report.PixFindings;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.Notices;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keeps what became of an export at Pix Orga: its state, its report, the journal; each ends the work. */
public class PixAnswer {

    private final ExportReading reading;
    private final FileLedger files;
    private final FileOutcome outcome;
    private final JournalLedger journal;
    private final Notices notices;
    private final WorkInHand inHand;
    private final Clock clock;

    public PixAnswer(
            ExportReading reading,
            FileLedger files,
            FileOutcome outcome,
            JournalLedger journal,
            Notices notices,
            WorkInHand inHand,
            Clock clock) {
        this.reading = reading;
        this.files = files;
        this.outcome = outcome;
        this.journal = journal;
        this.notices = notices;
        this.inHand = inHand;
        this.clock = clock;
    }

    /** @param inPart without the pupils of whom a person must say who they are */
    public void imported(Received received, boolean inPart) {
        inHand.complete(received.work(), work -> {
            files.pixState(received.file().id(), inPart ? PixState.IMPORTED_IN_PART : PixState.IMPORTED);
            record(received, JournalAction.UPLOADED_TO_PIX, Map.of());
        });
    }

    /** @param findings why, in addition to what the report says already */
    public void notSent(Received received, List<Finding> findings) {
        inHand.complete(received.work(), work -> {
            files.pixState(received.file().id(), PixState.NOT_SENT);
            if (!findings.isEmpty()) {
                outcome.amend(received.file(), report -> PixFindings.added(report, findings));
            }
        });
    }

    /** Pix's errors join our report, each at the line of its pupil. */
    public void refused(Received received, List<PixError> errors) {
        SiecleExport export = reading.read(
                received.kind(), received.content(), new Uai(received.work().key()));
        List<Finding> findings = PixFindings.of(errors, export::lineOf);
        inHand.complete(received.work(), work -> {
            files.pixState(received.file().id(), PixState.REFUSED);
            outcome.amend(received.file(), report -> PixFindings.added(report, findings));
            record(received, JournalAction.REFUSED_BY_PIX, counted(errors));
            notices.refused(received.file().id(), work.key());
        });
    }

    private void record(Received received, JournalAction action, Map<String, String> details) {
        String uai = received.work().key();
        journal.record(new JournalEntry(clock.instant(), "hub", action, uai, null, details));
    }

    /** Codes and their numbers: nothing of the errors that could be a pupil's. */
    private static Map<String, String> counted(List<PixError> errors) {
        Map<String, Integer> counts = new TreeMap<>();
        errors.forEach(error -> counts.merge(Objects.requireNonNullElse(error.code(), "sans code"), 1, Integer::sum));
        Map<String, String> details = new TreeMap<>();
        counts.forEach((code, count) -> details.put(code, count.toString()));
        return details;
    }
}
