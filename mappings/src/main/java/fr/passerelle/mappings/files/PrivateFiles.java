package fr.passerelle.mappings.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files and folders that the other accounts of the machine cannot open, from their first byte on and whatever the
 * umask of the process: 0600 and 0700, or what {@link Umask} shares with a group. What is there already keeps its
 * rights, but for {@link #seal}. Where rights are not those of POSIX (Windows), the file system's own apply.
 */
public final class PrivateFiles {

    /** Whether the machine has such rights at all. */
    public static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** A mask that says nothing we know shares nothing; the launcher and the start of the hub refuse it. */
    private static final Umask UMASK = Umask.of(System.getenv()).orElse(Umask.ALONE);

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes a folder and those above it that are missing. */
    public static Path createDirectories(Path folder) throws IOException {
        return Files.createDirectories(folder, with(UMASK.folders()));
    }

    /**
     * Makes the folder above others of the hub: a group that shares may pass through it, never put something else in the
     * place of what lies in it.
     */
    public static Path createDirectoriesAbove(Path folder) throws IOException {
        Set<PosixFilePermission> rights = UMASK.folders();
        rights.remove(PosixFilePermission.GROUP_WRITE);
        return Files.createDirectories(folder, with(rights));
    }

    /** Makes a folder in one that is there. */
    public static Path createDirectory(Path folder) throws IOException {
        return Files.createDirectory(folder, with(UMASK.folders()));
    }

    /** The rights to give to a new file where none of these methods can make it. */
    public static FileAttribute<?>[] ofFiles() {
        return with(UMASK.files());
    }

    /** The rights to give to a new file that no group shares either. */
    public static FileAttribute<?>[] ofSealedFiles() {
        return with(PosixFilePermissions.fromString("rw-------"));
    }

    /** The rights to give to a new folder, or program, that no group shares either. */
    public static FileAttribute<?>[] ofSealedFolders() {
        return with(OWNER_ONLY);
    }

    /**
     * Makes a folder that no group shares either, or takes from an existing one what others may do there: what PostgreSQL
     * and the broker write beneath it is then out of reach, whatever rights they give it.
     *
     * @throws IOException also when the folder belongs to another account
     */
    public static Path seal(Path folder) throws IOException {
        createDirectoriesAbove(folder.toAbsolutePath().getParent());
        if (Files.notExists(folder)) {
            return Files.createDirectory(folder, with(OWNER_ONLY));
        }
        if (POSIX && !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
        return folder;
    }

    /** Makes a new file in an existing folder, under a name of its own. */
    public static Path createTempFile(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix, with(UMASK.files()));
    }

    /** Opens a file, and makes it if the options say so. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), with(UMASK.files()));
    }

    /** Opens a file to be written anew; it is made when it is missing. */
    public static OutputStream newOutputStream(Path file) throws IOException {
        return Channels.newOutputStream(
                open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
    }

    /** Writes a file anew; it is made when it is missing. */
    public static Path write(Path file, byte[] content) throws IOException {
        try (OutputStream out = newOutputStream(file)) {
            out.write(content);
        }
        return file;
    }

    /** The rights of files in octal digits, for a library that makes some itself. */
    public static String files() {
        return Umask.octal(UMASK.files());
    }

    /** The rights of folders in octal digits, likewise. */
    public static String folders() {
        return Umask.octal(UMASK.folders());
    }

    private static FileAttribute<?>[] with(Set<PosixFilePermission> rights) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }
}
