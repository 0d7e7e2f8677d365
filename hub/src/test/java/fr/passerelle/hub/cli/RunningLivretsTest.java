package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code recuperation --against} an address. */
class RunningLivretsTest {

    private static final Uai COLLEGE = Uai.ofNumber(9990001);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopListening() {
        server.stop(0);
    }

    @Test
    void onlySchoolsWithPupilsOf3eHaveARecuperationWhateverTheirKind() {
        answer = "{\"schools\":[{\"uai\":\"9990001X\",\"kind\":\"LYCEE\",\"recovery\":{\"thirds\":24}},"
                + "{\"uai\":\"9990003Z\",\"kind\":\"COLLEGE\",\"recovery\":{\"thirds\":0}}]}";

        assertThat(hub().schoolsOfThirds()).containsExactly(COLLEGE);
        assertThat(asked).containsExactly("GET /api/v1/schools application/json");
    }

    @Test
    void aRehearsalIsAskedForADayOrForNow() {
        answer = "{\"sentences\":[\"Sur 0 élève.\"],\"writes\":0}";

        assertThat(hub().rehearse(COLLEGE, LocalDate.of(2027, 6, 7)).path("sentences"))
                .hasSize(1);
        hub().rehearse(COLLEGE, null);

        assertThat(asked)
                .containsExactly(
                        "GET /api/v1/schools/9990001X/recuperation/rehearsal?as-of=2027-06-07 application/json",
                        "GET /api/v1/schools/9990001X/recuperation/rehearsal application/json");
    }

    @Test
    void aRunIsAskedForAsJson() {
        status = 202;
        answer = "{\"asked\":\"WAITING\"}";

        assertThat(hub().ask(COLLEGE)).isEqualTo("WAITING");
        assertThat(asked).containsExactly("POST /api/v1/schools/9990001X/recuperation application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    403 | {"detail":"La Récupération ouvre le 7 juin 2027.","openingDay":"2027-06-07"} | 1 | ouvre le 7 juin 2027
                    403 | {"detail":"Interdit"}                                                       | 3 | refuse l'opérateur
                    409 | {"detail":"9990003Z n'est pas un collège."}                                 | 1 | n'est pas un collège
                    404 | {"detail":"Aucun établissement"}                                            | 1 | Aucun établissement
                    409 | <html>                                                                      | 3 | n'est pas une Passerelle
                    200 | {"hello":"world"}                                                           | 3 | n'est pas une Passerelle
                    503 | {}                                                                          | 3 | répond 503
                    """)
    void whateverElseAnswersIsToldInASentence(int code, String body, int exitCode, String sentence) {
        status = code;
        answer = body;
        for (Runnable call : List.<Runnable>of(
                () -> hub().ask(COLLEGE), () -> hub().rehearse(COLLEGE, null), () -> hub().schoolsOfThirds())) {
            Trouble trouble = catchThrowableOfType(Trouble.class, call::run);

            assertThat(trouble.getMessage()).contains(sentence).doesNotContain("s3cret");
            assertThat(trouble.exitCode()).isEqualTo(exitCode);
        }
    }

    private RunningHub hub() {
        return new RunningHub(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Map.of("PASSERELLE_CONSOLE_PASSWORD", "s3cret"));
    }
}
