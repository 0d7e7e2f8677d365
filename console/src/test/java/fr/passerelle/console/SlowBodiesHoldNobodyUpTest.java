package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hundreds of bodies that come byte by byte take neither the threads of the others nor more than some seconds. */
class SlowBodiesHoldNobodyUpTest extends DoorCase {

    private static final int SLOW = 250;
    private static final String SLOW_ADDRESS = "127.0.5.1";

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    /**
     * A way of being slow.
     *
     * @param piece what comes each second
     * @param ends the statuses that it may end with; 0 when the connection is cut
     */
    private record Kind(String path, String head, String piece, List<Integer> ends) {}

    private record Slow(Kind kind, Socket socket) {}

    private static final List<Integer> AWAY = List.of(0, 408, 429);
    private static final Kind EXPORT =
            new Kind("/api/v1/plan", "Content-Type: application/xml\r\nContent-Length: 100000", "a", List.of(408));

    /** A small body, chunks without end, one that the application itself waits for, a file that nobody asked for. */
    private static final List<Kind> KINDS = List.of(
            new Kind("/api/application/token", FORM + "Content-Length: 5000", "a", AWAY),
            new Kind("/api/application/token", FORM + "Transfer-Encoding: chunked", "1\r\na\r\n", AWAY),
            new Kind("/api/application/token", FORM + "Content-Length: 400000", "a", AWAY),
            new Kind(
                    "/etablissements/9990001X/essai",
                    "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 200000",
                    "a",
                    List.of(0, 302, 403, 408, 429)));

    private final List<Slow> sockets = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void close() throws IOException {
        trickle.shutdownNow();
        for (Slow slow : sockets) {
            slow.socket().close();
        }
    }

    @Test
    @Timeout(180)
    void theOthersAreAnsweredMeanwhileAndTheSlowAreSentAway() throws Exception {
        attack();

        assertThat(from("127.0.5.2").get("/actuator/health").status()).isEqualTo(200);
        assertThat(from("127.0.5.2")
                        .form("/api/application/token", tokenForm("lsu", SECRET))
                        .status())
                .isEqualTo(200);
        assertThat(from("127.0.5.2")
                        .signIn(TestConsole.LOGIN, TestConsole.PASSWORD)
                        .header("location"))
                .isEqualTo("/");
        Map<Integer, Long> statuses = new TreeMap<>();
        for (Slow slow : sockets) {
            int status = status(slow.socket());
            statuses.merge(status, 1L, Long::sum);
            assertThat(status).as(slow.kind().path()).isIn(slow.kind().ends());
        }
        assertThat(statuses).containsKeys(408, 429);
        assertThat(statuses.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(SLOW + 1);
    }

    @Test
    void aBodyInTwoPartsIsABody() throws Exception {
        String form = tokenForm("lsu", SECRET);
        try (Socket socket = from("127.0.5.3").open()) {
            socket.getOutputStream()
                    .write((Wire.head("POST /api/application/token")
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + form.length() + "\r\nExpect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(12), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 100");
            for (byte one : form.getBytes(StandardCharsets.ISO_8859_1)) {
                socket.getOutputStream().write(one);
            }
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200", "access_token")
                    .doesNotContain("HTTP/1.1 100");
        }
    }

    @Test
    void aConnectionIsUsedAgainAfterABody() throws Exception {
        String form = tokenForm("lsu", SECRET);
        String request = "POST /api/application/token HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form;
        Wire.Answer answers = from("127.0.5.4")
                .send(request + request + Wire.head("GET /api/openapi.json", "Range: bytes=0-1") + "\r\n");

        assertThat(answers.text().split("HTTP/1.1 200|HTTP/1.1 206", -1)).hasSize(4);
    }

    /** The last is alone at its address: nobody sends it away before its time. */
    private void attack() throws IOException {
        for (int i = 0; i < SLOW; i++) {
            begin(KINDS.get(i % KINDS.size()), SLOW_ADDRESS);
        }
        begin(EXPORT, "127.0.5.5");
        trickle.scheduleAtFixedRate(() -> sockets.forEach(SlowBodiesHoldNobodyUpTest::drop), 0, 1, TimeUnit.SECONDS);
    }

    private void begin(Kind kind, String address) throws IOException {
        Socket socket = from(address).open();
        socket.getOutputStream()
                .write((Wire.head("POST " + kind.path(), Wire.basic(TestConsole.LOGIN, TestConsole.PASSWORD))
                                + kind.head() + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        sockets.add(new Slow(kind, socket));
    }

    private static void drop(Slow slow) {
        try {
            slow.socket().getOutputStream().write(slow.kind().piece().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            assertThat(closed).isInstanceOf(SocketException.class); // sent away: what this test waits for
        }
    }

    /** 0 when the connection ended without an answer that came through. */
    private static int status(Socket socket) throws IOException {
        try {
            return new Wire.Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).status();
        } catch (SocketException reset) {
            return 0;
        }
    }
}
