package fr.passerelle.routes.pupil;

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
    private final PixAnswer answer;

    public PixUpload(PixPort pix, SchoolLedger schools, WorkWaits waits, PixAnswer answer) {
        this.pix = pix;
        this.schools = schools;
        this.waits = waits;
        this.answer = answer;
    }

    public void send(Received received) {
        Optional<Long> organization =
                schools.find(new Uai(received.work().key())).map(School::pixOrganizationId);
        if (organization.isEmpty()) {
            // It had one when this was asked for.
            answer.notSent(received, List.of());
        } else if (received.content().length > PixPort.MOST_BYTES) {
            answer.notSent(received, List.of(Finding.of(IntakeVerdict.TOO_LARGE_FOR_PIX)));
        } else {
            keep(
                    received,
                    waits.of(received.work().attempt())
                            .map(pix::followUp)
                            .orElseGet(
                                    () -> pix.upload(organization.get(), content(received), format(received.kind()))));
        }
    }

    private void keep(Received received, UploadOutcome outcome) {
        if (outcome instanceof UploadOutcome.Refused refused) {
            answer.refused(received, refused.errors());
        } else if (outcome instanceof UploadOutcome.UnderWay underWay) {
            await(received.work(), underWay);
        } else {
            answer.imported(received);
        }
    }

    /** Not here: the next school is not to wait for a Pix that takes its time over this one. */
    private void await(Work work, UploadOutcome.UnderWay underWay) {
        if (!waits.putOff(work.attempt(), underWay.mark(), underWay.pause(), underWay.limit())) {
            throw new PartnerUnavailable("import-information: the import has not ended within " + underWay.limit());
        }
    }

    private static byte[] content(Received received) {
        return received.kind() == FileKind.FREGATA_CSV ? FregataForPix.write(received.content()) : received.content();
    }

    private static ExportFormat format(FileKind kind) {
        return kind == FileKind.FREGATA_CSV ? ExportFormat.CSV : ExportFormat.XML;
    }
}
