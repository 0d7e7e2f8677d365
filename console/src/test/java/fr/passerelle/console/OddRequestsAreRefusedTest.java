package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ledger cannot keep, a NUL above all, is refused where it comes in, in the language of the door. */
class OddRequestsAreRefusedTest extends DoorCase {

    private static final String BASIC = Wire.basic(TestConsole.LOGIN, TestConsole.PASSWORD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?recherche=%00",
                "/?recherche=a%00b",
                "/?x%00y=1",
                "/etablissements/9990001X?division=%00",
                "/etablissements/9990001X?nom=a%00",
                "/quarantaine?motif=%00",
                "/connexion?suite=%00",
                "/nulle-part?q=%00",
            })
    void aNulInAPageIsAnUnreadableRequest(String path) throws Exception {
        Wire wire = from("127.0.9.1");
        String session = wire.signIn(TestConsole.LOGIN, TestConsole.PASSWORD).cookie("PASSERELLE");

        Wire.Answer answer = wire.get(path, "Cookie: " + session);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("<html lang=\"fr\"", "Demande incomprise");
    }

    /** The server's own word, before anybody of us hears of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etablissements/9990001X%00",
                "/clients/lsu%00",
                "/api/v1/schools/9990001X%00",
                "/api/v1/feed-clients/%00",
                "/api/organizations/%00/certifications",
                "/actuator/metrics/%00",
            })
    void aNulInAPathIsRefusedByTheServerItself(String path) throws Exception {
        assertThat(from("127.0.9.6").get(path, BASIC).status()).isEqualTo(400);
    }

    @Test
    void soIsOneInAForm() throws Exception {
        Wire wire = from("127.0.9.2");

        assertThat(wire.signIn("opera\0teur", TestConsole.PASSWORD).status()).isEqualTo(400);
        assertThat(wire.signIn(TestConsole.LOGIN, "\0").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/schools?x=%00",
                "/api/v1/recuperations/9990001X?as-of=%00",
                "/actuator/health?x=%00",
            })
    void theApiSaysItAsAProblem(String path) throws Exception {
        Wire.Answer answer = from("127.0.9.3").get(path, BASIC);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("Demande incomprise");
    }

    @Test
    void theFeedSaysItAsPixWould() throws Exception {
        Wire wire = from("127.0.9.4");

        assertThat(wire.get("/api/organizations/9990001X/certifications?x=%00").text())
                .startsWith("HTTP/1.1 400")
                .contains("\"errors\":[{\"status\":\"400\"");
        assertThat(wire.form("/api/application/token", tokenForm("ls\0u", SECRET))
                        .text())
                .startsWith("HTTP/1.1 400")
                .contains("\"errors\":[{\"status\":\"400\"");
    }

    @Test
    void aNulInJsonIsToBeCorrected() throws Exception {
        String client =
                "{\"id\":\"lsl\",\"label\":\"LSL\",\"scopes\":[\"" + SCOPE + "\"],\"academies\":[\"Hautes-Rives\"]}";
        for (String odd : new String[] {
            client.replace("LSL", "L\\u0000L"),
            client.replace("Rives", "\\u0000"),
            client.replace("\"lsl", "\"ls\\u0000l"),
            client.replace(SCOPE, "a\\u0000")
        }) {
            Wire.Answer answer = from("127.0.9.5").post("/api/v1/feed-clients", "application/json", odd, BASIC);
            assertThat(answer.status()).as(odd).isEqualTo(400);
            assertThat(answer.text()).contains("application/problem+json", "Client à corriger");
        }
        assertThat(LEDGER.count("select count(*) from feed_client")).isEqualTo(1);
    }
}
