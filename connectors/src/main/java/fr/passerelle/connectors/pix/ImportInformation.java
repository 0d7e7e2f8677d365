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
import org.jspecify.annotations.Nullable;

/** Reads {@code GET /api/organizations/{id}/import-information} (contract siecle B.2). */
final class ImportInformation {

    private final ObjectMapper json;
    private final PixErrors errors = new PixErrors();

    ImportInformation(ObjectMapper json) {
        this.json = json;
    }

    /** When the import that Pix shows was created, as Pix writes it; null without any import or any date. */
    @Nullable
    String createdAt(String body) {
        return createdAt(attributes(body));
    }

    /**
     * How our import ended; empty while it goes on, and while Pix still shows the one before.
     *
     * @param previous what {@link #createdAt} said before the file was sent
     */
    Optional<UploadOutcome> outcome(String body, @Nullable String previous) {
        JsonNode attributes = attributes(body);
        if (previous != null && previous.equals(createdAt(attributes))) {
            return Optional.empty();
        }
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

    private static @Nullable String createdAt(JsonNode attributes) {
        return attributes.path("created-at").textValue();
    }

    private JsonNode attributes(String body) {
        return parse(body).path("data").path("attributes");
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
