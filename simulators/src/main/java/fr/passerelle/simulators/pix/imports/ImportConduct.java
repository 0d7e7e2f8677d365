package fr.passerelle.simulators.pix.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the imports to come go on once their file is validated; forgotten at the end of the process. */
public final class ImportConduct {

    private final Runnable whenResumed;
    private final Deque<List<ObjectNode>> failures = new ArrayDeque<>();
    private List<ObjectNode> warnings = List.of();
    private boolean paused;

    public ImportConduct(Runnable whenResumed) {
        this.whenResumed = whenResumed;
    }

    /** From now on a validated file carries these warnings in its {@code errors}, which stop nothing. */
    public synchronized void warn(String... codes) {
        warnings = errors(codes);
    }

    /** The next validated file ends as IMPORT_ERROR with these codes; without any, Pix's own store failed it. */
    public synchronized void failNext(String... codes) {
        failures.add(errors(codes));
    }

    /** From now on imports stay VALIDATED. */
    public synchronized void pause() {
        paused = true;
    }

    /** Imports go on, those that wait first. */
    public void resume() {
        synchronized (this) {
            paused = false;
        }
        whenResumed.run();
    }

    synchronized boolean isPaused() {
        return paused;
    }

    synchronized List<ObjectNode> warnings() {
        return warnings;
    }

    synchronized Optional<List<ObjectNode>> takeFailure() {
        return Optional.ofNullable(failures.poll());
    }

    private static List<ObjectNode> errors(String... codes) {
        return Stream.of(codes).map(code -> StrictReader.error(code, Map.of())).toList();
    }
}
