package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server shows: the cookie, the way through the login form, the error pages. */
@SpringBootTest(classes = TestConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServerTest {

    @RegisterExtension
    static final TestLedger LEDGER = ConsoleTest.LEDGER;

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeEach
    void startAnew() {
        LEDGER.clock().set(ConsoleTest.NOW);
        new Sample(LEDGER.jdbc()).empty();
    }

    @Test
    void theOperatorIsLedBackToThePageAskedFor() throws Exception {
        Document login = Jsoup.parse(get("/suspens").body());
        assertThat(login.select("h1").text()).isEqualTo("Connexion");

        HttpResponse<String> after = enter(login);

        assertThat(after.uri().getPath()).isEqualTo("/suspens");
        assertThat(Jsoup.parse(after.body()).select("h1").text()).isEqualTo("En suspens");
    }

    @Test
    void theSessionCookieIsHttpOnlyAndSameSiteLax() throws Exception {
        assertThat(get("/connexion").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("PASSERELLE=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aPageThatDoesNotExistIsSaidInFrench() throws Exception {
        enter(Jsoup.parse(get("/connexion").body()));

        HttpResponse<String> answer = get("/nulle-part");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h1").text()).isEqualTo("Page introuvable");
        assertThat(page.select("main").text()).contains("Aucune page ne répond à cette adresse.");
    }

    @Test
    void aMissingPupilOrSchoolSaysWhatIsMissing() throws Exception {
        enter(Jsoup.parse(get("/connexion").body()));

        assertThat(get("/eleves/12").body()).contains("Aucun élève ne porte ce numéro.");
        assertThat(get("/etablissements/9990001X").body())
                .contains("Aucun établissement de l&#39;académie ne porte ce numéro UAI.");
    }

    @Test
    void anInternalErrorTellsNothingOfOurInsides() throws Exception {
        enter(Jsoup.parse(get("/connexion").body()));
        LEDGER.jdbc().sql("alter table hold rename to hold_away").update();
        try {
            HttpResponse<String> answer = get("/suspens");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Erreur interne");
            assertThat(answer.body()).doesNotContain("hold", "SQL", "Exception", "at fr.passerelle");
        } finally {
            LEDGER.jdbc().sql("alter table hold_away rename to hold").update();
        }
    }

    @Test
    void errorsOfTheApiAreProblemDetailsAndThoseOfTheFeedJsonApi() throws Exception {
        HttpResponse<String> api = browser.send(
                request("/api/v1/rien")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString((TestConsole.LOGIN + ":" + TestConsole.PASSWORD)
                                                        .getBytes(StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(api.body()).contains("\"instance\":\"/api/v1/rien\"", "\"title\":\"Page introuvable\"");

        HttpResponse<String> feed = get("/api/application/token");
        assertThat(feed.statusCode()).isEqualTo(401);
        assertThat(feed.body()).contains("\"errors\":[{\"status\":\"401\"");
    }

    @Test
    void theStyleSheetMayBeKeptAndNothingElseIsLoaded() throws Exception {
        assertThat(get("/style.css").statusCode()).isEqualTo(200);
        assertThat(get("/style.css").body()).doesNotContain("url(", "@import", "http");
        assertThat(get("/style.css").headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("no-store");
    }

    private HttpResponse<String> enter(Document login) throws IOException, InterruptedException {
        String form = "identifiant=" + TestConsole.LOGIN + "&motDePasse=" + TestConsole.PASSWORD + "&_csrf="
                + URLEncoder.encode(login.select("input[name=_csrf]").attr("value"), StandardCharsets.UTF_8);
        return browser.send(
                request("/connexion")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
