package fr.passerelle.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.passerelle.domain.staff.Role;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that is away, or says nonsense, keeps nobody else out. */
class OidcProviderTest {

    private final AtomicReference<String> answer = new AtomicReference<>("");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] bytes = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSilentOneLeadsBackToTheLoginPageAndIsAskedAgainNextTime() {
        OidcEntry entry = new OidcEntry(new OidcProvider(settings(issuer())));
        assertThat(entry.enter()).isEqualTo("redirect:/connexion?muet");

        answer.set("{}");
        assertThat(entry.enter()).as("no provider").isEqualTo("redirect:/connexion?muet");

        answer.set(
                "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/a\",\"token_endpoint\":\"%1$s/t\",\"jwks_uri\":\"%1$s/k\",\"subject_types_supported\":[\"public\"]}"
                        .formatted(issuer()));
        assertThat(entry.enter()).isEqualTo("redirect:/oauth2/authorization/academie");

        answer.set("");
        assertThat(entry.enter()).as("known by now").isEqualTo("redirect:/oauth2/authorization/academie");
    }

    @Test
    void whereThereIsNoneTheLinkLeadsNowhere() {
        OidcProvider none = new OidcProvider(settings(""));

        assertThat(new OidcEntry(none).enter()).isEqualTo("redirect:/connexion?muet");
        assertThat(none.isGiven()).isFalse();
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static OidcSettings settings(String issuer) {
        return new OidcSettings(
                issuer,
                "passerelle",
                "secret",
                "Compte",
                Set.of("openid"),
                "login",
                "name",
                "role",
                "uai",
                Map.of("dsi", Role.OPERATOR));
    }
}
