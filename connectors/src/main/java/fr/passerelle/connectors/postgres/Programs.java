package fr.passerelle.connectors.postgres;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked once into a folder of ours and found unchanged there before they are run: whoever
 * writes to them writes what the hub executes (ADR 0018).
 */
final class Programs {

    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);
    private static final String MANIFEST = "manifest";
    private static final int NAME_LENGTH = 16;

    /** Two threads cannot wait for the same lock of a file. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path root;

    private Programs(Path root) {
        this.root = root;
    }

    /**
     * Unpacks them when they are not there, and proves that they are what the hub brought.
     *
     * @param folder made when missing; several hubs may share it
     * @throws ForeignProgramsException with the reason and the remedy when somebody else could have changed them, or did
     * @throws DatabaseUnavailableException when they cannot be unpacked or read
     */
    static Programs in(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        synchronized (ONE_AT_A_TIME) {
            try {
                ProgramsFolder.make(place);
                try (FileChannel lock = ProgramsFolder.lock(place)) {
                    ProgramsFolder.clean(place);
                    return proved(place, Archive.ofThisMachine());
                }
            } catch (IOException | UncheckedIOException e) {
                throw new DatabaseUnavailableException(
                        "Les programmes de PostgreSQL ne peuvent pas être déballés dans " + place
                                + " : vérifiez les droits du dossier et la place sur le disque, puis relancez.",
                        e);
            }
        }
    }

    /**
     * What to run. PostgreSQL refuses to run as root: it is then given a name space where it is nobody.
     *
     * @param program such as {@code initdb}
     */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(Rights.isRoot() ? List.of("unshare", "-U") : List.of());
        command.add(root.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static Programs proved(Path place, Archive archive) throws IOException {
        String digest = archive.digest();
        Path root = place.resolve("pg-" + digest.substring(0, NAME_LENGTH));
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            unpack(archive, place, root);
        }
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(root, "ce n'est pas un dossier");
        }
        requireOurs(root);
        requireUnchanged(root, digest);
        return new Programs(root);
    }

    /** Under another name first: an unpacking that is cut is never taken for a whole one. */
    private static void unpack(Archive archive, Path place, Path root) throws IOException {
        Path partial = place.resolve(root.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(partial);
        Files.createDirectory(partial, PrivateFiles.ofSealedFolders());
        List<String> lines = new ArrayList<>(List.of(archive.digest()));
        archive.unpack(partial).forEach((name, told) -> lines.add(told + "\t" + name));
        Files.createFile(partial.resolve(MANIFEST), PrivateFiles.ofSealedFiles());
        Files.write(partial.resolve(MANIFEST), lines);
        Files.move(partial, root, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("Programmes de PostgreSQL déballés dans {}", root);
    }

    private static void requireOurs(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Optional<String> fault = Rights.fault(path);
                if (fault.isPresent()) {
                    throw refusal(root, root.relativize(path) + ", " + fault.get());
                }
            }
        }
    }

    private static void requireUnchanged(Path root, String digest) throws IOException {
        Path manifest = root.resolve(MANIFEST);
        List<String> lines = Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
                ? Files.readAllLines(manifest, StandardCharsets.UTF_8)
                : List.of();
        if (lines.isEmpty() || !lines.get(0).equals(digest)) {
            throw refusal(root, MANIFEST + ", absent ou d'une autre version");
        }
        Map<String, String> expected = new TreeMap<>();
        lines.stream().skip(1).map(line -> line.split("\t", 2)).forEach(line -> expected.put(line[1], line[0]));
        Optional<String> difference = Contents.difference(expected, Contents.of(root, MANIFEST));
        if (difference.isPresent()) {
            throw refusal(root, difference.get());
        }
    }

    private static ForeignProgramsException refusal(Path root, String what) {
        return new ForeignProgramsException("Les programmes de PostgreSQL ne sont plus ceux que Passerelle a déballés ("
                + what + ") : rien n'a été lancé. Cherchez qui a écrit là, puis supprimez le dossier " + root
                + " : il sera refait au prochain démarrage.");
    }
}
