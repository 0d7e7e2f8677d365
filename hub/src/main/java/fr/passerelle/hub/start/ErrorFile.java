package fr.passerelle.hub.start;

import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the stack trace of a failure that nobody foresaw goes: to a file that its owner alone can read, never to the terminal. */
public final class ErrorFile {

    private static final String NAME = "derniere-erreur.log";

    private ErrorFile() {}

    /**
     * Writes the failure, and forgets the one before.
     *
     * @param folder null, or one that cannot be written, for a temporary file
     * @param log what libraries said of it
     * @return empty when there is no room for it anywhere
     */
    public static Optional<Path> write(@Nullable Path folder, Throwable failure, String log) {
        String trace = ThrowableProxyUtil.asString(new ThrowableProxy(failure));
        try {
            Path file = folder != null && Files.isWritable(folder)
                    ? made(folder.resolve(NAME).toAbsolutePath().normalize())
                    : Files.createTempFile("passerelle-erreur-", ".log");
            return Optional.of(Files.writeString(file, trace + System.lineSeparator() + log));
        } catch (IOException noRoom) {
            return Optional.empty();
        }
    }

    private static Path made(Path file) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return Files.createFile(
                file,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
    }
}
