package fr.passerelle.demo.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the cases: {@code <intake folder>__<file>} is dropped in that folder ({@code siecle_9990010G__…} goes to
 * {@code siecle/9990010G/}), {@code feed_<UAI>…json} is what Pix's feed answers.
 */
final class CaseFiles {

    private static final Path CASES = Path.of("src/test/resources/cases").toAbsolutePath();

    private CaseFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when there is none: a case that plays nothing proves nothing */
    static List<Path> of(String caseName, String start) {
        List<Path> found = all().stream()
                .filter(file -> file.getParent().equals(CASES.resolve(caseName)))
                .filter(file -> file.getFileName().toString().startsWith(start))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no file " + start + "… in the case " + caseName);
        }
        return found;
    }

    static String target(Path file) {
        String[] parts = file.getFileName().toString().split("__", 2);
        return parts[0].replace('_', '/') + "/" + parts[1];
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
