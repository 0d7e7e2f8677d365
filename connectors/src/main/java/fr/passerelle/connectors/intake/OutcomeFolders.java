package fr.passerelle.connectors.intake;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Where the hub lays the files it has dealt with, under {@code done/}, {@code refused/} or {@code held/} of each intake
 * folder, with a readable report beside the refused and held ones.
 */
public final class OutcomeFolders {

    private final Path intake;

    /** @param intake the folder that files are dropped in */
    public OutcomeFolders(Path intake) {
        this.intake = intake;
    }

    /**
     * @param folder {@code siecle}, {@code gar}, {@code sessions} or {@code results}
     * @param outcome {@code done}, {@code refused} or {@code held}
     * @param uai folder of the school, empty when the file concerns several
     * @throws UncheckedIOException when the folder cannot be written: the work is tried again
     */
    public void place(String folder, String outcome, String uai, String name, byte[] content, String report) {
        Path target = inside(intake.resolve(folder).resolve(outcome).resolve(uai));
        write(target.resolve(name).normalize(), content);
        if (outcome.equals("done")) {
            delete(reportOf(target, name)); // of an earlier file of this name
        } else {
            write(reportOf(target, name), report.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Writes the report beside a file that was placed before, whatever its outcome: a partner had something against it.
     * The parameters are those of {@link #place}.
     */
    public void report(String folder, String outcome, String uai, String name, String report) {
        Path target = inside(intake.resolve(folder).resolve(outcome).resolve(uai));
        write(reportOf(target, name), report.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Keeps a file that no flow takes, with the reason beside it.
     *
     * @param why in French, for an operator
     */
    public void setAside(String path, byte[] content, String why) {
        String flat = path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_");
        Path target = inside(intake.resolve("refused"));
        write(target.resolve(flat), content);
        write(target.resolve(flat + ".compte-rendu.txt"), (why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Moves a file into {@code refused/} without reading it, with the reason beside it. */
    public void setAsideUnread(Path file, String why) {
        Path target = inside(intake.resolve("refused"));
        try {
            PrivateFiles.createDirectories(target);
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(target.resolve(file.getFileName() + ".compte-rendu.txt"), (why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path inside(Path target) {
        Path normal = target.normalize();
        if (!normal.startsWith(intake.normalize())) {
            throw new IllegalArgumentException("outside of the intake");
        }
        return normal;
    }

    private static Path reportOf(Path folder, String name) {
        return folder.resolve(name + ".compte-rendu.txt").normalize();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path target, byte[] content) {
        try {
            PrivateFiles.createDirectories(target.getParent());
            Path partial = PrivateFiles.createTempFile(target.getParent(), ".", ".part");
            PrivateFiles.write(partial, content);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
