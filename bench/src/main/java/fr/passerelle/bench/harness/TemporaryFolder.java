package fr.passerelle.bench.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that goes when it is closed, and when the program is interrupted. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Thread atExit;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.atExit = new Thread(this::deleteAtExit, "bench folder");
    }

    public static TemporaryFolder create() throws IOException {
        TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("passerelle-bench-"));
        Runtime.getRuntime().addShutdownHook(folder.atExit);
        return folder;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        delete();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void delete() throws IOException {
        delete(path);
    }

    static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    private void deleteAtExit() {
        try {
            delete();
        } catch (IOException left) {
            throw new UncheckedIOException("Dossier temporaire à supprimer : " + path, left);
        }
    }
}
