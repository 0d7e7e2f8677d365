package fr.passerelle.simulators.academy;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.truth.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An academy written to a folder, for the tests of its files. */
public record Generated(Academy academy, Path dir) {

    public static final SchoolYear YEAR = new SchoolYear(2026);

    /** Without anything odd: what is in its files is what a reader must find there. */
    public static Generated into(Path dir, int schools, int pupils, long seed) {
        return into(dir, new AcademySpec(schools, pupils, seed, YEAR).plain());
    }

    public static Generated into(Path dir, AcademySpec spec) {
        Academy academy = Academy.of(spec);
        academy.writeTo(dir);
        return new Generated(academy, dir);
    }

    public List<Path> files(Stage stage, String kind, String end) {
        try (Stream<Path> paths = Files.walk(dir.resolve(stage.folder()))) {
            return paths.filter(path -> path.toString().contains("/" + kind + "/"))
                    .filter(path -> path.toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The truth of the evening of a stage. */
    public List<Expected> truth(Stage stage) {
        return academy.truth(evening(stage));
    }

    public static Instant evening(Stage stage) {
        return stage.at(YEAR).plusSeconds(3600);
    }

    /** The UAI of the folder that a file is in. */
    public static String uai(Path path) {
        return path.getParent().getFileName().toString();
    }
}
