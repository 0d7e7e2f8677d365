package fr.passerelle.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.Trouble;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.simulators.academy.school.AcademySpec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of a demo: which academy is played there and how far. It is what lets a demo that was killed go on with the
 * same command.
 */
final class DemoFolder implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "demo.json";

    private final Path folder;
    private final AcademySpec academy;
    private final Set<String> played = new LinkedHashSet<>();
    private final Instant asOf;
    private final FileChannel lock;

    private DemoFolder(Path folder, AcademySpec academy, Instant asOf, FileChannel lock) {
        this.asOf = asOf;
        this.folder = folder;
        this.academy = academy;
        this.lock = lock;
    }

    /**
     * Opens the folder for one demo at a time.
     *
     * @throws Trouble when another demo runs there, when it holds something else, or another academy
     */
    static DemoFolder open(DemoOptions options) throws IOException {
        Path folder = options.data();
        PrivateFiles.createDirectories(folder);
        FileChannel lock =
                PrivateFiles.open(folder.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new Trouble(
                    ExitCode.OUTSIDE_FAILED,
                    "Une autre démonstration utilise " + folder
                            + " : arrêtez-la ou choisissez un autre dossier (--data).");
        }
        DemoFolder demo = new DemoFolder(folder, options.academy(), options.asOf(), lock);
        try {
            demo.prepare(options.resume());
            return demo;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void prepare(boolean resume) throws IOException {
        Path mark = folder.resolve(MARK);
        boolean isOurs = Files.exists(mark);
        if (!isOurs && !isEmpty()) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    folder + " contient autre chose qu'une démonstration : choisissez un dossier vide (--data).");
        }
        if (isOurs && resume) {
            read(mark);
        } else if (isOurs) {
            clear();
        }
        write();
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.allMatch(entry -> entry.endsWith("demo.lock"));
        }
    }

    /** Only the owner of the lock may do this: the database of a demo that runs is not an orphan. */
    private void clear() throws IOException {
        EmbeddedDatabase.stopOrphan(folder.resolve("postgres"));
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.filter(e -> !e.endsWith("demo.lock")).toList()) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
    }

    private void read(Path mark) throws IOException {
        var json = JSON.readTree(mark.toFile());
        if (!academyJson().toString().equals(String.valueOf(json.get("academy")))) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    folder + " contient la démonstration d'une autre académie (" + json.get("academy")
                            + ") : reprenez les mêmes options, ou choisissez un autre dossier (--data).");
        }
        if (asOf.isBefore(Instant.parse(json.path("asOf").asText(Instant.MIN.toString())))) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    folder + " est déjà joué jusqu'à " + json.path("asOf").asText()
                            + " : le temps ne revient pas en arrière, choisissez un autre dossier (--data).");
        }
        json.path("played").forEach(stage -> played.add(stage.asText()));
    }

    boolean isPlayed(String step) {
        return played.contains(step);
    }

    /** Remembers that a step came to its end; it will not be played again in this folder. */
    void played(String step) throws IOException {
        played.add(step);
        write();
    }

    private void write() throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.set("academy", academyJson());
        json.put("asOf", asOf.toString());
        played.forEach(json.putArray("played")::add);
        Path partial = folder.resolve(MARK + ".part");
        PrivateFiles.write(partial, json.toPrettyString().getBytes(StandardCharsets.UTF_8));
        Files.move(partial, folder.resolve(MARK), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private ObjectNode academyJson() {
        return JSON.createObjectNode()
                .put("schools", academy.schools())
                .put("pupilsPerSchool", academy.pupilsPerSchool())
                .put("seed", academy.seed())
                .put("year", academy.year().start());
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
