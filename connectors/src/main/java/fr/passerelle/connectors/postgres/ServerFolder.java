package fr.passerelle.connectors.postgres;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.mappings.files.FileFaults;
import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder of the embedded server, owned by one hub at a time. */
final class ServerFolder implements AutoCloseable {
    static final String CLUSTER = "cluster";
    static final String PASSWORD = "password";
    static final String INITIALISED = "initialised";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    private ServerFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** How many bytes may still be written to the disk of a folder. */
    @FunctionalInterface
    interface Room {
        long of(Path folder) throws IOException;
    }

    /** @throws DatabaseUnavailableException when the folder cannot be written, is in use, or the disk is full */
    static ServerFolder take(Path folder) {
        return take(folder, used -> Files.getFileStore(used).getUsableSpace());
    }

    static ServerFolder take(Path folder, Room room) {
        try {
            PrivateFiles.seal(folder);
            FileChannel channel =
                    PrivateFiles.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                requireLock(folder, channel);
                requireRoom(folder, room.of(folder));
            } catch (IOException | DatabaseUnavailableException e) {
                channel.close();
                throw e;
            }
            return new ServerFolder(folder, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Impossible d'écrire dans " + folder
                            + " : donnez-en les droits à l'utilisateur qui lance Passerelle, ou choisissez un autre dossier.",
                    e);
        }
    }

    /** Whether another process has taken a folder. Nothing is made; what cannot be read is left to {@link #take} to tell. */
    static boolean isInUse(Path folder) {
        Path lock = folder.resolve(LOCK);
        if (!Files.isWritable(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void requireLock(Path folder, FileChannel channel) throws IOException {
        if (tryLock(channel) == null) {
            throw new DatabaseUnavailableException("Le dossier " + folder
                    + " sert déjà à un autre Passerelle : arrêtez-le, ou choisissez un autre dossier.");
        }
    }

    private static void requireRoom(Path folder, long free) {
        if (free < FileFaults.LEAST_FREE_BYTES) {
            throw new DatabaseUnavailableException("Disque presque plein : il reste " + InFrench.room(free) + " pour "
                    + folder + ", il en faut " + InFrench.room(FileFaults.LEAST_FREE_BYTES) + ". Libérez de la place.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisVm) {
            return null;
        }
    }

    Path cluster() {
        return folder.resolve(CLUSTER);
    }

    Path password() {
        return folder.resolve(PASSWORD);
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    /** True once a cluster was wholly made; a creation cut in the middle is begun again. */
    boolean isInitialised() {
        return Files.exists(folder.resolve(INITIALISED));
    }

    void initialised() throws IOException {
        PrivateFiles.write(folder.resolve(INITIALISED), new byte[0]);
    }

    /** Removes what a cut creation left: it never held any data. */
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(cluster());
        Files.deleteIfExists(password());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
