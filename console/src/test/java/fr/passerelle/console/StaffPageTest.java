package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.domain.staff.Role;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Named people on a real server: let in by an operator, at work with a password of their own, and let out. */
class StaffPageTest extends DoorCase {

    private static final Pattern SECRET_SHOWN = Pattern.compile("id=\"secret\"[^>]*>([^<]+)<");
    private static final String OWN = "bruyere-pontuseau-litote";

    @Autowired
    private StaffView staff;

    @Test
    void aHeadIsLetInChangesTheFirstPasswordAndSeesTheOwnSchoolOnly() throws Exception {
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        Browser operator = browser("127.0.3.1").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        String first = letIn(operator, "c.morel", "HEAD", Sample.PINS.value());
        Browser head = browser("127.0.3.2").signIn("c.morel", first);

        assertThat(head.get("/").header("location")).isEqualTo("/mot-de-passe");
        assertThat(head.get("/etablissements/" + Sample.PINS).header("location"))
                .isEqualTo("/mot-de-passe");
        assertThat(head.document("/mot-de-passe").select("header nav")).isEmpty();
        assertThat(head.post("/mot-de-passe", password(first, OWN)).header("location"))
                .isEqualTo("/connexion?change");
        assertThat(head.get("/").header("location")).isEqualTo("/connexion");

        head.signIn("c.morel", OWN);
        assertThat(head.document("/").text()).contains("Connecté : Claire Morel");
        assertThat(head.document("/etablissements").text())
                .contains("Collège des Pins")
                .doesNotContain("Écluses");
        assertThat(head.document("/").select("header nav").text())
                .isEqualTo("Aujourd’hui Établissements En suspens Sans élève");
        assertThat(head.get("/etablissements/" + Sample.PINS).status()).isEqualTo(200);
        assertThat(head.get("/etablissements/" + Sample.ECLUSES).status()).isEqualTo(404);
        assertThat(head.get("/utilisateurs").status()).isEqualTo(403);
        assertThat(browser("127.0.3.2").signIn("c.morel", first).location()).isEqualTo("/connexion?erreur");
    }

    @Test
    void otherSchoolsAndTheEndOfAnAccountCountFromTheNextRequestOn() throws Exception {
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        Browser operator = browser("127.0.3.3").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        Browser head = entered(operator, "127.0.3.4", "c.morel", "HEAD", Sample.PINS.value());
        String basic = Wire.basic("c.morel", OWN);
        Wire program = from("127.0.3.5");
        assertThat(program.get("/api/v1/schools/" + Sample.PINS, basic).status())
                .isEqualTo(200);

        operator.follow(
                decide(operator, "c.morel", "", "nom=Claire+Morel&role=HEAD&etablissements=" + Sample.ECLUSES.value()));

        assertThat(head.get("/etablissements/" + Sample.PINS).status()).isEqualTo(404);
        assertThat(head.get("/etablissements/" + Sample.ECLUSES).status()).isEqualTo(200);
        assertThat(program.get("/api/v1/schools/" + Sample.PINS, basic).status())
                .isEqualTo(404);

        operator.follow(decide(operator, "c.morel", "/fermeture", ""));

        assertThat(head.get("/etablissements/" + Sample.ECLUSES).header("location"))
                .startsWith("/connexion");
        assertThat(program.get("/api/v1/schools/" + Sample.ECLUSES, basic).status())
                .isEqualTo(401);
        assertThat(browser("127.0.3.4").signIn("c.morel", OWN).location()).isEqualTo("/connexion?erreur");

        String again = secret(operator.follow(decide(operator, "c.morel", "/ouverture", "")));
        assertThat(browser("127.0.3.4").signIn("c.morel", again).location()).isEqualTo("/");
    }

    @Test
    void aForgottenPasswordIsReplacedAndTheFormerSessionIsOver() throws Exception {
        Browser operator = browser("127.0.3.6").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        Browser reader = entered(operator, "127.0.3.7", "p.lebon", "READER", "");
        assertThat(reader.get("/depot").status()).isEqualTo(200);

        String drawn = secret(operator.follow(decide(operator, "p.lebon", "/mot-de-passe", "")));

        assertThat(reader.get("/depot").header("location")).startsWith("/connexion");
        assertThat(browser("127.0.3.7").signIn("p.lebon", drawn).get("/depot").header("location"))
                .isEqualTo("/mot-de-passe");
        assertThat(LEDGER.jdbc()
                        .sql("select action || ' ' || (details ->> 'staff') from journal where action in"
                                + " ('STAFF_CHANGED', 'PASSWORD_CHANGED') order by id")
                        .query(String.class)
                        .list())
                .containsExactly("STAFF_CHANGED p.lebon", "PASSWORD_CHANGED p.lebon", "STAFF_CHANGED p.lebon");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    operateur | Ana Ruiz | READER   |          | déjà pris
                    hub       | Ana Ruiz | READER   |          | déjà pris
                    lsu       | Ana Ruiz | READER   |          | déjà pris
                    a         | Ana Ruiz | READER   |          | de 2 à 64
                    a.ruiz    |          | READER   |          | le nom de la personne
                    a.ruiz    | Ana Ruiz | HEAD     |          | au moins un établissement
                    a.ruiz    | Ana Ruiz | READER   | 9990001X | voit toute l’académie
                    a.ruiz    | Ana Ruiz | MACHINE  |          | au moins un droit
                    a.ruiz    | Ana Ruiz | HEAD     | 9990001A | n’est pas un numéro UAI
                    """)
    void whatCannotBeIsSaidAndTheFormIsStillFilledIn(String login, String name, String role, String uais, String why)
            throws Exception {
        Browser operator = browser("127.0.3.8").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);

        Wire.Answer answer = operator.post("/utilisateurs", form(login, name, role, uais));

        Document page = Jsoup.parse(operator.follow(answer).text());
        assertThat(page.select("[role=alert]").text()).contains(why);
        assertThat(page.select("#identifiant").attr("value")).isEqualTo(login);
        assertThat(staff.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    faux                     | bruyere-pontuseau-autre  | bruyere-pontuseau-autre | n’est pas celui-là
                    bruyere-pontuseau-litote | bruyere-pontuseau-autre  | autre-chose-encore      | diffèrent
                    bruyere-pontuseau-litote | bruyere-pontuseau-litote | bruyere-pontuseau-litote | est l’ancien
                    bruyere-pontuseau-litote | court                    | court                   | au moins 12
                    """)
    void aPasswordThatCannotBeIsSaid(String current, String chosen, String again, String why) throws Exception {
        Browser operator = browser("127.0.3.9").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        Browser reader = entered(operator, "127.0.3.10", "p.lebon", "READER", "");

        Wire.Answer answer =
                reader.post("/mot-de-passe", "actuel=" + current + "&nouveau=" + chosen + "&encore=" + again);

        assertThat(Jsoup.parse(answer.text()).select("[role=alert]").text()).contains(why);
        assertThat(reader.get("/depot").status()).isEqualTo(200);
    }

    @Test
    void theSecondOfTwoOperatorsDecidesNothingOnWhatTheFirstChanged() throws Exception {
        Browser operator = browser("127.0.3.11").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        letIn(operator, "c.morel", "HEAD", Sample.PINS.value());
        String read = "&version=" + version(operator, "c.morel");
        decide(operator, "c.morel", "", "nom=Claire+Morel&role=READER&etablissements=");

        for (String what : new String[] {"", "/mot-de-passe", "/fermeture"}) {
            Wire.Answer late = operator.post(
                    "/utilisateurs/c.morel" + what,
                    "nom=Claire+Morel&role=HEAD&etablissements=" + Sample.PINS.value() + read);
            assertThat(Jsoup.parse(operator.follow(late).text())
                            .select("[role=alert]")
                            .text())
                    .as(what)
                    .contains("entre-temps");
        }
        assertThat(staff.find("c.morel").orElseThrow().member().role()).isEqualTo(Role.READER);
        decide(operator, "c.morel", "/fermeture", "");
        Wire.Answer closed = decide(operator, "c.morel", "", "nom=Claire+Morel&role=OPERATOR&etablissements=");
        assertThat(operator.follow(closed).text()).contains("entre-temps");

        assertThat(LEDGER.jdbc()
                        .sql("select concat_ws(' | ', details ->> 'change', details ->> 'role', details ->> 'uais')"
                                + " from journal where action = 'STAFF_CHANGED' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "added | HEAD | " + Sample.PINS.value(),
                        "changed | HEAD → READER | " + Sample.PINS.value() + " → ",
                        "closed | READER");
    }

    @Test
    void anOpenSessionIsNoPlaceToGuessThePassword() throws Exception {
        Browser operator = browser("127.0.3.12").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        Browser reader = entered(operator, "127.0.3.13", "p.lebon", "READER", "");
        for (int i = 0; i < 10; i++) {
            reader.post("/mot-de-passe", password("faux" + i, "bruyere-pontuseau-autre"));
        }

        Wire.Answer right = reader.post("/mot-de-passe", password(OWN, "bruyere-pontuseau-autre"));

        assertThat(Jsoup.parse(right.text()).select("[role=alert]").text()).contains("Trop d’essais");
        assertThat(LEDGER.jdbc()
                        .sql("select count(*) from journal where action = 'SIGN_IN_REFUSED' and actor = 'p.lebon'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void aLedgerThatIsAwayIsSaidToWhoIsSignedInAndToWhoSignsIn() throws Exception {
        Browser operator = browser("127.0.3.14").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        Browser reader = entered(operator, "127.0.3.15", "p.lebon", "READER", "");
        String basic = Wire.basic("p.lebon", OWN);
        assertThat(from("127.0.3.15").get("/api/v1/status", basic).status()).isEqualTo(200);
        LEDGER.jdbc().sql("alter table staff rename to staff_away").update();
        try {
            assertThat(reader.get("/depot").status()).isEqualTo(503);
            assertThat(from("127.0.3.15").get("/api/v1/status", basic).status()).isEqualTo(503);
            assertThat(browser("127.0.3.15").signIn("p.lebon", OWN).location()).isEqualTo("/connexion?indisponible");
        } finally {
            LEDGER.jdbc().sql("alter table staff_away rename to staff").update();
        }
        assertThat(reader.get("/depot").status()).isEqualTo(200);
    }

    @Test
    void aSessionByPasswordLastsTwelveHoursAndTheJournalSaysWhoEntered() throws Exception {
        Browser operator = browser("127.0.3.16").signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        LEDGER.clock().set(ConsoleTest.NOW.plus(Duration.ofHours(12)).minusSeconds(1));
        assertThat(operator.get("/utilisateurs").status()).isEqualTo(200);

        LEDGER.clock().set(ConsoleTest.NOW.plus(Duration.ofHours(12)));

        assertThat(operator.get("/utilisateurs").header("location")).startsWith("/connexion");
        assertThat(LEDGER.jdbc().sql("""
                        select concat_ws(' ', actor, details ->> 'way', details ->> 'role', details ->> 'address')
                        from journal where action = 'SIGNED_IN'""").query(String.class).list())
                .containsExactly(TestConsole.LOGIN + " password OPERATOR 127.0.3.16");
    }

    private Browser browser(String address) {
        return new Browser(from(address));
    }

    private Browser entered(Browser operator, String address, String login, String role, String uais) throws Exception {
        String first = letIn(operator, login, role, uais);
        Browser person = browser(address).signIn(login, first);
        person.post("/mot-de-passe", password(first, OWN));
        return person.signIn(login, OWN);
    }

    private static String letIn(Browser operator, String login, String role, String uais) throws Exception {
        return secret(operator.follow(operator.post("/utilisateurs", form(login, "Claire Morel", role, uais))));
    }

    /** As an operator who has just read the account. */
    private static Wire.Answer decide(Browser operator, String login, String what, String fields) throws Exception {
        return operator.post("/utilisateurs/" + login + what, fields + "&version=" + version(operator, login));
    }

    private static String version(Browser operator, String login) throws Exception {
        return operator.document("/utilisateurs/" + login)
                .select("input[name=version]")
                .attr("value");
    }

    private static String form(String login, String name, String role, String uais) {
        return "identifiant=" + login + "&nom=" + Wire.encoded(name == null ? "" : name) + "&role=" + role
                + "&etablissements=" + (uais == null ? "" : uais);
    }

    private static String password(String current, String chosen) {
        return "actuel=" + current + "&nouveau=" + chosen + "&encore=" + chosen;
    }

    private static String secret(Wire.Answer page) {
        Matcher shown = SECRET_SHOWN.matcher(page.text());
        assertThat(shown.find()).as(page.text()).isTrue();
        return shown.group(1);
    }
}
