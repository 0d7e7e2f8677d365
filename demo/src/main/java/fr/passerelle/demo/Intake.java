package fr.passerelle.demo;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.simulators.academy.truth.OddFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Drops a stage's files, as schools and portals would: most in the folder, every third school's by SFTP. */
final class Intake {

    private static final int BY_SFTP = 3;
    private static final Set<String> LEFT = Arrays.stream(OddFile.values())
            .filter(file -> file.fate() == OddFile.Fate.LEFT)
            .map(OddFile::fileName)
            .collect(Collectors.toUnmodifiableSet());

    private final Path folder;
    private final Path sftp;

    Intake(Path folder, Path sftp) {
        this.folder = folder;
        this.sftp = sftp;
    }

    /** @param kind a stage may lack some */
    void drop(Path stage, IntakeFolder kind) throws IOException {
        for (Path file : files(stage.resolve(kind.folder()))) {
            Path path = stage.relativize(file);
            drop(file, (isForSftp(path) ? sftp : folder).resolve(path));
        }
    }

    /** Files that nobody has taken yet; at least one when something vanished while we looked. */
    long waiting() throws IOException {
        try {
            return waiting(folder) + waiting(sftp);
        } catch (NoSuchFileException taken) {
            return 1;
        }
    }

    private static long waiting(Path root) throws IOException {
        return files(root).stream()
                .map(root::relativize)
                .filter(file -> !isLaid(file) && !file.toString().endsWith(".part") && !isLeft(file))
                .count();
    }

    /** Whether a file that nobody may take lies where it was dropped. */
    boolean hasLeft(String uai, String name) {
        Path path = Path.of(IntakeFolder.SIECLE.place(uai, name));
        return Files.exists(folder.resolve(path)) || Files.exists(sftp.resolve(path));
    }

    private static boolean isLeft(Path file) {
        return LEFT.contains(file.getFileName().toString());
    }

    /** Whether the hub has dealt with it. */
    private static boolean isLaid(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .limit(file.getNameCount() - 1L)
                .anyMatch(folder -> IntakeFolder.OUTCOMES.contains(folder.toString()));
    }

    private static boolean isForSftp(Path path) {
        return path.startsWith(IntakeFolder.SIECLE.folder())
                && path.getNameCount() > 2
                && Math.floorMod(path.getName(1).toString().hashCode(), BY_SFTP) == 0;
    }

    /** Written under a hidden name first: a half-written file is never taken. The digest of an archive comes last. */
    private static void drop(Path file, Path target) throws IOException {
        PrivateFiles.createDirectories(target.getParent());
        Path partial = target.resolveSibling("." + target.getFileName() + ".part");
        PrivateFiles.write(partial, Files.readAllBytes(file));
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> file.toString().endsWith(IntakeFolder.DIGEST))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
