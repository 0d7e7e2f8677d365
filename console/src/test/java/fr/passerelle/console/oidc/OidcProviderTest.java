package fr.passerelle.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.domain.staff.Role;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A provider that is away, or says nonsense, keeps nobody else out. */
class OidcProviderTest {

    private static final String SECRET = "secret-tire-au-hasard-par-le-fournisseur";
    private static final String SILENT = "redirect:/connexion?muet";
    private static final String BEGUN = "redirect:/oauth2/authorization/academie";

    private final Hands time = new Hands();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> answer = new AtomicReference<>("");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
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
    void aSilentOneLeadsBackToTheLoginPageAndIsAskedAgainAfterHalfAMinute() {
        OidcEntry entry = entry(issuer());
        assertThat(entry.enter()).isEqualTo(SILENT);
        answer.set(metadata(issuer()));
        assertThat(entry.enter()).as("not asked again").isEqualTo(SILENT);
        assertThat(asked).hasValue(1);

        time.nanos += Duration.ofSeconds(30).toNanos();
        assertThat(entry.enter()).isEqualTo(BEGUN);

        answer.set("");
        assertThat(entry.enter()).as("known by now").isEqualTo(BEGUN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", "null", "{\"issuer\":\"https://un-autre.exemple.fr\"}"})
    void whatIsNoProviderOrAnotherOneIsNone(String said) {
        answer.set(said);

        assertThat(entry(issuer()).enter()).isEqualTo(SILENT);
    }

    @Test
    void aSlashAtTheEndMakesNoOtherProvider() {
        answer.set(metadata(issuer() + "/"));
        assertThat(entry(issuer()).enter()).isEqualTo(BEGUN);
        answer.set(metadata(issuer()));
        assertThat(entry(issuer() + "/").enter()).isEqualTo(BEGUN);
    }

    @Test
    void theLogSaysWhyOnceAMinuteAndNoSecret() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(OidcProvider.class);
        logger.addAppender(log);
        try {
            OidcEntry entry = entry(issuer());
            for (int i = 0; i < 4; i++) {
                entry.enter();
                time.nanos += Duration.ofSeconds(30).toNanos();
            }
        } finally {
            logger.detachAppender(log);
        }

        assertThat(asked).hasValue(4);
        assertThat(log.list).hasSize(2);
        assertThat(log.list.get(0).getFormattedMessage())
                .contains(issuer(), "503")
                .doesNotContain(SECRET);
    }

    @Test
    void aProofKeyIsAskedForAtEachSignIn() {
        answer.set(metadata(issuer()));

        assertThat(new OidcProvider(settings(issuer()), time)
                        .find()
                        .orElseThrow()
                        .getClientSettings()
                        .isRequireProofKey())
                .isTrue();
    }

    @Test
    void whereThereIsNoneTheLinkLeadsNowhere() {
        assertThat(entry("").enter()).isEqualTo(SILENT);
        assertThat(new OidcProvider(settings(""), time).isGiven()).isFalse();
    }

    private OidcEntry entry(String issuer) {
        return new OidcEntry(new OidcProvider(settings(issuer), time));
    }

    private static String metadata(String issuer) {
        return "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/a\",\"token_endpoint\":\"%1$s/t\",\"jwks_uri\":\"%1$s/k\",\"subject_types_supported\":[\"public\"]}"
                .formatted(issuer);
    }

    /** Stands still until it is told. */
    private static final class Hands implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static OidcSettings settings(String issuer) {
        return new OidcSettings(
                issuer,
                "passerelle",
                SECRET,
                "Compte",
                Set.of("openid"),
                "login",
                "name",
                "role",
                "uai",
                Map.of("dsi", Role.OPERATOR));
    }
}
