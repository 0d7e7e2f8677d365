package fr.passerelle.connectors.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.mappings.notice.NoticeJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real HTTP server, read the way a receiver would. */
class WebhookNoticeTest {

    private static final String SECRET = "clé à ne pas dire";
    private static final Duration PATIENT = Duration.ofSeconds(20);
    /** Headers and the beginning of a body, nothing else. */
    private static final int NEVER_ENDS = 0;

    private record Call(String method, String type, String event, String delivery, String signature, byte[] body) {}

    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private volatile int answer = 204;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hooks/jeton", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theNoticeIsPostedAsJsonAndSigned() throws Exception {
        webhook(PATIENT).send(SampleNotice.HELD);

        Call call = calls.get(0);
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.type()).isEqualTo("application/json; charset=utf-8");
        assertThat(call.event()).isEqualTo("import.held");
        assertThat(call.delivery()).isEqualTo(SampleNotice.HELD.key().toString());
        assertThat(call.signature()).isEqualTo("sha256=" + hmac(call.body()));
        assertThat(new String(call.body(), StandardCharsets.UTF_8))
                .isEqualTo(new NoticeJson(SampleNotice.TEXT).write(SampleNotice.HELD, SampleNotice.MORNING));
        assertThat(new ObjectMapper().readTree(call.body()).path("text").asText())
                .contains("Œuvre à Haÿ");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 301, 307})
    void whatWillNotPassNextTimeEitherIsRefused(int status) {
        answer = status;

        assertThatThrownBy(() -> webhook(PATIENT).send(SampleNotice.HELD))
                .isInstanceOf(NoticeRefused.class)
                .hasMessageContaining(String.valueOf(status))
                .hasMessageNotContaining("jeton");
        assertThat(calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503})
    void whatMayPassLaterIsTriedAgain(int status) {
        answer = status;

        assertThatThrownBy(() -> webhook(PATIENT).send(SampleNotice.HELD))
                .isInstanceOf(NoticeUndelivered.class)
                .hasMessageContaining(String.valueOf(status))
                .hasMessageNotContaining("jeton");
    }

    @Test
    void aServerThatIsAwayIsToldByItsHostOnly() {
        server.stop(0);

        assertThatThrownBy(() -> webhook(PATIENT).send(SampleNotice.HELD))
                .isInstanceOf(NoticeUndelivered.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining("jeton");
    }

    @Test
    void aServerThatNeverEndsItsAnswerIsGivenUp() {
        answer = NEVER_ENDS;

        assertThatThrownBy(() -> webhook(Duration.ofMillis(300)).send(SampleNotice.HELD))
                .isInstanceOf(NoticeUndelivered.class)
                .hasMessageContaining("ne répond pas");
    }

    private WebhookNotice webhook(Duration timeout) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/jeton";
        return new WebhookNotice(
                new WebhookSettings(url, SECRET), timeout, new NoticeJson(SampleNotice.TEXT), SampleNotice.CLOCK);
    }

    private void take(HttpExchange exchange) throws IOException {
        calls.add(new Call(
                exchange.getRequestMethod(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("X-Passerelle-Event"),
                exchange.getRequestHeaders().getFirst("X-Passerelle-Delivery"),
                exchange.getRequestHeaders().getFirst("X-Passerelle-Signature"),
                exchange.getRequestBody().readAllBytes()));
        if (answer == NEVER_ENDS) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        } else {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        }
    }

    private static String hmac(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
