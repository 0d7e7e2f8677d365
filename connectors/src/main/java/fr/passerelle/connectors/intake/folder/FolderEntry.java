package fr.passerelle.connectors.intake.folder;

import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.EntryName;
import fr.passerelle.connectors.intake.NotStill;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param relative its way from the top, in the bytes of the file system, which {@link #path} may not be able to tell
 * @param key what the file system knows the file by, whatever its name; null where it has nothing of the kind
 */
record FolderEntry(
        FolderPlace place,
        Path relative,
        String path,
        Kind kind,
        long size,
        long modified,
        @Nullable Object key) implements Entry {

    @Override
    public Listing entries(int most) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Entry> unknown = new ArrayList<>();
        IOException failure = null;
        boolean more;
        try (OpenFolder folder = place.open(relative)) {
            List<Path> names = folder.names(most + 1);
            more = names.size() > most;
            for (Path name : names.subList(0, Math.min(most, names.size()))) {
                try {
                    entries.add(child(name, folder.attributes(name)));
                } catch (NoSuchFileException e) {
                    // Whoever dropped it took it back meanwhile.
                } catch (IOException e) {
                    failure = e;
                    unknown.add(child(name, Kind.UNKNOWN, 0, 0, null));
                }
            }
        }
        // One bad entry does not hide its neighbours; when all are bad it is the folder that is told, once.
        if (failure != null && entries.isEmpty()) {
            throw failure;
        }
        entries.addAll(unknown);
        return new Listing(entries, more);
    }

    private Entry child(Path name, BasicFileAttributes attributes) {
        return child(
                name,
                kind(attributes),
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                attributes.fileKey());
    }

    private Entry child(Path name, Kind kind, long size, long modified, @Nullable Object key) {
        String text = EntryName.text(name);
        return new FolderEntry(
                place, relative.resolve(name), path.isEmpty() ? text : path + "/" + text, kind, size, modified, key);
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }

    @Override
    public byte[] read(long most) throws IOException {
        Path name = relative.getFileName();
        try (OpenFolder folder = place.openAbove(relative)) {
            // Asked again: what became a pipe since the look is not opened, it would wait for a writer.
            if (!folder.attributes(name).isRegularFile()) {
                throw new FileSystemException("what was a file is none any more");
            }
            checkStill(folder, name);
            try (InputStream in = Channels.newInputStream(folder.read(name))) {
                byte[] content = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - Long.BYTES));
                if (content.length > most) {
                    throw new FileSystemException("it grew beyond " + most + " bytes");
                }
                checkStill(folder, name);
                return content;
            }
        }
    }

    /** Hundreds of files may be taken between the look that saw this one and its turn. */
    private void checkStill(OpenFolder folder, Path name) throws IOException {
        BasicFileAttributes now = folder.attributes(name);
        if (now.size() != size
                || now.lastModifiedTime().toMillis() != modified
                || !Objects.equals(now.fileKey(), key)) {
            throw new NotStill();
        }
    }

    @Override
    public void remove() throws IOException {
        try (OpenFolder folder = place.openAbove(relative)) {
            checkStill(folder, relative.getFileName());
            folder.delete(relative.getFileName());
        } catch (NoSuchFileException e) {
            // Another node of the same intake took the same file: it is one file in the ledger too.
        }
    }
}
