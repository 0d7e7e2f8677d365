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

    private static final String BASIC = "Basic "
            + Base64.getEncoder()
                    .encodeToString((TestConsole.LOGIN + ":" + TestConsole.PASSWORD).getBytes(StandardCharsets.UTF_8));

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
            assertThat(answer.body()).doesNotContain("hold_id", "SQL", "Exception", "at fr.passerelle");
        } finally {
            LEDGER.jdbc().sql("alter table hold_away rename to hold").update();
        }
    }

    @Test
    void aFileThatIsTooLargeGetsAPageAndNotABrokenConnection() throws Exception {
        new Sample(LEDGER.jdbc()).school(Sample.PINS, "Collège des Pins", "COLLEGE");
        enter(Jsoup.parse(get("/connexion").body()));
        Document form = Jsoup.parse(get("/etablissements/9990001X/essai").body());

        HttpResponse<String> tooLarge = attempt(form, 262_145);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(tooLarge.body()).select("h1").text()).isEqualTo("Fichier trop volumineux");
        assertThat(tooLarge.body()).contains("La Passerelle prend au plus 256");
        assertThat(attempt(form, 900_000).statusCode()).isEqualTo(413);

        HttpResponse<String> asLargeAsItMayBe = attempt(form, 262_144);
        assertThat(asLargeAsItMayBe.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(asLargeAsItMayBe.body()).select(".notice").text())
                .isEqualTo("Cet export ne changerait rien.");
    }

    @Test
    void aStrangersFileIsNotReadAtAll() throws Exception {
        HttpResponse<String> answer = attempt(new Document(""), 200_000);

        assertThat(answer.previousResponse().orElseThrow().statusCode()).isEqualTo(302);
        assertThat(answer.uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void whatTheApiDoesNotTakeIsSaidInFrench() throws Exception {
        HttpResponse<String> answer = browser.send(
                request("/api/v1/plan")
                        .header("Authorization", BASIC)
                        .header("Content-Type", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"Format non accepté\"");
    }

    @Test
    void errorsOfTheApiAreProblemDetailsAndThoseOfTheFeedJsonApi() throws Exception {
        HttpResponse<String> api = browser.send(
                request("/api/v1/rien").header("Authorization", BASIC).build(), HttpResponse.BodyHandlers.ofString());
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
        String form = "identifiant=" + TestConsole.LOGIN + "&motDePasse=" + TestConsole.PASSWORD + "&suite="
                + URLEncoder.encode(login.select("input[name=suite]").attr("value"), StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(login.select("input[name=_csrf]").attr("value"), StandardCharsets.UTF_8);
        return browser.send(
                request("/connexion")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file of that many bytes as the form would. */
    private HttpResponse<String> attempt(Document form, int bytes) throws IOException, InterruptedException {
        String part = "--limite\r\nContent-Disposition: form-data; name=\"";
        String body = part + "_csrf\"\r\n\r\n"
                + form.select("form[enctype] input[name=_csrf]").attr("value") + "\r\n" + part
                + "fichier\"; filename=\"e.xml\"\r\nContent-Type: application/xml\r\n\r\n" + "x".repeat(bytes)
                + "\r\n--limite--\r\n";
        return browser.send(
                request("/etablissements/9990001X/essai")
                        .header("Content-Type", "multipart/form-data; boundary=limite")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
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
