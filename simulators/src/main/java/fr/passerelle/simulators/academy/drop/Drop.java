package fr.passerelle.simulators.academy.drop;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where the files of an academy are written. */
public final class Drop {

    private final Path root;

    public Drop(Path root) {
        this.root = root;
    }

    /** @param path relative, with slashes */
    public void write(String path, byte[] content) {
        Path file = root.resolve(path);
        try {
            PrivateFiles.createDirectories(file.getParent());
            PrivateFiles.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a folder. */
    public Path folder(String path) {
        try {
            return PrivateFiles.createDirectories(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
