package fr.passerelle.bench.harness;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that measures: the same Java with a heap of its own, both compilers, and no other code in its profiles. It
 * waits for a line, does what the line says, answers with one line of JSON; it ends when its input is closed.
 */
public final class ChildJvm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final int PATIENCE_SECONDS = 20;

    /** Where the launcher lies, and beside it the programs of PostgreSQL, which are then not unpacked again. */
    private static final String HOME = "passerelle.home";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private ChildJvm(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * @param main has a {@code main} that calls {@link ChildMain#serve}
     * @param heapMb {@code -Xmx} in MiB
     */
    public static ChildJvm start(Class<?> main, int heapMb, List<String> arguments) throws IOException {
        return start(main, List.of("-Xmx" + heapMb + "m", "-XX:+UseSerialGC"), arguments, Map.of());
    }

    /**
     * @param flags of the virtual machine
     * @param secrets by name of an environment variable: an argument would show in every list of processes
     */
    public static ChildJvm start(Class<?> main, List<String> flags, List<String> arguments, Map<String, String> secrets)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        String home = System.getProperty(HOME);
        if (home != null) {
            command.add("-D" + HOME + "=" + home);
        }
        command.addAll(List.of("-Xshare:auto", "-Dfile.encoding=UTF-8", "-cp", classPath(), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(secrets);
        return new ChildJvm(builder.start());
    }

    /** Has one thing done, and waits for its figures. */
    public Map<String, Object> ask(String what) throws IOException {
        in.write(what + "\n");
        in.flush();
        String answer = out.readLine();
        if (answer == null) {
            throw new IOException("un processus de mesure s'est arrêté : " + what);
        }
        return JSON.readValue(answer, MAP);
    }

    @Override
    public void close() throws IOException {
        try (in;
                out) {
            in.flush();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ours, and the parsers that are only there to be measured, which the hub lays aside. */
    private static String classPath() throws IOException {
        Path aside = Path.of(codeSource()).resolveSibling("../bench-lib").normalize();
        List<String> paths = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        if (Files.isDirectory(aside)) {
            try (Stream<Path> jars = Files.list(aside)) {
                jars.map(Path::toString).forEach(paths::add);
            }
        }
        return String.join(File.pathSeparator, paths);
    }

    private static java.net.URI codeSource() {
        try {
            return ChildJvm.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
