package fr.passerelle.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** @param relative its way from the top, in the bytes of the file system, which {@link #path} may not be able to tell */
record FolderEntry(FolderPlace place, Path relative, String path, Kind kind, long size, long modified)
        implements Entry {

    @Override
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (OpenFolder folder = place.open(relative)) {
            for (Path name : folder.names()) {
                try {
                    entries.add(child(name, folder.attributes(name)));
                } catch (NoSuchFileException e) {
                    // Whoever dropped it took it back meanwhile.
                }
            }
        }
        return entries;
    }

    private Entry child(Path name, BasicFileAttributes attributes) {
        String text = EntryName.text(name);
        return new FolderEntry(
                place,
                relative.resolve(name),
                path.isEmpty() ? text : path + "/" + text,
                kind(attributes),
                attributes.size(),
                attributes.lastModifiedTime().toMillis());
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
            try (InputStream in = Channels.newInputStream(folder.read(name))) {
                byte[] content = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - Long.BYTES));
                if (content.length > most) {
                    throw new FileSystemException("it grew beyond " + most + " bytes");
                }
                return content;
            }
        }
    }

    @Override
    public void remove() throws IOException {
        try (OpenFolder folder = place.openAbove(relative)) {
            folder.delete(relative.getFileName());
        } catch (NoSuchFileException e) {
            // Another node of the same intake took the same file: it is one file in the ledger too.
        }
    }
}
