package fr.passerelle.simulators.netsynchro;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.mappings.netsynchro.NetSynchroError;
import fr.passerelle.simulators.pix.http.Fault;
import fr.passerelle.simulators.pix.http.Faults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET .../exports/xml/{flux}/{UAI}/{year}}; the faults strike here. */
final class FluxEndpoint implements HttpHandler {

    static final String USERNAME = "passerelle";
    static final String PASSWORD = "netsynchro-et-siecle";

    private static final Logger LOG = LoggerFactory.getLogger(FluxEndpoint.class);
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final String XML = "application/xml;charset=ISO-8859-15";
    private static final Pattern PATH =
            Pattern.compile("/sconetechange/resources/flux-netsync/exports/xml/([^/]+)/([^/]+)/([^/]+)");

    private record Answer(int status, String type, byte[] body) {}

    private static final LocalDateTime A_DAY = LocalDateTime.of(2026, 9, 1, 0, 0);

    private final Exports exports;
    private final Faults faults;
    private final Executor executor;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile int errorStatus = 200;

    FluxEndpoint(Exports exports, Faults faults, Executor executor) {
        this.exports = exports;
        this.faults = faults;
        this.executor = executor;
    }

    void errorStatus(int status) {
        errorStatus = status;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Fault fault = faults.take(exchange.getRequestURI().getPath()).orElse(null);
        if (fault instanceof Fault.Delay delay) {
            CompletableFuture.delayedExecutor(delay.duration().toMillis(), TimeUnit.MILLISECONDS, executor)
                    .execute(() -> sendLate(exchange));
        } else if (fault instanceof Fault.Status status) {
            send(exchange, new Answer(status.code(), "text/html", new byte[0]), 0);
        } else if (fault instanceof Fault.Garbage) {
            send(exchange, new Answer(200, XML, "<html><body>It works!</body>".getBytes(LATIN_9)), 0);
        } else {
            // A cut promises more than it sends, then hangs up.
            send(exchange, answer(exchange), fault instanceof Fault.Cut ? 1 : 0);
        }
    }

    private void sendLate(HttpExchange exchange) {
        try {
            send(exchange, answer(exchange), 0);
        } catch (IOException e) {
            // Expected: the caller's time ran out before ours.
            LOG.debug("a delayed answer found nobody waiting", e);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        Optional<Flux> flux = path.matches()
                ? Stream.of(Flux.values())
                        .filter(one -> one.path().equals(path.group(1)))
                        .findFirst()
                : Optional.empty();
        if (flux.isEmpty()) {
            return new Answer(404, "text/html", new byte[0]);
        }
        if (!isAllowed(exchange)) {
            return new Answer(401, "text/html", "<html>Unauthorized</html>".getBytes(LATIN_9));
        }
        String compression = String.valueOf(exchange.getRequestHeaders().getFirst("Compression-Zip"));
        calls.add(path.group(1) + "/" + path.group(2) + "/" + path.group(3) + " " + compression);
        Optional<NetSynchroError> against = exports.against(path.group(2), flux.get(), path.group(3));
        if (against.isPresent()) {
            return new Answer(errorStatus, XML, document(against.get()));
        }
        byte[] xml = exports.find(path.group(2), flux.get()).orElseThrow();
        return compression.equals("true")
                ? new Answer(200, "application/zip", zipped(flux.get(), xml))
                : new Answer(200, XML, xml);
    }

    private static boolean isAllowed(HttpExchange exchange) {
        String both = Base64.getEncoder().encodeToString((USERNAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + both).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static byte[] document(NetSynchroError error) {
        return ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><erreur><code>" + error.code() + "</code><detail>"
                        + error.detail() + "</detail><message>" + error.message() + "</message><type>"
                        + (error.technical() ? "TECHNIQUE" : "METIER") + "</type></erreur>")
                .getBytes(LATIN_9);
    }

    private static byte[] zipped(Flux flux, byte[] xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(flux.export() + ".xml");
            entry.setTimeLocal(A_DAY); // the same export is the same bytes, whenever it is asked for
            zip.putNextEntry(entry);
            zip.write(xml);
        }
        return bytes.toByteArray();
    }

    private static void send(HttpExchange exchange, Answer answer, int missing) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.status(), length + missing == 0 ? -1 : length + missing);
            exchange.getResponseBody().write(answer.body());
            exchange.getResponseBody().flush();
        }
    }
}
