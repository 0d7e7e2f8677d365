package fr.passerelle.mappings.files;

import fr.passerelle.domain.trouble.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with the files and folders that settings name. Nothing is made. */
public final class FileFaults {

    /**
     * Bytes that must be free on the disk of the data folder: an empty database takes them with its journal and some work. With
     * fewer, PostgreSQL would stop in the middle, and the embedded broker makes whoever sends wait.
     */
    public static final long LEAST_FREE_BYTES = 256L * 1024 * 1024;

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private FileFaults() {}

    /** A folder that is there and can be written, or that can be made. */
    public static List<Fault> folder(String key, Path folder, String remedy) {
        Path nearest = nearest(folder.toAbsolutePath().normalize());
        if (!Files.isDirectory(nearest)) {
            return List.of(Fault.outside(key, nearest + " n'est pas un dossier", remedy));
        }
        return Files.isWritable(nearest) && Files.isExecutable(nearest)
                ? List.of()
                : List.of(Fault.outside(key, "Passerelle n'a pas le droit d'écrire dans " + nearest, remedy));
    }

    /**
     * A file that is there and that this process can read.
     *
     * @param what it holds, with its article, in French
     * @param file null when the setting was not given, which is a fault
     * @return empty when nothing is wrong
     */
    public static Optional<Fault> readable(String key, String what, @Nullable Path file) {
        if (file == null || file.toString().isBlank()) {
            return Optional.of(Fault.setting(key, "il manque", "Donnez le fichier qui contient " + what));
        }
        return Files.isReadable(file) && !Files.isDirectory(file)
                ? Optional.empty()
                : Optional.of(Fault.setting(
                        key,
                        "le fichier " + file + " n'existe pas ou ne se lit pas",
                        "Donnez le fichier qui contient " + what + ", lisible par l'utilisateur qui lance Passerelle"));
    }

    /**
     * A file that is there and that this process can read, and no other account of the machine, where the system keeps
     * such rights.
     *
     * @param what it holds, with its article, in French
     * @param file null when the setting was not given, which is a fault
     * @return empty when nothing is wrong
     */
    public static Optional<Fault> secret(String key, String what, @Nullable Path file) {
        return readable(key, what, file)
                .or(() -> file == null || isOwnersAlone(file)
                        ? Optional.empty()
                        : Optional.of(Fault.setting(
                                key,
                                "d'autres comptes de la machine peuvent lire " + file,
                                "Faites chmod 600 " + file)));
    }

    /**
     * What may still be written to the disk of a folder, or of the one that it will be made in: bytes; no limit
     * when the system does not tell.
     */
    public static long freeBytes(Path folder) {
        try {
            return Files.getFileStore(nearest(folder.toAbsolutePath().normalize()))
                    .getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isOwnersAlone(Path file) {
        try {
            return OWNER.containsAll(Files.getPosixFilePermissions(file));
        } catch (UnsupportedOperationException noSuchRights) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Path nearest(Path folder) {
        Path nearest = folder;
        // Below a file nothing exists, which the system does not call missing.
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }
}
