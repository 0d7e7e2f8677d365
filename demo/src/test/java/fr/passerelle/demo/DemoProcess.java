package fr.passerelle.demo;

import fr.passerelle.hub.Passerelle;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code passerelle demo} as a program of its own, which may be killed. */
final class DemoProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 300;
    private static final String END = "\0";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private DemoProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "demo output");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param classPath what comes before the class path of the tests, empty for nothing */
    static DemoProcess start(String classPath, Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dpasserelle.home=" + System.getProperty("passerelle.home", ""),
                "-cp",
                classPath + System.getProperty("java.class.path"),
                Passerelle.class.getName(),
                "demo",
                "--once",
                "--port",
                "0",
                "--seed",
                "7",
                "--as-of",
                "2027-06-07",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        return new DemoProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException killed) {
            lines.add("(" + killed + ")");
        }
        lines.add(END);
    }

    /** Waits for a line that starts so. */
    void awaitLine(String start) throws InterruptedException {
        String line = "";
        while (!line.startsWith(start)) {
            line = next();
            if (line.equals(END)) {
                throw new AssertionError("it ended without a line " + start + ":\n" + output());
            }
        }
    }

    /** Waits for the end. */
    int exitCode() throws InterruptedException {
        String line = "";
        while (!line.equals(END)) {
            line = next();
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end:\n" + output());
        }
        return process.exitValue();
    }

    private String next() throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing was printed for " + PATIENCE_SECONDS + " s after:\n" + output());
        }
        seen.add(line);
        return line;
    }

    /** What was printed so far. */
    String output() {
        return String.join("\n", seen);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it survives kill -9");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
