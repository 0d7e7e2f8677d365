package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Request;
import fr.passerelle.simulators.pix.imports.ImportMode;
import fr.passerelle.simulators.pix.imports.ImportStrictness;
import fr.passerelle.simulators.pix.imports.Imports;
import fr.passerelle.simulators.pix.state.ImportJob;
import fr.passerelle.simulators.pix.state.PixState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

/** {@code import-siecle} and {@code import-information} (contract siecle B.2). */
final class ImportEndpoints {

    private final Access access;
    private final PixState state;
    private final Imports imports;
    private final Executor background;

    private volatile ImportMode mode = ImportMode.ASYNCHRONOUS;

    ImportEndpoints(Access access, PixState state, Imports imports, Executor background) {
        this.access = access;
        this.state = state;
        this.imports = imports;
        this.background = background;
    }

    void mode(ImportMode next) {
        mode = next;
    }

    void strictness(ImportStrictness next) {
        imports.strictness(next);
    }

    /** Takes up the files that were acknowledged just before the last end. */
    void start(List<Organization> organizations) throws IOException {
        imports.sweep();
        background.execute(() -> resume(organizations));
    }

    /** On the thread of the imports, so that none is under way meanwhile. */
    void resume(List<Organization> organizations) {
        for (ImportJob job : state.unfinishedImports()) {
            organizations.stream()
                    .filter(organization -> organization.id() == job.organizationId())
                    .forEach(organization -> imports.process(job, organization));
        }
    }

    Answer upload(Request request) {
        Organization organization = access.organization(request);
        String format = Objects.requireNonNullElse(request.one("format"), Imports.XML);
        if (!format.equals(Imports.XML) && !format.equals(Imports.CSV)) {
            return Answer.error(
                    412, "INVALID_FILE_EXTENSION", "Only xml and csv are read.", Map.of("fileExtension", format));
        }
        if (request.tooLarge()) {
            return Answer.error(413, "PAYLOAD_TOO_LARGE", "The file is too large.", Map.of("maxSize", "20"));
        }
        ImportJob job = imports.store(organization, format, request.body());
        if (mode == ImportMode.ASYNCHRONOUS) {
            background.execute(() -> imports.process(job, organization));
            return Answer.empty(204);
        }
        imports.process(job, organization);
        ImportJob done = state.lastImport(organization.id()).orElseThrow();
        return done.status().isFailure() ? Answer.errors(412, done.errors()) : Answer.empty(204);
    }

    Answer information(Request request) {
        Organization organization = access.organization(request);
        ObjectNode document = Answer.JSON.objectNode();
        state.lastImport(organization.id())
                .ifPresentOrElse(job -> document.set("data", details(job)), () -> document.putNull("data"));
        return Answer.json(200, document);
    }

    private static ObjectNode details(ImportJob job) {
        ObjectNode data = Answer.JSON.objectNode();
        data.put("type", "organization-import-details").put("id", String.valueOf(job.id()));
        ObjectNode attributes = data.putObject("attributes");
        attributes.put("status", job.status().name());
        job.errors().forEach(attributes.putArray("errors")::add);
        attributes.put("created-by", 1);
        attributes.put("created-at", job.createdAt().toString());
        attributes.put("updated-at", job.updatedAt().toString());
        return data;
    }
}
