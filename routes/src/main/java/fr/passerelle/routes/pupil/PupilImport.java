package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.fregata.FregataText;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.routes.account.UnsettledAccounts;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkDesk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of an import: read, then judge and apply in one transaction with the request to upload to Pix. */
@Component
public class PupilImport {

    /** An export that was read. */
    public record Read(Received received, SiecleExport export) {}

    private final ExportReading reading;
    private final ImportJudge judge;
    private final PupilLedger pupils;
    private final UnsettledAccounts accounts;
    private final HoldLedger holds;
    private final HandOn handOn;
    private final WorkDesk desk;
    private final FileOutcome outcome;

    public PupilImport(
            ExportReading reading,
            ImportJudge judge,
            PupilLedger pupils,
            UnsettledAccounts accounts,
            HoldLedger holds,
            HandOn handOn,
            WorkDesk desk,
            FileOutcome outcome) {
        this.reading = reading;
        this.judge = judge;
        this.pupils = pupils;
        this.accounts = accounts;
        this.holds = holds;
        this.handOn = handOn;
        this.desk = desk;
        this.outcome = outcome;
    }

    /** The text of a CSV, null for anything else. */
    public @Nullable FregataText csv(Received received) {
        return reading.csv(received.content()).orElse(null);
    }

    /** @param rows what camel-csv read of a CSV, header first; null for XML, or when it could not */
    public Read read(Received received, @Nullable List<List<String>> rows) {
        Uai folder = Uai.parse(received.file().uai()).orElse(null);
        return new Read(received, rows == null ? reading.read(received.content(), folder) : reading.read(rows, folder));
    }

    public void apply(Read read) {
        desk.complete(read.received().work(), work -> {
            Judgement judged = judge.judge(read.export(), read.received().file());
            StagedImport staged = judged.staged();
            if (staged == null) {
                outcome.close(read.received(), refused(read.received()), judged.counts(), judged.findings());
            } else {
                apply(read.received(), judged, staged);
            }
        });
    }

    private void apply(Received received, Judgement judged, StagedImport staged) {
        long fileId = received.file().id();
        long questions = holds.lastId();
        boolean atPix = handOn.isAtPix(staged);
        pupils.apply(staged, judged.held(), fileId);
        accounts.decideAgain(staged.uai());
        List<Hold> open = holds.openOf(fileId);
        boolean waits = !judged.held().isEmpty() || !open.isEmpty();
        List<Finding> findings = new ArrayList<>(judged.findings());
        if (atPix) {
            handOn.knownToPix(received);
        } else if (judged.held().isEmpty()) {
            findings.addAll(handOn.toPix(received, staged.uai(), judged.notForPix()));
        }
        outcome.close(
                received,
                waits ? FileState.HELD : FileState.APPLIED,
                FileReport.of(received.file().name(), judged.counts(), findings)
                        .holding(WaitingParts.of(judged, staged.plan(), open)));
        handOn.toPeople(staged.uai(), questions);
    }

    /** What was applied in part stays so, even when an export that came since forbids the rest. */
    private static FileState refused(Received received) {
        return received.file().state() == FileState.HELD ? FileState.HELD : FileState.REFUSED;
    }
}
