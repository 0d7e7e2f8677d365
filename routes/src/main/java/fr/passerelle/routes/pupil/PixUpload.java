package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.PixCopy;
import fr.passerelle.connectors.ledger.file.PixCopyLedger;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkWaits;
import fr.passerelle.connectors.pix.ExportFormat;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.UploadOutcome;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.fregata.FregataForPix;
import fr.passerelle.routes.file.Received;
import java.util.List;
import java.util.Optional;

/**
 * Uploads an applied export; Pix replaces what it holds, so the same upload twice is the same as once. A refusal is an
 * answer about the file, not a failure: the work is done, and the corrected export need not wait behind it.
 */
public class PixUpload {

    private final PixPort pix;
    private final SchoolLedger schools;
    private final WorkWaits waits;
    private final PixCopyLedger copies;
    private final PixAnswer answer;

    public PixUpload(PixPort pix, SchoolLedger schools, WorkWaits waits, PixCopyLedger copies, PixAnswer answer) {
        this.pix = pix;
        this.schools = schools;
        this.waits = waits;
        this.copies = copies;
        this.answer = answer;
    }

    public void send(Received received) {
        Optional<Long> organization =
                schools.find(new Uai(received.work().key())).map(School::pixOrganizationId);
        Optional<PixCopy> copy = copies.find(received.file().id());
        byte[] content = copy.map(PixCopy::content).orElse(received.content());
        Optional<String> underWay = waits.of(received.work().attempt());
        if (underWay.isEmpty() && copies.isKeptFromPix(received.file().id())) {
            // What a person had let through of it was taken back since.
            answer.notSent(received, List.of());
        } else if (organization.isEmpty()) {
            // It had one when this was asked for.
            answer.notSent(received, List.of());
        } else if (content.length > PixPort.MOST_BYTES) {
            answer.notSent(received, List.of(Finding.of(IntakeVerdict.TOO_LARGE_FOR_PIX)));
        } else {
            UploadOutcome outcome =
                    underWay.map(pix::followUp).orElseGet(() -> upload(organization.get(), received.kind(), content));
            keep(received, outcome, copy.filter(PixCopy::inPart).isPresent());
        }
    }

    private UploadOutcome upload(long organization, FileKind kind, byte[] content) {
        return kind == FileKind.FREGATA_CSV
                ? pix.upload(organization, FregataForPix.write(content), ExportFormat.CSV)
                : pix.upload(organization, content, ExportFormat.XML);
    }

    private void keep(Received received, UploadOutcome outcome, boolean inPart) {
        if (outcome instanceof UploadOutcome.Refused refused) {
            answer.refused(received, refused.errors());
        } else if (outcome instanceof UploadOutcome.UnderWay underWay) {
            await(received.work(), underWay);
        } else {
            answer.imported(received, inPart);
        }
    }

    /** Not here: the next school is not to wait for a Pix that takes its time over this one. */
    private void await(Work work, UploadOutcome.UnderWay underWay) {
        if (!waits.putOff(work.attempt(), underWay.mark(), underWay.pause(), underWay.limit())) {
            throw new PartnerUnavailable("import-information: the import has not ended within " + underWay.limit());
        }
    }
}
