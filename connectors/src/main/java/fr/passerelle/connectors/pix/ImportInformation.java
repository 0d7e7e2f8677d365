package fr.passerelle.connectors.pix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.pix.PixErrors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code GET /api/organizations/{id}/import-information} (contract siecle B.2). */
final class ImportInformation {

    private final ObjectMapper json;
    private final PixErrors errors = new PixErrors();

    ImportInformation(ObjectMapper json) {
        this.json = json;
    }

    /** How the last import ended; empty while it goes on. */
    Optional<UploadOutcome> outcome(String body) {
        JsonNode attributes = parse(body).path("data").path("attributes");
        String status = attributes.path("status").asText().toUpperCase(Locale.ROOT);
        if (status.equals("IMPORTED")) {
            return Optional.of(new UploadOutcome.Imported());
        }
        if (!status.endsWith("_ERROR")) {
            return Optional.empty();
        }
        List<PixError> found = read(attributes.path("errors"));
        if (found.isEmpty()) {
            // Nothing is said against the file: Pix's own store or database failed it.
            throw new PartnerUnavailable("import-information: Pix ended the import as " + status);
        }
        return Optional.of(new UploadOutcome.Refused(found));
    }

    private List<PixError> read(JsonNode found) {
        ObjectNode document = json.createObjectNode();
        document.set("errors", found);
        return errors.read(document.toString());
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new PartnerUnavailable("import-information: Pix's answer is not JSON");
        }
    }
}
