package fr.passerelle.connectors.intake.folder;

import fr.passerelle.connectors.intake.EntryName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.UUID;

/** A folder of the hub's own, held open. */
record OutcomeFolder(OpenFolder folder) {

    /** In one piece: written under a name that nobody reads, then renamed over what has its name. */
    void write(String name, byte[] content) throws IOException {
        Path partial = Path.of(".passerelle-" + UUID.randomUUID() + ".part");
        try {
            try (SeekableByteChannel channel = folder.create(partial)) {
                for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
            }
            put(partial, EntryName.path(name));
        } finally {
            delete(partial);
        }
    }

    private void put(Path partial, Path name) throws IOException {
        try {
            folder.move(partial, folder, name);
        } catch (IOException e) {
            if (!folder.attributes(name).isDirectory()) {
                throw e;
            }
            throw new NoFolder(name.toString()); // Somebody made a folder of this name: it is theirs.
        }
    }

    /** That there is none is well. */
    void delete(String name) throws IOException {
        delete(EntryName.path(name));
    }

    private void delete(Path name) throws IOException {
        try {
            folder.delete(name);
        } catch (NoSuchFileException e) {
            // As it should be.
        }
    }

    /** Moves a file of the intake here, under a name that nothing has. */
    void take(FolderEntry file, String name) throws IOException {
        try (OpenFolder from = file.place().openAbove(file.relative())) {
            reserving(name, () -> from.move(file.relative().getFileName(), folder, EntryName.path(name)));
        }
    }

    /** Writes under a name that nothing has. */
    void add(String name, byte[] content) throws IOException {
        reserving(name, () -> write(name, content));
    }

    /** A rename goes over whatever has the name: an empty file of ours has it first. */
    private void reserving(String name, Rename rename) throws IOException {
        folder.create(EntryName.path(name)).close();
        try {
            rename.run();
        } catch (IOException e) {
            delete(name);
            throw e;
        }
    }

    private interface Rename {

        void run() throws IOException;
    }

    /** Whether nothing has this name. */
    boolean isFree(String name) throws IOException {
        try {
            folder.attributes(EntryName.path(name));
            return false;
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    /** Whether a file of this name has this very content. */
    boolean holds(String name, byte[] content) throws IOException {
        Path path = EntryName.path(name);
        try {
            BasicFileAttributes attributes = folder.attributes(path);
            if (!attributes.isRegularFile() || attributes.size() != content.length) {
                return false;
            }
            try (InputStream in = Channels.newInputStream(folder.read(path))) {
                return Arrays.equals(in.readNBytes(content.length + 1), content);
            }
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
