package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word about the address of a caller counts: a proxy that the site named, here 127.0.0.1 and nobody else. */
class OnlyConfiguredProxiesAreTrustedTest extends DoorCase {

    private static final int GUESSES = 10;

    @ParameterizedTest
    @ValueSource(strings = {"%d.example, 10.1.2.3", "10.1.2.%d", "203.0.113.%d", "127.0.0.1, 192.168.1.%d"})
    void aStrangerDoesNotChangeHisAddress(String forwarded) throws Exception {
        Wire stranger = from("127.0.6." + forwarded.length());
        for (int i = 0; i < GUESSES; i++) {
            assertThat(guess(stranger, forwarded.formatted(i))).isEqualTo(401);
        }
        assertThat(guess(stranger, forwarded.formatted(GUESSES))).isEqualTo(429);
    }

    @Test
    void theProxyIsBelievedAboutItsCallerAndNotTheCallerAboutHis() throws Exception {
        Wire proxy = from("127.0.0.1");
        for (int i = 0; i < GUESSES; i++) {
            assertThat(guess(proxy, "192.0.2." + i + ", 198.51.100.7")).isEqualTo(401);
        }
        assertThat(guess(proxy, "192.0.2.250, 198.51.100.7")).isEqualTo(429);
        assertThat(guess(proxy, "198.51.100.7, 198.51.100.8")).isEqualTo(401);
    }

    @Test
    void aPrivateAddressIsNoProxy() throws Exception {
        Wire proxy = from("127.0.0.1");
        for (int i = 0; i < GUESSES; i++) {
            assertThat(guess(proxy, "192.0.2." + i + ", 10.9.8.7")).isEqualTo(401);
        }
        assertThat(guess(proxy, "192.0.2.251, 10.9.8.7")).isEqualTo(429);
    }

    @Test
    void theProxyTellsThatItSpeaksHttps() throws Exception {
        assertThat(from("127.0.0.1")
                        .get("/connexion", "X-Forwarded-For: 198.51.100.9", "X-Forwarded-Proto: https")
                        .header("set-cookie"))
                .contains("Secure");
        assertThat(from("127.0.6.99")
                        .get("/connexion", "X-Forwarded-For: 198.51.100.9", "X-Forwarded-Proto: https")
                        .header("set-cookie"))
                .doesNotContain("Secure");
    }

    private static int guess(Wire wire, String forwarded) throws Exception {
        return wire.form("/api/application/token", tokenForm("lsu", "faux"), "X-Forwarded-For: " + forwarded)
                .status();
    }
}
