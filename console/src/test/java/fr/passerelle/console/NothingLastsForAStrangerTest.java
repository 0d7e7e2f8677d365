package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.catalina.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever has not signed in leaves nothing behind in the memory of the hub, and who has leaves a bounded lot. */
class NothingLastsForAStrangerTest extends DoorCase {

    private static final int MANY = 2_000;
    private static final int MOST_SESSIONS = 20;
    private static final String LONG_HEADER = "x".repeat(7_000);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void noSession() {
        for (Session session : sessions().findSessions()) {
            session.expire();
        }
    }

    @Test
    void noAddressOfOursGivesAStrangerASession() throws Exception {
        List<String> pages = List.copyOf(pages());
        assertThat(pages).hasSizeGreaterThan(30).contains("/clients", "/connexion", "/suspens", "/eleves/1");
        HttpClient stranger = HttpClient.newHttpClient();
        for (int i = 0; i < MANY; i++) {
            HttpResponse<Void> answer = stranger.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + pages.get(i % pages.size())))
                            .header("X-Long", LONG_HEADER)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(answer.uri().getPath())
                    .noneMatch(cookie -> cookie.startsWith("PASSERELLE="));
        }
        assertThat(sessions().getActiveSessions()).isZero();
    }

    @Test
    void neitherAWrongPasswordNorAFormWithoutItsTokenGivesASession() throws Exception {
        Wire stranger = from("127.0.2.1");

        assertThat(stranger.signIn(TestConsole.LOGIN, "autre").header("location"))
                .isEqualTo("/connexion?erreur");
        assertThat(stranger.form("/connexion", "identifiant=operateur&motDePasse=autre")
                        .status())
                .isEqualTo(403);
        assertThat(stranger.form("/quarantaine/1/relance", "").status()).isEqualTo(403);

        assertThat(sessions().getActiveSessions()).isZero();
    }

    @Test
    void whoSignsInHasExactlyOneOfAnIdThatNobodyChoseBefore() throws Exception {
        Wire operator = from("127.0.2.2");

        Wire.Answer signedIn = operator.signIn(
                TestConsole.LOGIN, TestConsole.PASSWORD, "Cookie: PASSERELLE=0123456789ABCDEF0123456789ABCDEF");

        String cookie = signedIn.cookie("PASSERELLE");
        assertThat(sessions().getActiveSessions()).isEqualTo(1);
        assertThat(cookie).startsWith("PASSERELLE=").doesNotContain("0123456789ABCDEF0123456789ABCDEF");
        assertThat(signedIn.header("set-cookie")).isNotEmpty();
        assertThat(signedIn.headers("set-cookie"))
                .filteredOn(set -> set.startsWith("PASSERELLE="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(operator.get("/suspens", "Cookie: " + cookie).status()).isEqualTo(200);
        assertThat(sessions().getActiveSessions()).isEqualTo(1);
    }

    @Test
    void theTokenOfAFormIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        assertThat(from("127.0.2.3").get("/connexion").headers("set-cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefusedWhateverItCarries() throws Exception {
        Wire browser = from("127.0.2.4");

        Wire.Answer crossSite = browser.signIn(TestConsole.LOGIN, TestConsole.PASSWORD, "Sec-Fetch-Site: cross-site");

        assertThat(crossSite.status()).isEqualTo(403);
        assertThat(crossSite.text()).contains("<html lang=\"fr\"");
        assertThat(sessions().getActiveSessions()).isZero();
    }

    @Test
    void norIsOneThatASiteNextToOursSendsWhenTheBrowserTellsItsOriginOnly() throws Exception {
        Wire browser = from("127.0.2.4");

        assertThat(browser.signIn(TestConsole.LOGIN, TestConsole.PASSWORD, "Origin: http://voisin.localhost")
                        .status())
                .isEqualTo(403);
        assertThat(browser.signIn(TestConsole.LOGIN, TestConsole.PASSWORD, "Origin: null")
                        .status())
                .isEqualTo(403);
        assertThat(sessions().getActiveSessions()).isZero();
        assertThat(browser.signIn(TestConsole.LOGIN, TestConsole.PASSWORD, "Origin: http://localhost:8080")
                        .header("location"))
                .isEqualTo("/");
    }

    @Test
    void whoSignsInOftenEndsHisOldestSessionsOnly() throws Exception {
        Wire operator = from("127.0.2.5");
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i <= MOST_SESSIONS; i++) {
            cookies.add(operator.signIn(TestConsole.LOGIN, TestConsole.PASSWORD).cookie("PASSERELLE"));
        }

        assertThat(sessions().getActiveSessions()).isEqualTo(MOST_SESSIONS);
        assertThat(operator.get("/suspens", "Cookie: " + cookies.get(0)).status())
                .isEqualTo(302);
        assertThat(operator.get("/suspens", "Cookie: " + cookies.get(1)).status())
                .isEqualTo(200);
        assertThat(operator.get("/suspens", "Cookie: " + cookies.get(MOST_SESSIONS))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/suspens                   | /suspens",
                "/?recherche=pins&page=2    | /?recherche=pins&page=2",
                "/etablissements/9990001X   | /etablissements/9990001X",
                "/                          | /",
            })
    void thePageAskedForComesAfterTheSignInByTheAddressAlone(String asked, String then) throws Exception {
        Wire operator = from("127.0.2.6");
        String login = operator.get(asked).header("location");
        assertThat(login).startsWith("/connexion");

        Wire.Answer signedIn = operator.signInAt(login, TestConsole.LOGIN, TestConsole.PASSWORD);

        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("location")).isEqualTo(then);
    }

    @Test
    void aWrongPasswordDoesNotLoseThePageAskedFor() throws Exception {
        Wire operator = from("127.0.2.7");

        String again = operator.signInAt("/connexion?suite=%2Fsuspens", TestConsole.LOGIN, "autre")
                .header("location");

        assertThat(again).isEqualTo("/connexion?erreur&suite=%2Fsuspens");
        assertThat(operator.signInAt(again, TestConsole.LOGIN, TestConsole.PASSWORD)
                        .header("location"))
                .isEqualTo("/suspens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "evil.example",
                "/\t/evil.example",
                "/\r\nX: y",
                " //evil.example",
                "javascript:alert(1)",
                "",
            })
    void noAddressLeadsElsewhere(String suite) throws Exception {
        Wire.Answer signedIn = from("127.0.2.8")
                .signInAt("/connexion?suite=" + Wire.encoded(suite), TestConsole.LOGIN, TestConsole.PASSWORD);

        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("location")).isEqualTo("/");
    }

    @Test
    void aLongAddressIsForgotten() throws Exception {
        assertThat(from("127.0.2.9").get("/?recherche=" + "x".repeat(600)).header("location"))
                .isEqualTo("/connexion");
    }

    /** Every address that answers a GET, with some value for each variable. */
    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                info.getPatternValues().forEach(pattern -> pages.add(pattern.replaceAll("\\{[^}]*}", "1")));
            }
        });
        pages.addAll(List.of("/nulle-part", "/style.css", "/actuator/health", "/actuator/env", "/api/openapi.json"));
        return pages;
    }
}
