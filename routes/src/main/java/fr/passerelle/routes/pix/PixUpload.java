package fr.passerelle.routes.pix;

import fr.passerelle.connectors.ledger.JournalAction;
import fr.passerelle.connectors.ledger.JournalEntry;
import fr.passerelle.connectors.ledger.JournalLedger;
import fr.passerelle.connectors.ledger.SchoolLedger;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.UploadOutcome;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.frame.Received;
import fr.passerelle.routes.frame.WorkDesk;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Uploads an applied export; Pix replaces what it holds, so the same upload twice is the same as once. */
@Component
public class PixUpload {

    /** HTTP 412: the file breaks a rule of the import. */
    private static final int REFUSED = 412;

    private final PixPort pix;
    private final SchoolLedger schools;
    private final JournalLedger journal;
    private final WorkDesk desk;
    private final Clock clock;

    public PixUpload(PixPort pix, SchoolLedger schools, JournalLedger journal, WorkDesk desk, Clock clock) {
        this.pix = pix;
        this.schools = schools;
        this.journal = journal;
        this.desk = desk;
        this.clock = clock;
    }

    public void send(Received received) {
        Uai uai = new Uai(received.work().key());
        Long organization = schools.find(uai).orElseThrow().pixOrganizationId();
        UploadOutcome outcome = pix.upload(Objects.requireNonNull(organization), received.content());
        if (outcome instanceof UploadOutcome.Refused refused) {
            throw new PartnerRefused("Pix Orga a refusé l'export", REFUSED, refused.errors());
        }
        desk.complete(
                received.work(),
                work -> journal.record(new JournalEntry(
                        clock.instant(), "hub", JournalAction.UPLOADED_TO_PIX, uai.value(), null, Map.of())));
    }
}
