package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.PixState;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.Notices;
import java.util.List;
import java.util.Optional;

/** What an applied export sets going, in its transaction: the upload to Pix Orga, word to those who must decide. */
public class HandOn {

    private final SchoolLedger schools;
    private final FileLedger files;
    private final WorkLedger works;
    private final HoldLedger holds;
    private final PixCopies copies;
    private final Notices notices;
    private final EarlyPapers papers;

    public HandOn(
            SchoolLedger schools,
            FileLedger files,
            WorkLedger works,
            HoldLedger holds,
            PixCopies copies,
            Notices notices,
            EarlyPapers papers) {
        this.schools = schools;
        this.files = files;
        this.works = works;
        this.holds = holds;
        this.copies = copies;
        this.notices = notices;
        this.papers = papers;
    }

    /** Whether Pix holds these very pupils, by the export applied last; asked for before this one is applied. */
    boolean isAtPix(StagedImport staged) {
        Long last = holds.ofLastImport(staged.uai()).fileId();
        return staged.sameAsApplied() && last != null && files.isAtPix(last, PixCopies.readOtherwise());
    }

    /** What told of these pupils before they were there is read again; before anything else is asked for. */
    void toPapers(Received received, StagedImport staged) {
        if (!staged.sameAsApplied()) {
            papers.readAgain(staged.uai(), received.file().id());
        }
    }

    /** Nothing to upload: the file stands where the one before it does. */
    void knownToPix(Received received) {
        files.pixState(received.file().id(), PixState.IMPORTED);
    }

    /**
     * Asks for the upload of an export of which no part is held: of what is safe of it.
     *
     * @return what the school must hear of it
     */
    List<Finding> toPix(Received received, SiecleExport export, StagedImport staged) {
        String uai = staged.uai().value();
        if (schools.find(staged.uai()).orElseThrow().pixOrganizationId() == null) {
            return List.of();
        }
        Optional<PixCopies.ForPix> forPix = copies.of(received, export, staged);
        if (forPix.isEmpty()) {
            return notSent(
                    received,
                    Finding.of(IntakeVerdict.NOT_SENT_TO_PIX).detailed("la copie sans risque n'a pu être faite"));
        }
        if (forPix.get().content().length > PixPort.MOST_BYTES) {
            return notSent(received, Finding.of(IntakeVerdict.TOO_LARGE_FOR_PIX));
        }
        works.reserve(notices.keys(uai), new WorkKey(Flow.UPLOAD_TO_PIX, uai));
        copies.keep(received, forPix.get());
        files.pixState(received.file().id(), PixState.WAITING);
        works.askUnlessWaiting(
                Flow.UPLOAD_TO_PIX, uai, Long.toString(received.file().id()));
        return forPix.get().findings();
    }

    private List<Finding> notSent(Received received, Finding why) {
        files.pixState(received.file().id(), PixState.NOT_SENT);
        return List.of(why);
    }

    /**
     * Tells of what was just put before people.
     *
     * @param since number of the last hold before that
     */
    void toPeople(Uai uai, long since) {
        if (holds.anyOpenSince(uai, since)) {
            notices.about(uai);
        }
    }
}
