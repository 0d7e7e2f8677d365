package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.report.PreviewText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --against} an address, and whatever answers there. */
class RunningHubTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("PASSERELLE_CONSOLE_PASSWORD", "s3cret");
    private static final byte[] FILE = "<BEE_ELEVES/>".getBytes(StandardCharsets.UTF_8);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"refused\":false,\"counts\":{\"leaving\":3}}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
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
    void theHubIsAskedForThePlanOfTheFile() {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString("operateur:s3cret".getBytes(StandardCharsets.UTF_8));

        assertThat(hub("/").plan(null, FILE).at("/counts/leaving").asInt()).isEqualTo(3);
        hub("/console//").plan(Uai.ofNumber(9990001), FILE);

        assertThat(asked)
                .containsExactly(
                        "POST /api/v1/plan " + basic + " application/octet-stream <BEE_ELEVES/>",
                        "POST /console/api/v1/schools/9990001X/plan " + basic
                                + " application/octet-stream <BEE_ELEVES/>");
    }

    /** The console lists more, and so does its API. */
    @Test
    void atMostFiftyPupilsOfAKindAreKeptOfWhatTheHubLists() {
        answer = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> "{\"kind\":\"" + (n % 2 == 0 ? "LEAVING" : n == 1 ? "BACK" : "CREATED") + "\",\"ine\":\""
                        + n + "\"}")
                .collect(Collectors.joining(",", "{\"refused\":false,\"counts\":{\"leaving\":60},\"changes\":[", "]}"));

        JsonNode plan = hub("").plan(null, FILE);

        assertThat(plan.path("changes").findValuesAsText("kind"))
                .filteredOn("LEAVING"::equals)
                .hasSize(50);
        assertThat(plan.path("changes")).hasSize(101);
        assertThat(plan.at("/changes/0/ine").asText()).isEqualTo("1");
        assertThat(plan.at("/counts/leaving").asInt()).isEqualTo(60);
        assertThat(PreviewText.write(plan, Set.of())).contains("      et 10 autres\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    401 | {}                                      | 3 | refuse l'opérateur : vérifiez PASSERELLE_CONSOLE
                    403 | {}                                      | 3 | La Passerelle de 127.0.0.1
                    404 | {"detail":"Aucun établissement"}        | 1 | Aucun établissement
                    413 | {"detail":"La Passerelle prend au plus"} | 1 | La Passerelle prend au plus
                    404 | <html>Not found</html>                  | 3 | n'est pas une Passerelle de cette version
                    200 | <html>Bienvenue</html>                  | 3 | n'est pas une Passerelle de cette version
                    200 | {"hello":"world"}                       | 3 | n'est pas une Passerelle de cette version
                    302 | nothing                                 | 3 | répond 302
                    500 | {}                                      | 3 | répond 500
                    """)
    void whateverElseAnswersIsToldInASentence(int code, String body, int exitCode, String sentence) {
        status = code;
        answer = body;
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> hub("").plan(null, FILE));

        assertThat(trouble.getMessage()).contains(sentence).doesNotContain("s3cret");
        assertThat(trouble.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void anAddressWhereNobodyAnswersIsAnOutsideFailure() {
        RunningHub hub = hub("");
        server.stop(0);
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> hub.plan(null, FILE));

        assertThat(trouble.exitCode()).isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(trouble.getMessage()).contains("Aucune Passerelle ne répond", "127.0.0.1");
    }

    @Test
    void withoutAPasswordInTheEnvironmentNothingIsAsked() {
        Trouble trouble = catchThrowableOfType(
                Trouble.class, () -> new RunningHub(URI.create("http://127.0.0.1:8080"), Map.of()));

        assertThat(trouble.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(trouble.getMessage()).contains("PASSERELLE_CONSOLE_PASSWORD manque");
        assertThat(asked).isEmpty();
    }

    @Test
    void anAddressThatNobodyCanReadIsAWrongUse() {
        for (String wrong : List.of("http://", "http://a b", "http://someone:password@127.0.0.1/")) {
            CommandRun run = CommandRun.of("check", "--against", wrong, "any.xml");

            assertThat(run.code()).as(wrong).isEqualTo(ExitCode.WRONG_USE);
            assertThat(run.err()).contains("Adresse illisible").doesNotContain("password@");
        }
    }

    private RunningHub hub(String path) {
        return new RunningHub(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), ENVIRONMENT);
    }
}
