package fr.passerelle.routes.pupil;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.fregata.FregataText;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.routes.file.Received;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of an import that read: nothing is judged by the ledger yet. */
public class PupilReading {

    /** An export that was read. */
    public record Read(Received received, SiecleExport export) {}

    private final ExportReading reading;

    public PupilReading(ExportReading reading) {
        this.reading = reading;
    }

    /** The text of a CSV, null for anything else. */
    public @Nullable FregataText csv(Received received) {
        return reading.csv(received.kind(), received.content()).orElse(null);
    }

    /** @param rows what camel-csv read of a CSV, header first; null for XML, or when it could not */
    public Read read(Received received, @Nullable List<List<String>> rows) {
        Uai folder = Uai.parse(received.file().uai()).orElse(null);
        return new Read(
                received,
                rows == null
                        ? reading.read(received.kind(), received.content(), folder)
                        : reading.read(received.content(), rows, folder));
    }
}
