package fr.passerelle.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the house tests look at: the main classes of every module, and their sources. */
final class House {

    /** What runs at a site, each after those that it may know. */
    static final List<String> PRODUCTION = List.of("domain", "mappings", "connectors", "routes", "console", "hub");

    /** With what proves it. */
    static final List<String> MODULES = Stream.concat(PRODUCTION.stream(), Stream.of("simulators", "demo", "bench"))
            .toList();

    /** The layers that have a room for each subject, as packages after {@code fr.passerelle.}. */
    static final List<String> LAYERS = List.of("domain", "connectors.ledger", "routes", "console");

    /** The main classes; a module comes as a folder or as a jar, according to the phase of the build. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("fr.passerelle");

    private House() {}

    /** The folder of the whole project, wherever the test is started from. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("house/pom.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests are not run from inside the project");
            }
        }
        return folder;
    }

    /** The Java files of {@code src/main}, without the {@code package-info}s, which would flatter the measures. */
    static List<Path> sources() {
        return MODULES.stream()
                .map(module -> root().resolve(module).resolve("src/main/java"))
                .flatMap(House::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
