package fr.passerelle.hub.start;

import fr.passerelle.hub.Passerelle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A command of the hub as a program of its own, run to its end.
 *
 * @param lines of the terminal, both of its streams
 */
public record HubProcess(int exitCode, List<String> lines) {

    private static final int PATIENCE_SECONDS = 300;
    private static final Pattern OURS = Pattern.compile("(PASSERELLE|SERVER)_.*");

    /** @param environment on top of this one, in which nothing of Passerelle is left */
    public static HubProcess run(Map<String, String> environment, Object... words)
            throws IOException, InterruptedException {
        Path terminal = Files.createTempFile("terminal", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Passerelle.class.getName()));
        for (Object word : words) {
            command.add(word.toString());
        }
        ProcessBuilder program =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(terminal.toFile());
        program.environment().keySet().removeIf(name -> OURS.matcher(name).matches());
        program.environment().putAll(environment);
        Process process = program.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + Files.readString(terminal));
            }
            return new HubProcess(process.exitValue(), Files.readAllLines(terminal, StandardCharsets.UTF_8));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(terminal);
        }
    }
}
