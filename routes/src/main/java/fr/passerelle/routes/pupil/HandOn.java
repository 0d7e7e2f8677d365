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
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.Notices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an applied export sets going, in its transaction: the upload to Pix Orga, word to those who must decide. */
public class HandOn {

    private final SchoolLedger schools;
    private final FileLedger files;
    private final WorkLedger works;
    private final HoldLedger holds;
    private final Notices notices;

    public HandOn(SchoolLedger schools, FileLedger files, WorkLedger works, HoldLedger holds, Notices notices) {
        this.schools = schools;
        this.files = files;
        this.works = works;
        this.holds = holds;
        this.notices = notices;
    }

    /** Whether Pix holds these very pupils, by the export applied last; asked for before this one is applied. */
    boolean isAtPix(StagedImport staged) {
        Long last = holds.ofLastImport(staged.uai()).fileId();
        return staged.sameAsApplied() && last != null && files.isAtPix(last);
    }

    /** Nothing to upload: the file stands where the one before it does. */
    void knownToPix(Received received) {
        files.pixState(received.file().id(), PixState.IMPORTED);
    }

    /**
     * Asks for the upload of an export of which no part is held.
     *
     * @param reason why Pix must not have it, in French; null when it may
     * @return the same as a finding, or that it is too large
     */
    List<Finding> toPix(Received received, Uai uai, @Nullable String reason) {
        long fileId = received.file().id();
        if (schools.find(uai).orElseThrow().pixOrganizationId() == null) {
            return List.of();
        }
        boolean tooLarge = received.content().length > PixPort.MOST_BYTES;
        if (reason != null || tooLarge) {
            files.pixState(fileId, PixState.NOT_SENT);
            return List.of(
                    reason == null
                            ? Finding.of(IntakeVerdict.TOO_LARGE_FOR_PIX)
                            : Finding.of(IntakeVerdict.NOT_SENT_TO_PIX).detailed(reason));
        }
        works.reserve(notices.keys(uai.value()), new WorkKey(Flow.UPLOAD_TO_PIX, uai.value()));
        files.pixState(fileId, PixState.WAITING);
        works.askUnlessWaiting(Flow.UPLOAD_TO_PIX, uai.value(), Long.toString(fileId));
        return List.of();
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
