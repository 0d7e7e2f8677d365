package fr.passerelle.routes.livret;

import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.ledger.ControlFileLedger;
import fr.passerelle.connectors.ledger.ControlFileRow;
import fr.passerelle.connectors.ledger.JournalAction;
import fr.passerelle.connectors.ledger.JournalEntry;
import fr.passerelle.connectors.ledger.JournalLedger;
import fr.passerelle.connectors.ledger.Work;
import fr.passerelle.mappings.lsu.Manifest;
import fr.passerelle.routes.frame.WorkDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is delivered of a run of the Récupération, and what is kept of the delivery. */
@Component
public class ControlDelivery {

    private final ControlFileLedger files;
    private final JournalLedger journal;
    private final DeliveryPlace place;
    private final WorkDesk desk;
    private final Clock clock;

    public ControlDelivery(
            ControlFileLedger files, JournalLedger journal, DeliveryPlace place, WorkDesk desk, Clock clock) {
        this.files = files;
        this.journal = journal;
        this.place = place;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The files of a run in the order in which they are laid: manifests last, so that whoever finds one finds what it
     * describes. Asked again, the same files of the same names.
     */
    public List<Parcel> parcels(Work work) {
        return files.find(run(work)).map(ControlDelivery::parcels).orElse(List.of());
    }

    private static List<Parcel> parcels(ControlFileRow file) {
        String folder = "lsu/" + file.uai().value();
        Manifest manifest = new Manifest(
                Manifest.Kind.CONTROL,
                file.name(),
                file.content(),
                file.rows(),
                file.uai(),
                file.year(),
                file.runId(),
                file.at());
        return List.of(
                new Parcel(folder, file.name(), file.content()), new Parcel(folder, manifest.name(), manifest.write()));
    }

    /** All of it lies where it is to lie; or nothing is delivered at all, and there is nothing to remember. */
    public void close(Work work) {
        Instant now = clock.instant();
        desk.complete(work, open -> {
            if (!(place instanceof DeliveryPlace.Nowhere)) {
                files.find(run(open)).ifPresent(file -> delivered(file, now));
            }
        });
    }

    private void delivered(ControlFileRow file, Instant now) {
        files.delivered(file.runId(), now);
        journal.record(new JournalEntry(
                now,
                JournalLedger.HUB,
                JournalAction.CONTROL_DELIVERED,
                file.uai().value(),
                null,
                Map.of(
                        "run", Long.toString(file.runId()),
                        "file", file.name(),
                        "rows", Integer.toString(file.rows()))));
    }

    private static long run(Work work) {
        return Long.parseLong(work.subject());
    }
}
