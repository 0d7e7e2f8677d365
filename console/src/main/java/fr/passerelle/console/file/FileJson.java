package fr.passerelle.console.file;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.PixState;
import fr.passerelle.console.file.FileReports.FileCard;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A received file; no pupil is named.
 *
 * @param uai null when the file concerns several schools
 * @param state by the questions about it that are open now
 * @param setAside pupils or results of it that decisions in force keep out
 * @param pixState null when it is not meant for Pix
 * @param counts French label to number, in reading order
 */
record FileJson(
        long id,
        @Nullable String uai,
        String name,
        Flow flow,
        String label,
        String sha256,
        long bytes,
        FileState state,
        int setAside,
        @Nullable PixState pixState,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        Map<String, Integer> counts,
        long errors,
        long warnings) {

    /**
     * A file as JSON tells it, with its report.
     *
     * @param report as {@link fr.passerelle.mappings.report.FileReport#toJson} writes it
     */
    record WithReport(FileJson file, @JsonRawValue String report) {

        static WithReport of(FileCard card) {
            return new WithReport(FileJson.of(card), card.report().toJson());
        }
    }

    static FileJson of(FileCard card) {
        Sheet file = card.file();
        return new FileJson(
                file.id(),
                file.uai() == null ? null : file.uai().value(),
                file.name(),
                file.flow(),
                file.flow().label(),
                file.sha256(),
                file.bytes(),
                file.state(),
                file.setAside(),
                file.pixState(),
                file.receivedAt(),
                file.finishedAt(),
                card.counts(),
                card.remarks().errors(),
                card.remarks().warnings());
    }
}
