package fr.passerelle.connectors.intake.folder;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
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
public interface OpenFolder extends Closeable {

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

    /** Goes through the names, in no order and none held, until one says that it is enough. */
    void eachName(Visit visit) throws IOException;

    /** What is done with a name. */
    interface Visit {

        /** @return whether to go on to the next one */
        boolean to(Path name) throws IOException;
    }

    /** So many names at the most, in no order. */
    default List<Path> names(int most) throws IOException {
        List<Path> names = new ArrayList<>();
        eachName(name -> names.add(name) && names.size() < most);
        return names;
    }

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

    /** Goes through the last parts of what a stream gives. */
    static void eachLastPart(Iterable<Path> paths, Visit visit) throws IOException {
        try {
            for (Path path : paths) {
                if (!visit.to(path.getFileName())) {
                    return;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
