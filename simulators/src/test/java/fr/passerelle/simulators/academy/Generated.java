package fr.passerelle.simulators.academy;

import fr.passerelle.domain.school.SchoolYear;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An academy written to a folder, for the tests of its files. */
record Generated(Academy academy, Path dir) {

    static final SchoolYear YEAR = new SchoolYear(2026);

    static Generated into(Path dir, int schools, int pupils, long seed) {
        Academy academy = Academy.of(new AcademySpec(schools, pupils, seed, YEAR));
        academy.writeTo(dir);
        return new Generated(academy, dir);
    }

    List<Path> files(Stage stage, String kind, String end) {
        try (Stream<Path> paths = Files.walk(dir.resolve(stage.folder()))) {
            return paths.filter(path -> path.toString().contains("/" + kind + "/"))
                    .filter(path -> path.toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The truth of the evening of a stage. */
    List<Expected> truth(Stage stage) {
        return academy.truth(evening(stage));
    }

    static Instant evening(Stage stage) {
        return stage.at(YEAR).plusSeconds(3600);
    }

    /** The UAI of the folder that a file is in. */
    static String uai(Path path) {
        return path.getParent().getFileName().toString();
    }
}
