package fr.passerelle.simulators.pix.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * One import of an organisation, as {@code import-information} shows it.
 *
 * @param format {@code xml} or {@code csv}
 * @param errors warnings while it is only validated
 */
public record ImportJob(
        long id,
        long organizationId,
        String format,
        ImportStatus status,
        Instant createdAt,
        Instant updatedAt,
        List<ObjectNode> errors) {

    ImportJob became(ImportStatus next, Instant at, List<ObjectNode> found) {
        return new ImportJob(
                id, organizationId, format, next, createdAt, at.isBefore(createdAt) ? createdAt : at, found);
    }
}
