package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.connectors.ledger.feed.FeedRights;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** How much a client may ask, and how often a secret may be guessed, by the clock of the hub. */
class FeedLimitsTest extends FeedCase {

    /** Later than in any other test: the buckets outlive a test, and time does not go back for them. */
    @BeforeEach
    void aDayOfItsOwn() {
        LEDGER.clock().set(NOW.plus(Duration.ofDays(20)));
    }

    @Test
    void aClientThatAsksTooMuchIsToldWhenToComeBack() throws Exception {
        clients.register("presse", SECRET, Set.of(SCOPE), FeedRights.all(), 4);
        String token = tokenOf("presse");
        for (int i = 0; i < 3; i++) {
            certifications("9990001X", token).andExpect(status().isOk());
        }

        certifications("9990001X", token)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "15"))
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.errors[0].status").value("429"))
                .andExpect(jsonPath("$.errors[0].code").value("TOO_MANY_REQUESTS"));
        ask("client_credentials", "presse", SECRET, SCOPE).andExpect(status().isTooManyRequests());
        certifications("9990001X", token()).andExpect(status().isOk());
        assertThat(journal())
                .contains("presse FEED_REFUSED 9990001X {\"reason\": \"TOO_MANY_REQUESTS\"}")
                .contains("presse FEED_REFUSED - {\"reason\": \"TOO_MANY_REQUESTS\"}");

        LEDGER.clock().advance(Duration.ofSeconds(15));
        certifications("9990001X", token).andExpect(status().isOk());
        certifications("9990001X", token).andExpect(status().isTooManyRequests());

        clients.register("presse", SECRET, Set.of(SCOPE), FeedRights.all(), 5);
        certifications("9990001X", tokenOf("presse")).andExpect(status().isOk());
    }

    @Test
    void wrongSecretsAreCountedAndThenNotEvenLookedAt() throws Exception {
        for (int i = 0; i < 10; i++) {
            guess("lsu", "faux-" + i, "192.0.2.7").andExpect(status().isUnauthorized());
        }

        guess("lsu", "faux", "192.0.2.7")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "6"))
                .andExpect(jsonPath("$.errors[0].status").value("429"));
        guess("lsu", SECRET, "192.0.2.7").andExpect(status().isTooManyRequests());
        assertThat(journal())
                .as("a stranger from elsewhere does not lock the true client out")
                .hasSize(10);
        guess("lsu", SECRET, "192.0.2.8").andExpect(status().isOk());

        LEDGER.clock().advance(Duration.ofSeconds(6));
        guess("lsu", SECRET, "192.0.2.7").andExpect(status().isOk());
    }

    @Test
    void anAddressThatTriesManyNamesIsRefusedTheNext() throws Exception {
        for (int i = 0; i < 30; i++) {
            guess("inconnu-" + i, SECRET, "192.0.2.9").andExpect(status().isUnauthorized());
        }

        guess("inconnu-30", SECRET, "192.0.2.9").andExpect(status().isTooManyRequests());
        assertThat(journal()).isEmpty();
    }

    @Test
    void aNameThatNoClientCanHaveCostsNoCheck() throws Exception {
        for (int i = 0; i < 40; i++) {
            guess("x".repeat(65), SECRET, "192.0.2.10").andExpect(status().isUnauthorized());
        }
        guess("lsu", "y".repeat(200), "192.0.2.10").andExpect(status().isUnauthorized());
    }

    private ResultActions guess(String id, String secret, String address) throws Exception {
        return mvc.perform(post("/api/application/token")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", "client_credentials")
                .param("client_id", id)
                .param("client_secret", secret)
                .param("scope", SCOPE));
    }
}
