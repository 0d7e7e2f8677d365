package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.routes.account.UnsettledAccounts;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkInHand;
import java.util.ArrayList;
import java.util.List;

/** The step of an import that judges and applies, in one transaction with the request to upload to Pix. */
public class PupilImport {

    /** More leave at the end of a cycle: the rest is a number. */
    private static final int MOST_NAMES = 200;

    private final ImportJudge judge;
    private final PupilLedger pupils;
    private final UnsettledAccounts accounts;
    private final HoldLedger holds;
    private final HandOn handOn;
    private final WorkInHand inHand;
    private final FileOutcome outcome;

    public PupilImport(
            ImportJudge judge,
            PupilLedger pupils,
            UnsettledAccounts accounts,
            HoldLedger holds,
            HandOn handOn,
            WorkInHand inHand,
            FileOutcome outcome) {
        this.judge = judge;
        this.pupils = pupils;
        this.accounts = accounts;
        this.holds = holds;
        this.handOn = handOn;
        this.inHand = inHand;
        this.outcome = outcome;
    }

    public void apply(PupilReading.Read read) {
        inHand.complete(read.received().work(), work -> {
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
        List<String> leavers = judged.held().contains(Part.LEAVING) ? List.of() : leavers(staged);
        List<String> leftBehind = judged.held().isEmpty() ? pupils.leftBehind(staged) : List.of();
        accounts.takeTurn(staged.uai());
        pupils.apply(staged, judged.held(), fileId);
        accounts.decideAgain(staged.uai());
        handOn.toPapers(received, staged);
        List<Hold> open = holds.openOf(fileId);
        boolean waits = !judged.held().isEmpty() || !open.isEmpty();
        List<Finding> findings = new ArrayList<>(judged.findings());
        if (atPix) {
            handOn.knownToPix(received);
        } else if (judged.held().isEmpty()) {
            findings.addAll(handOn.toPix(received, judged.export(), staged));
        }
        outcome.close(
                received,
                waits ? FileState.HELD : FileState.APPLIED,
                FileReport.of(received.file().name(), judged.counts(), findings)
                        .naming("Partants", leavers)
                        .naming("Partiront, scolarisés jusque-là", LeavingLater.names(judged.export()))
                        .naming("Partis d'un établissement repris, dont l'export ne les a pas", leftBehind)
                        .naming("Gardés actifs, sans INE ou sans division dans l'export", kept(staged))
                        .holding(WaitingParts.of(judged, staged.plan(), open)));
        handOn.toPeople(staged.uai(), questions);
    }

    /** Also of the few who leave below every threshold: nobody leaves in silence. */
    private List<String> leavers(StagedImport staged) {
        int leaving = staged.plan().leaving();
        if (leaving == 0) {
            return List.of();
        }
        List<String> names = new ArrayList<>(pupils.changes(staged, MOST_NAMES).stream()
                .filter(change -> change.kind() == PupilChange.Kind.LEAVING)
                .map(change -> change.lastName() + " " + change.firstName() + ", " + change.division())
                .toList());
        if (leaving > names.size()) {
            names.add("et " + InFrench.plainCount(leaving - names.size(), "autre", "autres"));
        }
        return names;
    }

    private static List<String> kept(StagedImport staged) {
        return staged.recognised().kept().stream()
                .map(one -> one.name() + ", " + one.division() + " (" + one.why() + ")")
                .toList();
    }

    /** What was applied in part stays so, even when an export that came since forbids the rest. */
    private static FileState refused(Received received) {
        return received.file().state() == FileState.HELD ? FileState.HELD : FileState.REFUSED;
    }
}
