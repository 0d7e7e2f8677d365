package fr.passerelle.console.file;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.console.file.FileReadingCards.ReadingCard;
import fr.passerelle.domain.work.WorkCause;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One reading of a file; no pupil is named.
 *
 * @param causes why the file was read; none when that was not kept yet
 * @param why the same in French
 * @param counts French label to number, in reading order
 */
record ReadingJson(
        long id,
        Instant readAt,
        FileState state,
        List<WorkCause> causes,
        String why,
        Map<String, Integer> counts,
        long errors,
        long warnings) {

    /**
     * A reading with what it said.
     *
     * @param report as {@link fr.passerelle.mappings.report.FileReport#toJson} writes it
     */
    record WithReport(ReadingJson reading, @JsonRawValue String report) {

        static WithReport of(ReadingCard one) {
            return new WithReport(ReadingJson.of(one), one.card().report().toJson());
        }
    }

    static ReadingJson of(ReadingCard one) {
        return new ReadingJson(
                one.reading().id(),
                one.reading().readAt(),
                one.reading().state(),
                one.reading().causes(),
                one.reading().why(),
                one.card().counts(),
                one.card().remarks().errors(),
                one.card().remarks().warnings());
    }
}
