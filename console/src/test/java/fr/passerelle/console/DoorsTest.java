package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.logout;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.FormLoginRequestBuilder;

/** Who enters, by which door, and what every answer says of itself. */
class DoorsTest extends ConsoleTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/etablissements/9990001X", "/eleves/1", "/suspens", "/quarantaine", "/nulle-part"})
    void noPageOpensWithoutLogin(String page) throws Exception {
        mvc.perform(get(page)).andExpect(redirectedUrlPattern("/connexion*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/metrics", "/actuator/prometheus", "/actuator/env", "/api/v1/status"})
    void noFigureIsGivenWithoutLogin(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/style.css", "/favicon.svg", "/connexion", "/accessibilite"})
    void theseAreForEverybody(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isOk());
    }

    @Test
    void theOperatorEntersWithThePassword() throws Exception {
        mvc.perform(login(TestConsole.PASSWORD))
                .andExpect(authenticated().withUsername(TestConsole.LOGIN))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordIsRefusedInFrench() throws Exception {
        mvc.perform(login("autre")).andExpect(unauthenticated()).andExpect(redirectedUrl("/connexion?erreur"));

        assertThat(anonymous("/connexion?erreur").select("[role=alert]").text())
                .isEqualTo("L'identifiant ou le mot de passe est incorrect.");
    }

    @Test
    void theLoginFormIsLabelledAndCarriesItsToken() throws Exception {
        Document page = anonymous("/connexion");

        assertThat(page.select("h1").text()).isEqualTo("Connexion");
        assertThat(page.select("label[for=identifiant], label[for=motDePasse]")).hasSize(2);
        assertThat(page.select("input[type=hidden][name=_csrf]").attr("value")).isNotEmpty();
        assertThat(page.select("header nav")).isEmpty();
    }

    @Test
    void logoutEndsTheSession() throws Exception {
        mvc.perform(logout("/deconnexion"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/connexion?deconnecte"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/quarantaine/1/relance").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/quarantaine/1/relance")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/quarantaine"));
    }

    @Test
    void everyPageForbidsScriptsFramesAndCopies() throws Exception {
        mvc.perform(get("/").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe-inline"))))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void aPasswordGivenAsAHashIsTakenAsOneAndNeverPrinted() {
        OperatorCredentials hashed = new OperatorCredentials(
                TestConsole.LOGIN, "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy");

        assertThat(hashed.isHashed()).isTrue();
        assertThat(hashed).hasToString("OperatorCredentials[operateur]");
        assertThat(new OperatorCredentials(TestConsole.LOGIN, "$2a$ mais en clair").isHashed())
                .isFalse();
    }

    private Document anonymous(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static FormLoginRequestBuilder login(String password) {
        return formLogin("/connexion")
                .userParameter("identifiant")
                .passwordParam("motDePasse")
                .user(TestConsole.LOGIN)
                .password(password);
    }
}
