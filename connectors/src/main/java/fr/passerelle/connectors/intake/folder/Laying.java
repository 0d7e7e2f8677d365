package fr.passerelle.connectors.intake.folder;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes whole files into folders under the intake, made when they are missing, never through a link. */
final class Laying {

    private static final Logger log = LoggerFactory.getLogger(Laying.class);

    /** Of this version, and of those before it. */
    private static final Pattern PARTIAL = Pattern.compile("\\.(passerelle-[0-9a-f-]+|\\d+)\\.part");

    /** Kind, outcome, school. */
    private static final int DEEPEST = 3;

    private final Path intake;

    Laying(Path intake) {
        this.intake = intake;
    }

    /** What is done in a folder that is held open. */
    interface Step {

        void in(OutcomeFolder folder) throws IOException;
    }

    /** @throws NoFolder when a part of the way is no folder, or an outcome folder is closed to the hub */
    void in(Path way, Step step) throws IOException {
        PrivateFiles.createDirectories(intake);
        in(OpenFolder.top(intake), way, step);
    }

    private static void in(OpenFolder folder, Path way, Step step) throws IOException {
        try (folder) {
            Path first = way.getName(0);
            if (first.toString().isEmpty()) {
                step.in(new OutcomeFolder(folder));
            } else {
                Path rest = way.getNameCount() == 1 ? Path.of("") : way.subpath(1, way.getNameCount());
                in(enter(folder, first), rest, step);
            }
        }
    }

    private static OpenFolder enter(OpenFolder folder, Path name) throws IOException {
        try {
            return folder.openOrMake(name);
        } catch (IOException e) {
            if (isClosed(folder, name, e) || !folder.attributes(name).isDirectory()) {
                throw new NoFolder(name.toString());
            }
            throw e;
        }
    }

    private static boolean isClosed(OpenFolder above, Path name, IOException why) {
        return why instanceof AccessDeniedException
                && (IntakeFolder.OUTCOMES.contains(name.toString())
                        || IntakeFolder.OUTCOMES.contains(
                                String.valueOf(above.path().getFileName())));
    }

    /** Half-written files of the outcome folders; what cannot be looked into is passed over. */
    void sweep() {
        if (Files.notExists(intake)) {
            return; // Nobody has dropped anything yet.
        }
        try (OpenFolder top = OpenFolder.top(intake)) {
            sweep(top, false, 0);
        } catch (IOException e) {
            log.warn(
                    "Dépôt : les restes d'un arrêt brutal n'ont pas pu être cherchés ({}).",
                    e.getClass().getSimpleName());
        }
    }

    private static void sweep(OpenFolder folder, boolean outcome, int depth) throws IOException {
        folder.eachName(name -> {
            BasicFileAttributes attributes = folder.attributes(name);
            if (outcome
                    && attributes.isRegularFile()
                    && PARTIAL.matcher(name.toString()).matches()) {
                folder.delete(name);
            } else if (attributes.isDirectory() && depth < DEEPEST) {
                try (OpenFolder below = folder.open(name)) {
                    sweep(below, outcome || IntakeFolder.OUTCOMES.contains(name.toString()), depth + 1);
                }
            }
            return true;
        });
    }
}
