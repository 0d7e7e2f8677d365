package fr.passerelle.connectors.intake;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that is held open: its names are those in it, whatever becomes of the way that led to it. A name is one part of
 * a path, and a link is never followed.
 */
interface OpenFolder extends Closeable {

    /** The real folder behind a path that the operator chose; links on the way to it are the operator's. */
    static OpenFolder top(Path folder) throws IOException {
        return at(folder.toRealPath());
    }

    /** @param real free of links */
    static OpenFolder at(Path real) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(real);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new SecureFolder(secure, real);
        }
        stream.close();
        return new CheckedFolder(real);
    }

    /** Where it was when it was opened. */
    Path path();

    List<Path> names() throws IOException;

    /** Of the entry itself. */
    BasicFileAttributes attributes(Path name) throws IOException;

    /** @throws IOException when it is no folder, or a link to one */
    OpenFolder open(Path name) throws IOException;

    SeekableByteChannel read(Path name) throws IOException;

    /** A new file, for the eyes of the hub's account alone. */
    SeekableByteChannel create(Path name) throws IOException;

    /** Removes an entry that is no folder; a link goes, not what it leads to. */
    void delete(Path name) throws IOException;

    /** Renames an entry into another folder of the same kind, over the file that has its new name. */
    void move(Path name, OpenFolder target, Path newName) throws IOException;

    /** The folder of this name, made when there is nothing of this name. */
    default OpenFolder openOrMake(Path name) throws IOException {
        try {
            return open(name);
        } catch (NoSuchFileException e) {
            make(name);
            return open(name);
        }
    }

    /** Java makes no folder relative to an open one. At the worst an empty folder is made elsewhere; opening it then fails. */
    default void make(Path name) throws IOException {
        try {
            PrivateFiles.createDirectory(path().resolve(name));
        } catch (FileAlreadyExistsException e) {
            // Another node made it: opening it tells what it is.
        }
    }

    /** The last parts of what a stream gives. */
    static List<Path> lastParts(Iterable<Path> paths) {
        List<Path> names = new ArrayList<>();
        paths.forEach(path -> names.add(path.getFileName()));
        return names;
    }
}
