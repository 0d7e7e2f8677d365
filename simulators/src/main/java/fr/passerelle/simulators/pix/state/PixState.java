package fr.passerelle.simulators.pix.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that Pix was told: kept on disk first, then in memory. */
public final class PixState implements AutoCloseable {

    private static final long FIRST_OWN_SESSION = 900_000_001;

    private final Learners learners = new Learners();
    private final TreeMap<Long, ImportJob> imports = new TreeMap<>();
    private final Map<Long, Long> centerOfSession = new HashMap<>();
    private final Map<Long, Set<Long>> enrolled = new HashMap<>();
    private final Set<Long> finalised = new HashSet<>();
    private final Journal journal;

    private long reports;

    public PixState(Path file, ObjectMapper json) throws IOException {
        this.journal = Journal.open(file, json, this::apply);
    }

    /** Keeps an event for ever, then acts on it. */
    public synchronized void record(Event event) {
        journal.append(event);
        apply(event);
    }

    private void apply(Event event) {
        if (event instanceof Event.Uploaded it) {
            imports.put(
                    it.importId(),
                    new ImportJob(
                            it.importId(),
                            it.organizationId(),
                            it.format(),
                            ImportStatus.UPLOADED,
                            it.at(),
                            it.at(),
                            List.of()));
        } else if (event instanceof Event.Validated it) {
            imports.computeIfPresent(
                    it.importId(), (id, job) -> job.became(ImportStatus.VALIDATED, it.at(), it.warnings()));
        } else if (event instanceof Event.Imported it) {
            learners.replace(it.organizationId(), it.learners());
            imports.computeIfPresent(it.importId(), (id, job) -> job.became(ImportStatus.IMPORTED, it.at(), List.of()));
        } else if (event instanceof Event.Refused it) {
            imports.computeIfPresent(it.importId(), (id, job) -> job.became(it.status(), it.at(), it.errors()));
        } else if (event instanceof Event.SessionCreated it) {
            centerOfSession.put(it.sessionId(), it.centerId());
        } else if (event instanceof Event.Enrolled it) {
            enrolled.computeIfAbsent(it.sessionId(), any -> new LinkedHashSet<>())
                    .addAll(it.learnerIds());
        } else if (event instanceof Event.Reported it) {
            reports = it.reportId();
        } else if (event instanceof Event.Finalised it) {
            finalised.add(it.sessionId());
        }
    }

    public synchronized long nextImport() {
        return imports.isEmpty() ? 1 : imports.lastKey() + 1;
    }

    public synchronized Optional<ImportJob> lastImport(long organizationId) {
        return imports.descendingMap().values().stream()
                .filter(job -> job.organizationId() == organizationId)
                .findFirst();
    }

    /** The files that were acknowledged and neither imported nor refused yet, oldest first. */
    public synchronized List<ImportJob> unfinishedImports() {
        return imports.values().stream()
                .filter(job -> job.status() == ImportStatus.UPLOADED || job.status() == ImportStatus.VALIDATED)
                .toList();
    }

    public synchronized List<Learner> activeLearners(long organizationId) {
        return learners.active(organizationId);
    }

    public synchronized Optional<Learner> learner(long id) {
        return learners.find(id);
    }

    public synchronized Optional<Learner> learner(long organizationId, String ine) {
        return learners.find(organizationId, ine);
    }

    synchronized boolean ownsAccount(Learner learner) {
        return learners.ownsAccount(learner);
    }

    /** A number for a session made here, far above those of the world. */
    public synchronized long nextSession() {
        return FIRST_OWN_SESSION + centerOfSession.size();
    }

    synchronized Optional<Long> centerOfOwnSession(long sessionId) {
        return Optional.ofNullable(centerOfSession.get(sessionId));
    }

    public synchronized Set<Long> enrolledIn(long sessionId) {
        return Set.copyOf(enrolled.getOrDefault(sessionId, Set.of()));
    }

    public synchronized long nextReport() {
        return reports + 1;
    }

    public synchronized boolean isFinalised(long sessionId) {
        return finalised.contains(sessionId);
    }

    /** Finalises a session unless somebody was faster. */
    public synchronized boolean finalise(Event.Finalised event) {
        if (isFinalised(event.sessionId())) {
            return false;
        }
        record(event);
        return true;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
