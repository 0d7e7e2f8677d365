package fr.passerelle.routes.siecle;

import fr.passerelle.connectors.ledger.FileLedger;
import fr.passerelle.connectors.ledger.HoldLedger;
import fr.passerelle.connectors.ledger.PixState;
import fr.passerelle.connectors.ledger.SchoolLedger;
import fr.passerelle.connectors.ledger.WorkKey;
import fr.passerelle.connectors.ledger.WorkLedger;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.Notices;
import fr.passerelle.routes.frame.Received;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an applied export sets going, in its transaction: the upload to Pix Orga, word to those who must decide. */
@Component
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

    /**
     * Asks for the upload of an export of which no part is held.
     *
     * @param mayHaveIt false when Pix, which goes by the INE alone, must not have it
     * @return why Pix will not have it, when nothing else says so
     */
    List<Finding> toPix(Received received, Uai uai, boolean mayHaveIt) {
        long fileId = received.file().id();
        if (schools.find(uai).orElseThrow().pixOrganizationId() == null) {
            return List.of();
        }
        boolean tooLarge = received.content().length > PixPort.MOST_BYTES;
        if (!mayHaveIt || tooLarge) {
            files.pixState(fileId, PixState.NOT_SENT);
            return tooLarge ? List.of(Finding.of(IntakeVerdict.TOO_LARGE_FOR_PIX)) : List.of();
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
