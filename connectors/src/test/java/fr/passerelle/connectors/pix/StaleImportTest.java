package fr.passerelle.connectors.pix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.mappings.pix.PixError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Pix that still shows the last import for a while after it has taken the next one. */
class StaleImportTest {

    private static final String EARLIER = "\"2026-09-21T19:00:00.000Z\"";
    private static final String OURS = "\"2026-09-28T19:00:00.000Z\"";
    private static final String NO_ERROR = "[]";
    private static final String DOUBLED = "[{\"status\":\"412\",\"code\":\"INE_UNIQUE\"}]";

    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSuccessOfAnEarlierImportIsNotTakenForOurs() {
        shows("IMPORTED", NO_ERROR, EARLIER);
        shows("IMPORTED", NO_ERROR, EARLIER);
        shows("VALIDATION_ERROR", DOUBLED, OURS);

        assertThat(upload())
                .isInstanceOfSatisfying(
                        UploadOutcome.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(PixError::code)
                                .containsExactly("INE_UNIQUE"));
    }

    @Test
    void theFailureOfAnEarlierImportIsNotTakenForOurs() {
        shows("IMPORT_ERROR", NO_ERROR, EARLIER);
        shows("IMPORT_ERROR", NO_ERROR, EARLIER);
        shows("UPLOADED", NO_ERROR, OURS);
        shows("IMPORTED", NO_ERROR, OURS);

        assertThat(upload()).isEqualTo(new UploadOutcome.Imported());
    }

    @Test
    void theFirstImportOfASchoolEndsTheWait() {
        answers.add("{\"data\":null}");
        shows("IMPORTED", NO_ERROR, OURS);

        assertThat(upload()).isEqualTo(new UploadOutcome.Imported());
    }

    @Test
    void aPixThatGivesNoDateIsBelieved() {
        shows("VALIDATION_ERROR", DOUBLED, "null");
        shows("IMPORTED", NO_ERROR, "null");

        assertThat(upload()).isEqualTo(new UploadOutcome.Imported());
    }

    private void shows(String status, String errors, String createdAt) {
        answers.add("{\"data\":{\"type\":\"organization-import-details\",\"attributes\":{\"status\":\"" + status
                + "\",\"errors\":" + errors + ",\"created-at\":" + createdAt + "}}}");
    }

    private UploadOutcome upload() {
        PixSettings settings = new PixSettings(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "compte",
                "passe",
                "client",
                "secret",
                Duration.ofSeconds(5),
                Duration.ofMillis(5),
                Duration.ofSeconds(5));
        Clock clock = Clock.fixed(Instant.parse("2026-09-28T19:00:00Z"), ZoneOffset.UTC);
        return PixUploads.toTheEnd(new HttpPixClient(settings, clock), 101, new byte[1], ExportFormat.XML);
    }

    /** The last answer is given again and again. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        if (path.endsWith("import-siecle")) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            String body = path.endsWith("token")
                    ? "{\"access_token\":\"jeton\",\"expires_in\":1200}"
                    : answers.size() > 1 ? answers.remove() : answers.element();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
