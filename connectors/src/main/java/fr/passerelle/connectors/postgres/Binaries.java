package fr.passerelle.connectors.postgres;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/** The binaries of PostgreSQL, unpacked once into a folder. */
final class Binaries {

    private Binaries() {}

    /** Removes an unpacking that was cut in the middle: zonky would stumble over its files for ever. */
    static void heal(Path folder) throws IOException {
        PrivateFiles.createDirectories(folder);
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, "PG-*")) {
            for (Path version : unpacked) {
                if (!Files.exists(version.resolve(".exists")) && isForsaken(version.resolve("epg-lock"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }

    /** False while another process is unpacking. */
    private static boolean isForsaken(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return true;
        }
        try (FileChannel channel = PrivateFiles.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }
}
