package fr.passerelle.connectors.ledger.file;

import fr.passerelle.domain.work.WorkCause;
import java.time.Instant;
import java.util.List;

/**
 * One reading of a file, as it ended.
 *
 * @param state what it left of the file, whatever was decided since
 * @param reportJson what it said
 * @param causes why the file was read; none when that was not kept yet
 */
public record FileReading(long id, Instant readAt, FileState state, String reportJson, List<WorkCause> causes) {

    public FileReading {
        causes = List.copyOf(causes);
    }

    /** For an operator, in French. */
    public String why() {
        return WorkCause.sentence(causes);
    }
}
