package fr.passerelle.simulators.pix.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.pix.state.Event;
import fr.passerelle.simulators.pix.state.ImportJob;
import fr.passerelle.simulators.pix.state.ImportStatus;
import fr.passerelle.simulators.pix.state.PixState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a SIECLE export through Pix Orga: stored, validated, imported, its file deleted. */
public final class Imports {

    public static final String XML = "xml";
    public static final String CSV = "csv";

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final PixState state;
    private final Path folder;
    private final Clock clock;
    private final ImportConduct conduct;
    private final ExportReader csv = new CsvReader();
    private volatile ExportReader xml;

    public Imports(PixState state, Path folder, Clock clock, ImportConduct conduct) throws IOException {
        this.conduct = conduct;
        this.state = state;
        this.folder = PrivateFiles.createDirectories(folder);
        this.clock = clock;
        this.xml = new LenientReader(clock);
    }

    public void strictness(ImportStrictness next) {
        xml = next == ImportStrictness.STRICT ? new StrictReader() : new LenientReader(clock);
    }

    /** Stores a file for good. Nothing of it is looked at yet. */
    public synchronized ImportJob store(Organization organization, String format, byte[] content) {
        long id = state.nextImport();
        try (FileChannel file = PrivateFiles.open(
                file(id), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state.record(new Event.Uploaded(id, organization.id(), format, createdAt(organization)));
        return state.lastImport(organization.id()).orElseThrow();
    }

    /** Now, or just after the import before: callers tell two imports apart by this even when the clock stands still. */
    private Instant createdAt(Organization organization) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return state.lastImport(organization.id())
                .map(last -> last.createdAt().plusMillis(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    /**
     * Validates a stored file and imports it, or not: one error refuses it all. The file is then deleted, unless imports
     * are paused.
     */
    public void process(ImportJob job, Organization organization) {
        try {
            Event outcome = outcome(job, organization);
            if (outcome instanceof Event.Imported) {
                state.record(new Event.Validated(job.id(), job.organizationId(), clock.instant(), conduct.warnings()));
                if (conduct.isPaused()) {
                    return;
                }
                outcome = conduct.takeFailure()
                        .<Event>map(errors -> refused(job, ImportStatus.IMPORT_ERROR, errors))
                        .orElse(outcome);
            }
            state.record(outcome);
            Files.deleteIfExists(file(job.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Event outcome(ImportJob job, Organization organization) {
        try {
            byte[] content = Files.readAllBytes(file(job.id()));
            ExportReader reader = CSV.equals(job.format()) ? csv : xml;
            ReadExport export = reader.read(content, organization.uai());
            if (!export.errors().isEmpty()) {
                return refused(job, ImportStatus.VALIDATION_ERROR, export.errors());
            }
            return new Event.Imported(job.id(), job.organizationId(), clock.instant(), export.learners());
        } catch (IOException | RuntimeException e) {
            LOG.error("the Pix simulator failed on import {}", job.id(), e);
            return refused(job, ImportStatus.IMPORT_ERROR, List.of());
        }
    }

    private Event refused(ImportJob job, ImportStatus status, List<ObjectNode> errors) {
        return new Event.Refused(job.id(), job.organizationId(), clock.instant(), status, errors);
    }

    /** Deletes what an earlier process imported but could not delete any more. */
    public void sweep() throws IOException {
        Set<Path> awaited =
                state.unfinishedImports().stream().map(job -> file(job.id())).collect(Collectors.toSet());
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(one -> !awaited.contains(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path file(long importId) {
        return folder.resolve("import-" + importId + ".bin");
    }
}
