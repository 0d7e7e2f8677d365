package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.console.security.SignedInAs;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The operator registers those who may read the feed. */
class ClientsPageTest extends FeedCase {

    @Test
    void everyClientIsListedWithWhatItReads() throws Exception {
        clients.register("lsl", SECRET, Set.of(SCOPE), FeedRights.ofSchools(Set.of(Sample.PINS)), 60);
        clients.register("rives", SECRET, Set.of(SCOPE), new FeedRights(false, Set.of(), Set.of("B", "A"), true), MANY);
        LEDGER.jdbc()
                .sql("update feed_client set revoked_at = now() where id = 'lsl'")
                .update();

        Document page = page("/clients");

        assertThat(page.select("h1").text()).isEqualTo("Clients du flux");
        assertThat(page.select("nav.ops a[aria-current]").text()).isEqualTo("Clients du flux");
        assertThat(page.select("tbody tr").eachText().toString())
                .contains("lsl lsl 1 établissement 60")
                .contains("révoqué")
                .contains("lsu lsu tous les établissements 6\u202f000")
                .contains("rives rives académies A, B, tous les statuts");
        assertThat(page.select("form label[for]"))
                .hasSizeGreaterThan(6)
                .allSatisfy(label -> assertThat(page.getElementById(label.attr("for")))
                        .as(label.text())
                        .isNotNull());
    }

    @Test
    void aNewClientGetsASecretThatIsShownOnceAndOpensTheFeed() throws Exception {
        MvcResult created = mvc.perform(form("/clients")
                        .param("identifiant", "lsl")
                        .param("nom", "LSL de l'académie")
                        .param("portees", SCOPE)
                        .param("droits", "certains")
                        .param("etablissements", "9990001x, " + Sample.ECLUSES)
                        .param("limite", "120"))
                .andExpect(redirectedUrl("/clients/lsl"))
                .andReturn();
        Document page = document(get("/clients/lsl").flashAttrs(created.getFlashMap()));
        String secret = page.select("#secret").text();

        assertThat(page.select(".notice").text()).contains("Le client est enregistré.", "transmettez-le maintenant");
        assertThat(page.select("textarea").text()).isEqualTo("9990001X " + Sample.ECLUSES);
        assertThat(page("/clients/lsl").text()).doesNotContain(secret);
        assertThat(LEDGER.jdbc()
                        .sql("select secret_hash from feed_client where id = 'lsl'")
                        .query(String.class)
                        .single())
                .startsWith("$2a$");
        String token = accessToken(ask("client_credentials", "lsl", secret, SCOPE));
        certifications("9990001X", token).andExpect(status().isOk());
        certifications("9990099Z", token).andExpect(status().isForbidden());
        assertThat(journal().get(0))
                .isEqualTo("operateur FEED_CLIENT_CHANGED - {\"change\": \"created\", \"client\": \"lsl\"}");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "identifiant    | 'é'       | L'identifiant compte 2 à 64 caractères",
                "identifiant    | lsu       | Un client porte déjà cet identifiant.",
                "nom            | ''        | Le nom compte 1 à 100 caractères.",
                "portees        | ' '       | Indiquez au moins une portée.",
                "portees        | é         | La portée « é » n'est pas une portée OAuth.",
                "etablissements | ''        | Indiquez des établissements ou des académies",
                "etablissements | 9990001A  | Le numéro UAI « 9990001A » n'est pas lisible, ou sa clé est fausse.",
                "limite         | 0         | La limite va de 1 à 10 000 000 demandes par minute.",
                "limite         | beaucoup  | La limite va de 1 à 10 000 000 demandes par minute.",
            })
    void whatIsWrongIsSaidAndWhatWasTypedIsKept(String field, String value, String expected) throws Exception {
        MockHttpServletRequestBuilder form = form("/clients");
        for (String[] one : new String[][] {
            {"identifiant", "lsl"},
            {"nom", "LSL"},
            {"portees", SCOPE},
            {"droits", "certains"},
            {"etablissements", "9990001X"},
            {"limite", "120"}
        }) {
            form.param(one[0], one[0].equals(field) ? value : one[1]);
        }
        MvcResult refused =
                mvc.perform(form).andExpect(redirectedUrl("/clients")).andReturn();
        Document page = document(get("/clients").flashAttrs(refused.getFlashMap()));

        assertThat(page.select("[role=alert]").text()).contains(expected);
        assertThat(page.select("#identifiant").val()).isEqualTo(field.equals("identifiant") ? value : "lsl");
        assertThat(LEDGER.count("select count(*) from feed_client")).isEqualTo(1);
        assertThat(journal()).isEmpty();
    }

    @Test
    void rightsAreChangedForTheTokensHeldToo() throws Exception {
        LEDGER.jdbc()
                .sql("update school set academy = 'Hautes-Rives' where uai = ?")
                .params(Sample.ECLUSES.value())
                .update();
        String token = token();

        assertThat(page("/clients/lsu").select("input[name=academies]").eachAttr("value"))
                .containsExactly("Hautes-Rives");
        mvc.perform(form("/clients/lsu")
                        .param("nom", "LSU")
                        .param("portees", SCOPE)
                        .param("droits", "certains")
                        .param("academies", "Hautes-Rives")
                        .param("tousStatuts", "true")
                        .param("limite", "6000"))
                .andExpect(redirectedUrl("/clients/lsu"));

        certifications(Sample.ECLUSES.value(), token).andExpect(status().isOk());
        certifications(Sample.PINS.value(), token).andExpect(status().isForbidden());
        Document page = page("/clients/lsu");
        assertThat(page.select("input[name=academies][checked]")).hasSize(1);
        assertThat(page.select("#tousStatuts[checked]")).hasSize(1);
        assertThat(page.select("#certains[checked]")).hasSize(1);
    }

    @Test
    void aNewSecretEndsTheFormerAndItsTokens() throws Exception {
        String token = token();

        MvcResult renewed = mvc.perform(form("/clients/lsu/secret"))
                .andExpect(redirectedUrl("/clients/lsu"))
                .andReturn();

        certifications("9990001X", token).andExpect(status().isUnauthorized());
        ask("client_credentials", "lsu", SECRET, SCOPE).andExpect(status().isUnauthorized());
        String secret = (String) renewed.getFlashMap().get("secret");
        certifications("9990001X", accessToken(ask("client_credentials", "lsu", secret, SCOPE)))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients/rien", "/clients/rien/secret", "/clients/rien/revocation"})
    void anUnknownClientIsNotFound(String address) throws Exception {
        mvc.perform(form(address)).andExpect(status().isNotFound());
        mvc.perform(get("/clients/rien").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void noFormIsTakenWithoutItsTokenAndNoPageOpensToAStranger() throws Exception {
        mvc.perform(post("/clients/lsu/revocation").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/clients")).andExpect(redirectedUrlPattern("/connexion*"));
        assertThat(page("/clients/lsu").select("main form").size())
                .isEqualTo(page("/clients/lsu")
                        .select("main form input[name=_csrf]")
                        .size())
                .isEqualTo(3);
    }

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).with(SignedInAs.operator(TestConsole.LOGIN)).with(csrf());
    }
}
