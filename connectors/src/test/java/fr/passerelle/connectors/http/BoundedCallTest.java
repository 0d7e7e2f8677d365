package fr.passerelle.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before a server that is slow, talkative, or wants to send us elsewhere. */
class BoundedCallTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMillis(300);
    private static final int MOST = 1_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger elsewhere = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/announced", exchange -> answer(exchange, 200, MOST + 1, MOST + 1));
        server.createContext("/streamed", exchange -> answer(exchange, 200, 0, MOST + 1));
        server.createContext("/whole", exchange -> answer(exchange, 503, MOST, MOST));
        server.createContext("/never-ends", exchange -> {
            exchange.sendResponseHeaders(200, MOST);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 302, -1, 0);
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, -1, 0);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerUpToTheLimitIsGivenWhateverItsStatus() throws NoAnswer {
        assertThat(new BoundedCall(PATIENT, MOST).send(to("/whole")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                .satisfies(answer -> assertThat(answer.body()).hasSize(MOST));
    }

    @Test
    void aLargerOneIsGivenUpAnnouncedOrNot() {
        assertThat(why("/announced", PATIENT)).isEqualTo(NoAnswer.Why.LARGE);
        assertThat(why("/streamed", PATIENT)).isEqualTo(NoAnswer.Why.LARGE);
    }

    @Test
    void itsStatusIsHadAllTheSame() throws NoAnswer {
        assertThat(new BoundedCall(PATIENT, 0).status(to("/announced"))).isEqualTo(200);
    }

    /** The headers came in time: the client's own time-out of a request is over by then. */
    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        assertThat(why("/never-ends", SOON)).isEqualTo(NoAnswer.Why.LATE);
        assertThat(catchThrowableOfType(NoAnswer.class, () -> new BoundedCall(SOON, 0).status(to("/never-ends")))
                        .why())
                .isEqualTo(NoAnswer.Why.LATE);
    }

    @Test
    void aRedirectionIsAnAnswerAndIsNotFollowed() throws NoAnswer {
        assertThat(new BoundedCall(PATIENT, MOST).status(to("/moved"))).isEqualTo(302);
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        server.stop(0);

        NoAnswer failure =
                catchThrowableOfType(NoAnswer.class, () -> new BoundedCall(PATIENT, MOST).send(to("/whole")));

        assertThat(failure.why()).isEqualTo(NoAnswer.Why.BROKEN);
        assertThat(failure).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aThreadThatIsInterruptedStaysSo() {
        Thread.currentThread().interrupt();

        assertThat(why("/never-ends", PATIENT)).isEqualTo(NoAnswer.Why.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }

    private NoAnswer.Why why(String path, Duration timeout) {
        return catchThrowableOfType(NoAnswer.class, () -> new BoundedCall(timeout, MOST).send(to(path)))
                .why();
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .build();
    }

    private static void answer(HttpExchange exchange, int status, int announced, int bytes) throws IOException {
        exchange.sendResponseHeaders(status, announced);
        if (bytes > 0) {
            exchange.getResponseBody().write(new byte[bytes]);
        }
        exchange.close();
    }
}
