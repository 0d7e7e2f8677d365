package fr.passerelle.hub.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.Passerelle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code passerelle serve} as a program of its own, asked by HTTP, which may be killed, and its database too. */
final class ServeProcess implements AutoCloseable {

    static final String PASSWORD = "cabestan-ardoise-mistral";

    private static final int PATIENCE_SECONDS = 240;
    private static final String CONSOLE = "Console: http://localhost:";

    private final Path data;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private ServeProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
        Thread reader = new Thread(this::read, "hub output");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param settings by property name */
    static ServeProcess start(Path data, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                // The programs of PostgreSQL are unpacked once for all of these.
                "-Dpasserelle.home=" + home()));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Passerelle.class.getName(), "serve"));
        if (!settings.containsKey("server.port")) {
            command.addAll(List.of("--port", "0"));
        }
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(PASSERELLE|SPRING|SERVER)_.*"));
        builder.environment().put("PASSERELLE_CONSOLE_PASSWORD", PASSWORD);
        return new ServeProcess(data, builder.start());
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.isDirectory(folder.resolve("hub/target")) ? folder : folder.getParent();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(line -> {
                lines.add(line);
                if (line.startsWith(CONSOLE)) {
                    port.complete(Integer.parseInt(line.substring(CONSOLE.length())));
                }
            });
        } catch (IOException | UncheckedIOException killed) {
            lines.add("(" + killed + ")");
        }
        port.completeExceptionally(new IllegalStateException("it ended"));
    }

    /** Waits until it serves. */
    ServeProcess serving() throws InterruptedException {
        try {
            port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return this;
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("it does not serve:\n" + output(), e);
        }
    }

    /** As a stranger would. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the operator, by HTTP Basic. */
    HttpResponse<String> getSignedIn(String path) throws IOException, InterruptedException {
        return getAs("operateur", PASSWORD, path);
    }

    HttpResponse<String> getAs(String login, String password, String path) throws IOException, InterruptedException {
        String who = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(
                request(path).header("Authorization", "Basic " + who).build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Lets somebody in, as the operator does in the console.
     *
     * @param rights the role, and what it asks for, as the form sends them
     * @return the first password
     */
    String letIn(String login, String rights) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        post(browser, "/connexion", "/connexion", "identifiant=operateur&motDePasse=" + PASSWORD);
        String shown = post(
                browser,
                "/utilisateurs",
                "/utilisateurs",
                "identifiant=" + login + "&nom=" + login + "&role=" + rights);
        return shown.replaceAll("(?s).*id=\"secret\"[^>]*>([^<]+)<.*", "$1");
    }

    private String post(HttpClient browser, String page, String path, String form)
            throws IOException, InterruptedException {
        String token = browser.send(request(page).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return browser.send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + token))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(getSignedIn(path).body());
    }

    private HttpRequest.Builder request(String path) throws InterruptedException {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + serving().port.join() + path))
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** The live PostgreSQL servers of its folder: the postmaster alone bears its name. */
    List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info()
                        .commandLine()
                        .filter(line -> line.contains("bin/postgres") && line.contains(data.toString()))
                        .isPresent())
                .toList();
    }

    /** SIGTERM, as a supervisor. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        return String.join("\n", lines);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        EmbeddedDatabase.stopOrphan(data.resolve("postgres"));
    }
}
