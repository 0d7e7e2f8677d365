package fr.passerelle.bench.served;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gatling in a process of its own: the module {@code load}, which is on nobody's class path. */
public final class LoadTool {

    private static final String MAIN = "fr.passerelle.load.LoadMain";
    private static final int WARM_UPS = 1_000;

    private final Path folder;
    private final List<String> flags;
    private int runs;

    /**
     * @param folder where its logs are written
     * @param flags of its virtual machine, beside those that it always has
     */
    public LoadTool(Path folder, List<String> flags) {
        this.folder = folder;
        this.flags = List.copyOf(flags);
    }

    /** Asks, and waits for the end. A page that touches no school warms the tool up. */
    public LoadResult run(LoadPlan plan) throws IOException {
        Path place = Files.createDirectories(folder.resolve("run" + ++runs));
        Path lines = place.resolve("asks.csv");
        Files.writeString(lines, csv(plan));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                // Gatling looks for news of itself: it finds nobody.
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=1",
                "-Djava.util.prefs.userRoot=" + place,
                "-Dfile.encoding=UTF-8"));
        command.addAll(flags);
        command.addAll(settings(plan, lines, place.resolve("elapsed")));
        command.addAll(
                List.of("-cp", classPath(), MAIN, place.resolve("results").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectError(place.resolve("log").toFile());
        builder.environment().put("LOAD_TOKEN", plan.token());
        return result(builder.start(), place.resolve("log"));
    }

    private static LoadResult result(Process process, Path log) throws IOException {
        Thread atExit = new Thread(process::destroyForcibly, "load tool");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (answer.isBlank()) {
                throw new IOException("l'outil de charge a échoué :\n" + Files.readString(log));
            }
            return new ObjectMapper().readValue(answer, LoadResult.class);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private static List<String> settings(LoadPlan plan, Path lines, Path elapsed) {
        return Stream.of(
                        "base=" + plan.hub(),
                        "lines=" + lines,
                        "status=" + plan.status(),
                        "conditional="
                                + plan.asks().stream()
                                        .anyMatch(ask -> !ask.ifNoneMatch().isEmpty()),
                        "requests=" + plan.requests(),
                        "rate=" + plan.rate(),
                        "users=" + plan.users(),
                        "warmUps=" + Math.min(WARM_UPS, plan.requests()) / plan.users(),
                        "warmUpPath=/favicon.svg",
                        "bodyEvery=" + plan.bodyEvery(),
                        "elapsed=" + elapsed)
                .map(setting -> "-Dload." + setting)
                .toList();
    }

    private static String csv(LoadPlan plan) {
        return plan.asks().stream()
                .map(ask -> ask.path() + ",\"" + ask.ifNoneMatch().replace("\"", "\"\"") + "\"," + ask.certifications())
                .collect(Collectors.joining("\n", "path,ifNoneMatch,count\n", "\n"));
    }

    private static String classPath() throws IOException {
        Path target = target().orElseThrow(() -> new IOException(
                "l'outil de charge manque : construisez tout le projet (./passerelle le fait, ou mvn package)"));
        return target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }

    /** Where the build lays the tool, found from where this class lies in the same build. */
    private static Optional<Path> target() {
        try {
            Path here = Path.of(LoadTool.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Stream.iterate(here, above -> above != null, Path::getParent)
                    .map(above -> above.resolve("load").resolve("target"))
                    .filter(target -> Files.isDirectory(target.resolve("lib")))
                    .findFirst();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
