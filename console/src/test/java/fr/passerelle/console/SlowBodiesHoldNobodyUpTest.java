package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Hundreds of bodies that come byte by byte take neither the threads of the others nor more than some seconds. */
class SlowBodiesHoldNobodyUpTest extends DoorCase {

    private static final int SLOW = 250;
    private static final int HURRY = 5;
    private static final int DROPS_EVERY_MILLIS = 1_000 / HURRY;
    private static final String SLOW_ADDRESS = "127.0.5.1";

    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor();

    @Autowired
    private HurriedClock clock;

    @BeforeEach
    void hurry() {
        clock.hurry(HURRY);
    }

    @AfterEach
    void close() throws IOException {
        clock.goAsUsual();
        trickle.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    @Timeout(180)
    void theOthersAreAnsweredMeanwhileAndTheSlowAreSentAway() throws Exception {
        attack("Content-Length: 5000", "a");

        assertThat(from("127.0.5.2").get("/actuator/health").status()).isEqualTo(200);
        assertThat(from("127.0.5.2")
                        .form("/api/application/token", tokenForm("lsu", SECRET))
                        .status())
                .isEqualTo(200);
        assertThat(from("127.0.5.2")
                        .signIn(TestConsole.LOGIN, TestConsole.PASSWORD)
                        .header("location"))
                .isEqualTo("/");
        theSlowAreSentAway(408);
    }

    @Test
    @Timeout(180)
    void norDoChunksWithoutEnd() throws Exception {
        attack("Transfer-Encoding: chunked", "1\r\na\r\n");

        assertThat(from("127.0.5.2")
                        .form("/api/application/token", tokenForm("lsu", SECRET))
                        .status())
                .isEqualTo(200);
        theSlowAreSentAway(408);
    }

    /** Larger than what is read beforehand: the application itself waits for it. */
    @Test
    @Timeout(180)
    void norDoLargeBodies() throws Exception {
        attack("Content-Length: 400000", "a");

        assertThat(from("127.0.5.2")
                        .form("/api/application/token", tokenForm("lsu", SECRET))
                        .status())
                .isEqualTo(200);
        theSlowAreSentAway(408);
    }

    /** Not read by anybody: it is refused at the door, and nobody waits for the rest of it. */
    @Test
    @Timeout(180)
    void norDoFilesThatNobodyAskedFor() throws Exception {
        attackAt("/etablissements/9990001X/essai", "multipart/form-data; boundary=x", "Content-Length: 200000", "a");

        assertThat(from("127.0.5.2").get("/actuator/health").status()).isEqualTo(200);
        theSlowAreSentAway(302);
    }

    /** Asked first, as curl does with a large file: the way to the sign-in page, and no error. */
    @Test
    void whoAsksBeforeSendingIsAnsweredWithoutSending() throws Exception {
        try (Socket socket = from("127.0.5.5").open()) {
            socket.getOutputStream()
                    .write((Wire.head("POST /etablissements/9990001X/essai")
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 200000\r\n"
                                    + "Expect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            Wire.Answer answer = new Wire.Answer(head(socket.getInputStream()));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("location")).isEqualTo("/connexion");
        }
    }

    /** Until the empty line: the server may wait for seconds for who has nothing more to send. */
    private static String head(InputStream answer) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int one = answer.read();
            assertThat(one).as("the head so far: %s", head).isNotNegative();
            head.append((char) one);
        }
        return head.toString();
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

    private void attack(String length, String piece) throws IOException {
        attackAt("/api/application/token", "application/x-www-form-urlencoded", length, piece);
    }

    private void attackAt(String path, String type, String length, String piece) throws IOException {
        byte[] head = (Wire.head("POST " + path) + "Content-Type: " + type + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < SLOW; i++) {
            Socket socket = from(SLOW_ADDRESS).open();
            socket.getOutputStream().write(head);
            sockets.add(socket);
        }
        byte[] drop = piece.getBytes(StandardCharsets.ISO_8859_1);
        trickle.scheduleAtFixedRate(
                () -> sockets.forEach(socket -> drop(socket, drop)), 0, DROPS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void drop(Socket socket, byte[] piece) {
        try {
            socket.getOutputStream().write(piece);
        } catch (IOException closed) {
            assertThat(closed).isInstanceOf(SocketException.class); // sent away: what this test waits for
        }
    }

    private void theSlowAreSentAway(int answer) throws IOException {
        Map<Integer, Long> statuses = new TreeMap<>();
        for (Socket socket : sockets) {
            statuses.merge(status(socket), 1L, Long::sum);
        }
        assertThat(statuses.keySet())
                .as("%s", statuses)
                .isSubsetOf(0, answer, 429)
                .contains(answer);
        assertThat(statuses.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(SLOW);
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
