package fr.passerelle.bench.served;

import fr.passerelle.bench.harness.Tethered;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code passerelle serve} in a process of its own, on a free port of the loopback, told nothing but what is given. */
public final class ServedHub implements AutoCloseable {

    private static final String READY = "Console: ";
    private static final int PATIENCE_SECONDS = 90;
    private static final int LINES_KEPT = 30;

    private final Process process;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();

    private ServedHub(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "hub output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts one, and does not wait for it.
     *
     * @param data its folder; it is also where it runs, far from any configuration of an operator
     * @param settings of Spring, which win over its defaults
     * @param environment {@code PASSERELLE_...}; nothing of that name is inherited
     */
    public static ServedHub start(
            HubProgram program, Path data, Map<String, String> settings, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.flags());
        command.addAll(List.of("-Xshare:auto", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", classPath(), Tethered.class.getName(), program.main()));
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(PASSERELLE|SPRING|SERVER)_.*"));
        builder.environment().putAll(environment);
        return new ServedHub(builder.start());
    }

    /** Where it answers, once it does. */
    public URI address() throws IOException {
        try {
            return address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("le relais n'a pas démarré :\n" + told(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrompu", e);
        }
    }

    /** The last lines it printed. */
    public String told() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    /** Processor time until now. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                if (line.startsWith(READY)) {
                    address.complete(
                            URI.create(line.substring(READY.length()).replace("//localhost:", "//127.0.0.1:")));
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(new UncheckedIOException(e));
        }
        address.completeExceptionally(new IllegalStateException("it ended"));
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.removeFirst();
            }
        }
    }

    /** From the root of the disk: the hub runs elsewhere. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
