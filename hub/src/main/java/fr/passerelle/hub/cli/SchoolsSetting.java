package fr.passerelle.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * Where {@code passerelle.schools-file} leads, as {@code serve} would have it: by the environment, else by the settings beside the
 * launcher. Nothing is started for it, and the settings are only understood when they say something unusual: a check must answer
 * at once.
 *
 * @param home folder of the launcher
 */
record SchoolsSetting(Path home, Map<String, String> environment) {

    private static final String KEY = "passerelle.schools-file";
    /** As Spring lets it be written. */
    private static final List<String> VARIABLES = List.of("PASSERELLE_SCHOOLS_FILE", "PASSERELLE_SCHOOLSFILE");

    /** As it is shipped: beside the other settings. */
    private static final Pattern USUAL =
            Pattern.compile("schools-file: \\$\\{passerelle\\.home\\S*}/config/etablissements\\.csv( .*)?");

    static SchoolsSetting ofThisSite() {
        return new SchoolsSetting(Path.of(System.getProperty("passerelle.home", ".")), System.getenv());
    }

    /** @throws Trouble when the settings cannot be read */
    Path path() {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty(KEY)),
                        VARIABLES.stream().flatMap(name -> Stream.ofNullable(environment.get(name))))
                .findFirst()
                .or(this::bySettings)
                .map(Path::of)
                .orElseGet(() -> home.resolve("config/etablissements.csv"));
    }

    private Optional<String> bySettings() {
        Path settings = home.resolve("config/application.yml");
        try {
            return Files.isRegularFile(settings) && isUnusual(settings) ? understood(settings) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    settings + " : illisible (" + unreadable.getClass().getSimpleName()
                            + ") ; corrigez-le, ou donnez l'annuaire par --schools.");
        }
    }

    private static boolean isUnusual(Path settings) throws IOException {
        return Files.readAllLines(settings).stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("#") && line.contains("schools-file"))
                .anyMatch(line -> !USUAL.matcher(line).matches());
    }

    private Optional<String> understood(Path settings) throws IOException {
        StandardEnvironment known = new StandardEnvironment();
        known.getPropertySources().addFirst(new SystemEnvironmentPropertySource("given", Map.copyOf(environment)));
        known.getPropertySources()
                .addFirst(new MapPropertySource("launcher", Map.of("passerelle.home", home.toString())));
        new YamlPropertySourceLoader()
                .load("settings", new FileSystemResource(settings))
                .forEach(known.getPropertySources()::addLast);
        return Optional.ofNullable(known.getProperty(KEY));
    }
}
