package fr.passerelle.connectors.intake.folder;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * By paths, where the system has no better: before each use the folder must still be its own real path. Whoever swaps it
 * in the moment between the two is not stopped; on Linux {@link SecureFolder} is there instead.
 */
public record CheckedFolder(Path path) implements OpenFolder {

    @Override
    public void eachName(Visit visit) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(checked())) {
            OpenFolder.eachLastPart(stream, visit);
        }
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
        return Files.readAttributes(in(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public OpenFolder open(Path name) throws IOException {
        if (!attributes(name).isDirectory()) {
            throw new NotDirectoryException(name.toString());
        }
        return new CheckedFolder(in(name));
    }

    @Override
    public SeekableByteChannel read(Path name) throws IOException {
        return Files.newByteChannel(in(name), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public SeekableByteChannel create(Path name) throws IOException {
        return Files.newByteChannel(
                in(name), Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public void delete(Path name) throws IOException {
        Files.delete(in(name));
    }

    @Override
    public void move(Path name, OpenFolder target, Path newName) throws IOException {
        Files.move(
                in(name),
                ((CheckedFolder) target).in(newName),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private Path in(Path name) throws IOException {
        return checked().resolve(name);
    }

    private Path checked() throws IOException {
        if (!path.toRealPath().equals(path)) {
            throw new NotDirectoryException(path.getFileName() + " is not the folder that was opened");
        }
        return path;
    }
}
