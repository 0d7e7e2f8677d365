package fr.passerelle.connectors.intake.folder;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** By the system's calls that are relative to an open folder (openat): there is no moment between a check and its use. */
public record SecureFolder(SecureDirectoryStream<Path> stream, Path path) implements OpenFolder {

    @Override
    public void eachName(Visit visit) throws IOException {
        OpenFolder.eachLastPart(stream, visit);
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
        return stream.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    @Override
    public OpenFolder open(Path name) throws IOException {
        // Java opens a folder without saying that it must be one: a pipe would wait for its writer for ever.
        if (!attributes(name).isDirectory()) {
            throw new NotDirectoryException(name.toString());
        }
        return new SecureFolder(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS), path.resolve(name));
    }

    @Override
    public SeekableByteChannel read(Path name) throws IOException {
        return stream.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public SeekableByteChannel create(Path name) throws IOException {
        return stream.newByteChannel(
                name,
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS),
                PrivateFiles.ofFiles());
    }

    @Override
    public void delete(Path name) throws IOException {
        stream.deleteFile(name);
    }

    @Override
    public void move(Path name, OpenFolder target, Path newName) throws IOException {
        stream.move(name, ((SecureFolder) target).stream, newName);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
