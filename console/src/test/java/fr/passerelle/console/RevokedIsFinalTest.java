package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.connectors.ledger.feed.FeedClientLedger;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.console.security.SignedInAs;
import java.util.Set;
import org.hamcrest.Matchers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** A client of the feed that was revoked never reads it again, by whatever door somebody tries to bring it back. */
class RevokedIsFinalTest extends FeedCase {

    @Autowired
    private FeedClientLedger ledger;

    private String token;

    @BeforeEach
    void revoked() throws Exception {
        token = token();
        mvc.perform(post("/clients/lsu/revocation")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/clients/lsu"));
    }

    @Test
    void itsTokenAndItsSecretAreRefusedAtOnce() throws Exception {
        certifications("9990001X", token).andExpect(status().isUnauthorized());
        ask("client_credentials", "lsu", SECRET, SCOPE).andExpect(status().isUnauthorized());
    }

    @Test
    void thePageOffersNoWayBackAndSaysSo() throws Exception {
        Document page = page("/clients/lsu");

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main").text()).contains("Une révocation est définitive");
    }

    @Test
    void thePageGivesItNoOtherSecret() throws Exception {
        mvc.perform(post("/clients/lsu/secret")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/clients/lsu"))
                .andExpect(flash().attribute("secret", Matchers.nullValue()))
                .andExpect(flash().attribute("fait", Matchers.nullValue()))
                .andExpect(flash().attribute("refus", Matchers.containsString("révoqué pour de bon")));
        isStillRevoked();
    }

    @Test
    void theApiGivesItNoOtherSecret() throws Exception {
        mvc.perform(post("/api/v1/feed-clients/lsu/secret")
                        .with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("Client révoqué"));
        isStillRevoked();
    }

    @Test
    void theStatementOfTheLedgerItselfRefuses() {
        assertThat(ledger.renew("lsu", "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"))
                .isFalse();
        isStillRevoked();
    }

    @Test
    void registeringTheNameAgainIsRefused() {
        assertThatThrownBy(() -> clients.register("lsu", "another-secret", Set.of(SCOPE), FeedRights.all(), MANY))
                .isInstanceOf(IllegalStateException.class);
        isStillRevoked();
    }

    private void isStillRevoked() {
        assertThat(LEDGER.count("select count(*) from feed_client where revoked_at is not null"))
                .isEqualTo(1);
        assertThat(journal()).noneMatch(line -> line.contains("renewed"));
    }
}
