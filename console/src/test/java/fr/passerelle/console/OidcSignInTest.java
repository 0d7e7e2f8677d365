package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People of the academy's provider, a real one: its login page, its codes, its signed tokens. */
@SpringBootTest(classes = TestConsole.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
class OidcSignInTest extends DoorCase {

    private static final int CONSOLE = freePort();

    /** Where the provider may send people back to. */
    static final Set<String> REDIRECTS = Set.of(
            "http://localhost:" + CONSOLE + "/login/oauth2/code/academie",
            "http://localhost:" + CONSOLE + "/connexion?deconnecte");

    private static final RealProvider PROVIDER = RealProvider.start();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> CONSOLE);
        registry.add("passerelle.console.oidc.issuer", PROVIDER::issuer);
        registry.add("passerelle.console.oidc.client-id", () -> RealProvider.CLIENT);
        registry.add("passerelle.console.oidc.client-secret", () -> RealProvider.SECRET);
        registry.add("passerelle.console.oidc.role-claim", () -> "passerelle.fonctions");
        registry.add("passerelle.console.oidc.roles.DIR", () -> "HEAD");
        registry.add("passerelle.console.oidc.roles.DSI", () -> "OPERATOR");
        registry.add("passerelle.console.oidc.uai-claim", () -> "FrEduRneResp");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void anotherSchool() {
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
    }

    @Test
    void aHeadEntersWithTheSchoolsOfTheClaimsAndNoOther() throws Exception {
        RealProvider.knows(
                "c.morel",
                Map.of(
                        "name", "Claire Morel",
                        "passerelle", Map.of("fonctions", List.of("ENS", "DIR")),
                        "FrEduRneResp", List.of(Sample.PINS + "$UAJ$PU$N$T3$CLG$340")));
        Person head = new Person();

        HttpResponse<String> arrived = head.enter("/connexion/academie", "c.morel");

        assertThat(arrived.uri().getPath()).isEqualTo("/");
        assertThat(Jsoup.parse(arrived.body()).text())
                .contains("Connecté : Claire Morel")
                .doesNotContain("Écluses");
        assertThat(head.get("/etablissements").body())
                .contains("Collège des Pins")
                .doesNotContain("Écluses");
        assertThat(head.get("/etablissements/" + Sample.PINS).statusCode()).isEqualTo(200);
        assertThat(head.get("/etablissements/" + Sample.ECLUSES).statusCode()).isEqualTo(404);
        assertThat(head.get("/utilisateurs").statusCode()).isEqualTo(403);
        assertThat(head.cookies()).contains("PASSERELLE").doesNotContain("PASSERELLE-ENTREE");
    }

    @Test
    void anOperatorOfTheProviderDecidesUnderTheirOwnName() throws Exception {
        RealProvider.knows("A.Ruiz", Map.of("passerelle", Map.of("fonctions", "DSI")));
        Person operator = new Person();

        operator.enter("/connexion/academie", "A.Ruiz");
        operator.post("/clients/lsu/revocation");

        assertThat(LEDGER.jdbc()
                        .sql("select actor from journal where action = 'FEED_CLIENT_CHANGED'")
                        .query(String.class)
                        .list())
                .containsExactly("a.ruiz");
    }

    @Test
    void whoHasNoRoleOrNoSchoolDoesNotEnter() throws Exception {
        RealProvider.knows("prof", Map.of("passerelle", Map.of("fonctions", List.of("ENS"))));
        RealProvider.knows("sans", Map.of("passerelle", Map.of("fonctions", List.of("DIR")), "FrEduRneResp", "X"));
        for (String login : List.of("prof", "sans", "inconnue")) {
            Person person = new Person();

            HttpResponse<String> answer = person.enter("/connexion/academie", login);

            assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                    .as(login)
                    .contains("ne vous donne aucun rôle");
            assertThat(person.cookies()).doesNotContain("PASSERELLE");
        }
    }

    @Test
    void nobodyEntersUnderTheNameOfSomebodyHere() throws Exception {
        LEDGER.jdbc().sql("""
                insert into staff (login, name, role, password_hash, created_at, closed_at)
                values ('p.lebon', 'P. Lebon', 'READER', 'x', now(), now())""").update();
        for (String login : List.of("p.lebon", TestConsole.LOGIN, "lsu", "hub")) {
            RealProvider.knows(login, Map.of("passerelle", Map.of("fonctions", "DSI")));
            Person person = new Person();

            HttpResponse<String> answer = person.enter("/connexion/academie", login);

            assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                    .as(login)
                    .contains("déjà celui d’un compte");
            assertThat(person.cookies()).doesNotContain("PASSERELLE");
        }
    }

    @Test
    void aSessionLastsEightHoursAndEndsWhenTheNameIsGivenToSomebodyHere() throws Exception {
        RealProvider.knows("a.ruiz", Map.of("passerelle", Map.of("fonctions", "DSI")));
        Person operator = new Person();
        operator.enter("/connexion/academie", "a.ruiz");
        LEDGER.clock().set(ConsoleTest.NOW.plus(Duration.ofHours(8)).minusSeconds(1));
        assertThat(operator.get("/clients").uri().getPath()).isEqualTo("/clients");

        LEDGER.clock().set(ConsoleTest.NOW.plus(Duration.ofHours(8)));
        assertThat(operator.get("/clients").uri().getPath()).isEqualTo("/connexion");

        Person again = new Person();
        again.enter("/connexion/academie", "a.ruiz");
        LEDGER.jdbc().sql("""
                insert into staff (login, name, role, password_hash, created_at)
                values ('a.ruiz', 'A. Ruiz', 'READER', 'x', now())""").update();
        assertThat(again.get("/clients").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void thePasswordOfWhoEnteredByTheProviderIsNotOurs() throws Exception {
        RealProvider.knows("a.ruiz", Map.of("passerelle", Map.of("fonctions", "DSI")));
        Person operator = new Person();
        operator.enter("/connexion/academie", "a.ruiz");

        assertThat(Jsoup.parse(operator.get("/mot-de-passe").body()).text())
                .contains("celui du fournisseur")
                .doesNotContain("réglages");
        assertThat(operator.post("/mot-de-passe").body()).contains("celui du fournisseur");
    }

    @Test
    void theJournalSaysWhoEnteredAndAsWhat() throws Exception {
        RealProvider.knows(
                "c.morel",
                Map.of("passerelle", Map.of("fonctions", "DIR"), "FrEduRneResp", List.of(Sample.PINS.value())));
        new Person().enter("/connexion/academie", "c.morel");

        assertThat(LEDGER.jdbc().sql("""
                        select concat_ws(' ', actor, details ->> 'way', details ->> 'role', details ->> 'uais', details ->> 'address')
                        from journal where action = 'SIGNED_IN'""").query(String.class).list())
                .containsExactly("c.morel provider HEAD " + Sample.PINS.value() + " 127.0.0.1");
    }

    @Test
    void whoseSessionHasEndedMayEnterByTheProviderAndReadsThatTheRequestIsLost() throws Exception {
        RealProvider.knows("a.ruiz", Map.of("passerelle", Map.of("fonctions", "DSI")));
        Person operator = new Person();
        operator.enter("/connexion/academie", "a.ruiz");
        HttpResponse<String> page = operator.get("/clients");
        LEDGER.clock().set(ConsoleTest.NOW.plus(Duration.ofHours(9)));

        Document login =
                Jsoup.parse(operator.post(page, "/clients/lsu/revocation").body());

        assertThat(login.select("a[href=/connexion/academie]")).hasSize(1);
        assertThat(login.text()).contains("est alors perdu");
    }

    @Test
    void aStrangerWhoBeginsLeavesNothingAndAnAnswerThatNobodyAskedForIsRefused() throws Exception {
        int before = sessions().getActiveSessions();
        Person stranger = new Person();

        HttpResponse<String> login = stranger.get("/connexion/academie");
        HttpResponse<String> forged = stranger.get("/login/oauth2/code/academie?code=x&state=y");

        assertThat(login.uri().getPort()).isNotEqualTo(CONSOLE);
        assertThat(Jsoup.parse(forged.body()).select("[role=alert]").text()).contains("n’a pas abouti");
        assertThat(sessions().getActiveSessions()).isEqualTo(before);
    }

    @Test
    void whoeverLeavesIsOutAtTheProviderToo() throws Exception {
        RealProvider.knows("a.ruiz", Map.of("passerelle", Map.of("fonctions", "DSI")));
        Person operator = new Person();
        operator.enter("/connexion/academie", "a.ruiz");

        HttpResponse<String> left = operator.post("/deconnexion");
        assertThat(left.uri().getPort()).as("a form leads nowhere else").isEqualTo(CONSOLE);
        assertThat(operator.get("/clients").uri().getPath()).isEqualTo("/connexion");
        HttpResponse<String> out =
                operator.at(Jsoup.parse(left.body()).select("#sortie").attr("href"));

        assertThat(out.uri().toString()).isEqualTo("http://localhost:" + CONSOLE + "/connexion?deconnecte");
        assertThat(operator.get("/connexion/academie").body())
                .as("asked for the password again")
                .contains("password");
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A browser that follows where it is sent, from server to server. */
    private static final class Person {

        private final CookieManager jar = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(jar)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        HttpResponse<String> get(String path) throws Exception {
            return at("http://localhost:" + CONSOLE + path);
        }

        HttpResponse<String> at(String address) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> enter(String path, String login) throws Exception {
            HttpResponse<String> page = get(path);
            Document form = Jsoup.parse(page.body());
            return send(
                    page.uri().resolve("/login"),
                    Map.of(
                            "username",
                            login,
                            "password",
                            RealProvider.PASSWORD,
                            "_csrf",
                            form.select("input[name=_csrf]").attr("value")));
        }

        HttpResponse<String> post(String path) throws Exception {
            return post(get("/clients"), path);
        }

        HttpResponse<String> post(HttpResponse<String> page, String path) throws Exception {
            Element token = Jsoup.parse(page.body()).select("input[name=_csrf]").first();
            return send(
                    URI.create("http://localhost:" + CONSOLE + path),
                    Map.of("_csrf", token == null ? "" : token.attr("value")));
        }

        private HttpResponse<String> send(URI address, Map<String, String> form) throws Exception {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + Wire.encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        List<String> cookies() {
            return jar.getCookieStore().getCookies().stream()
                    .map(HttpCookie::getName)
                    .toList();
        }
    }
}
