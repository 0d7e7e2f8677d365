package fr.passerelle.routes.livret;

import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.livret.ControlFileLedger;
import fr.passerelle.connectors.ledger.livret.ControlFileRow;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.mappings.lsu.CrcnFile;
import fr.passerelle.mappings.lsu.Manifest;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is delivered of a run of the Récupération, and what is kept of the delivery. */
public class ControlDelivery {

    private final ControlFileLedger files;
    private final CrcnOfSchool crcn;
    private final JournalLedger journal;
    private final DeliveryPlace place;
    private final WorkInHand inHand;
    private final Clock clock;

    public ControlDelivery(
            ControlFileLedger files,
            CrcnOfSchool crcn,
            JournalLedger journal,
            DeliveryPlace place,
            WorkInHand inHand,
            Clock clock) {
        this.files = files;
        this.crcn = crcn;
        this.journal = journal;
        this.place = place;
        this.inHand = inHand;
        this.clock = clock;
    }

    /**
     * The files of a run in the order in which they are laid: manifests last, so that whoever finds one finds what it
     * describes. Asked again, the same names, and the same files as long as nothing else is known of the pupils of 6e.
     */
    public List<Parcel> parcels(Work work) {
        return files.find(run(work)).map(this::parcels).orElse(List.of());
    }

    private List<Parcel> parcels(ControlFileRow run) {
        List<Manifest> manifests = new ArrayList<>();
        manifests.add(manifest(Manifest.Kind.CONTROL, run, run.name(), run.content(), run.rows()));
        crcn.file(run.uai(), run.year())
                .ifPresent(file -> manifests.add(manifest(
                        Manifest.Kind.CRCN_6E,
                        run,
                        CrcnFile.name(run.uai(), run.at(), run.runId()),
                        file.content().orElseThrow(),
                        file.pupils())));
        String folder = "lsu/" + run.uai().value();
        return Stream.concat(
                        manifests.stream().map(one -> new Parcel(folder, one.file(), one.content())),
                        manifests.stream().map(one -> new Parcel(folder, one.name(), one.write())))
                .toList();
    }

    private static Manifest manifest(Manifest.Kind kind, ControlFileRow run, String name, byte[] content, int rows) {
        String year = run.calendar().label(run.year());
        return new Manifest(kind, name, content, rows, run.uai(), year, run.runId(), run.at());
    }

    /** All of it lies where it is to lie; or nothing is delivered at all, and there is nothing to remember. */
    public void close(Work work) {
        Instant now = clock.instant();
        inHand.complete(work, open -> {
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
