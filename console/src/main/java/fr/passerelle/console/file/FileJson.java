package fr.passerelle.console.file;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.PixState;
import fr.passerelle.connectors.ledger.work.GivenUp;
import fr.passerelle.connectors.ledger.work.StoppedWork;
import fr.passerelle.console.file.FileReports.FileCard;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import java.time.Instant;
import java.util.List;
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
     * @param stopped work that keeps it where it is, or did until it was given up; the newest first
     * @param report as {@link fr.passerelle.mappings.report.FileReport#toJson} writes it
     */
    record WithReport(
            FileJson file,
            List<StoppedJson> stopped,
            @JsonRawValue String report) {

        static WithReport of(FileCard card, List<StoppedWork> stopped) {
            return new WithReport(
                    FileJson.of(card),
                    stopped.stream().map(StoppedJson::of).toList(),
                    card.report().toJson());
        }
    }

    /**
     * Work of the file that does not go on.
     *
     * @param state {@code QUARANTINED}, {@code READY} when it waits behind another one that is, or {@code DISCARDED}
     * @param since when it went into quarantine or was given up; null when that was not kept
     * @param by who gave it up, null while nobody did
     * @param reason why, in that person's words; null while nobody did
     */
    record StoppedJson(
            long work,
            Flow flow,
            WorkState state,
            @Nullable Instant since,
            @Nullable String by,
            @Nullable String reason) {

        static StoppedJson of(StoppedWork one) {
            GivenUp end = one.end();
            return new StoppedJson(
                    one.id(),
                    one.work().flow(),
                    one.work().state(),
                    end == null ? one.since() : end.at(),
                    end == null ? null : end.by(),
                    end == null ? null : end.reason());
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
