package fr.passerelle.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a benchmark with servers takes place: a temporary folder, and what was started there. All of it is stopped, the
 * last first, then the folder goes: at the end, after a failure, and when the program is interrupted.
 */
public final class Workshop implements AutoCloseable {

    private final Path folder;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::clearUp, "bench workshop");

    private Workshop(Path folder) {
        this.folder = folder;
    }

    public static Workshop open() throws IOException {
        Logs.quieten();
        Workshop workshop = new Workshop(Files.createTempDirectory("passerelle-bench-"));
        Runtime.getRuntime().addShutdownHook(workshop.atExit);
        return workshop;
    }

    /** A folder of that name inside, made. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** To be stopped in the end; it may be stopped before, too. */
    public synchronized <T extends AutoCloseable> T keep(T started) {
        this.started.push(started);
        return started;
    }

    @Override
    public void close() {
        clearUp();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private synchronized void clearUp() {
        @Nullable RuntimeException failure = null;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                failure = also(failure, e);
            }
        }
        try {
            if (Files.exists(folder)) {
                TemporaryFolder.delete(folder);
            }
        } catch (IOException e) {
            failure = also(failure, e);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private RuntimeException also(@Nullable RuntimeException before, Exception now) {
        RuntimeException failure =
                before != null ? before : new IllegalStateException("Dossier temporaire à supprimer : " + folder, now);
        if (before != null) {
            failure.addSuppressed(now);
        }
        return failure;
    }
}
