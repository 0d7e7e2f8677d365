package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.console.feed.FeedClientRegistration;
import java.util.stream.Collectors;
import org.apache.catalina.Session;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that ends while somebody decides: signed in again, the decision is still there, and not yet made. */
class WhatWasAskedSurvivesTheSessionTest extends DoorCase {

    private static final String ASKED =
            "identifiant=lsl&nom=Lyc%C3%A9e+%26+Co&portees=" + SCOPE + "&droits=tous&limite=10";

    @Autowired
    private FeedClientRegistration registration;

    @Test
    void whatAFormAskedForIsConfirmedAfterSigningInAgain() throws Exception {
        Browser operator = signedInThenOut("127.0.4.1");

        Document login = login(operator.post("/clients", ASKED));
        assertThat(login.select("[role=status]").text()).contains("n’est pas perdu");
        Document again = login(operator.post("/connexion", fields(login, "faux")));
        assertThat(again.select("[role=alert]").text()).contains("incorrect");
        operator.keep(operator.post("/connexion", fields(again, TestConsole.PASSWORD)));

        assertThat(operator.location()).isEqualTo("/reprise");
        assertThat(registration.find("lsl")).as("nothing is done by signing in").isEmpty();
        Document resumed = operator.document("/reprise");
        assertThat(operator.document("/reprise").select("#demande").text())
                .as("read twice")
                .isEqualTo("Client du flux : en ouvrir un");
        assertThat(resumed.select("a.button").attr("href")).isEqualTo("/clients");
        operator.post(
                resumed.select("form[action=/clients]").attr("action"),
                hidden(resumed.select("form[action=/clients]").first()));
        assertThat(registration.find("lsl").orElseThrow().label()).isEqualTo("Lycée & Co");
        assertThat(operator.get("/reprise").header("location")).as("asked once").isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/suspens/12/accepter    | vu=ab12&motif=Vu+avec+le+coll%C3%A8ge | Suspens n° 12 : accepter",
                "/suspens/lot/refuser    | q=12%3Aab&q=13%3Acd&motif=vu          | Suspens, par lot : refuser",
            })
    void aDecisionKeepsWhatWasReadAndItsReason(String path, String fields, String told) throws Exception {
        Browser operator = signedInThenOut("127.0.4.4");

        Document login = login(operator.post(path, fields));
        operator.keep(operator.post("/connexion", fields(login, TestConsole.PASSWORD)));
        Document resumed = operator.document("/reprise");

        assertThat(resumed.select("#demande").text().replaceAll("\\h", " ")).isEqualTo(told);
        assertThat(hidden(resumed.select("form[action=" + path + "]").first()).split("&"))
                .containsExactlyInAnyOrder(fields.split("&"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mot-de-passe",
                "/etablissements/9990001X",
                "/etablissements/9990001X/essai",
                "/nulle-part",
                "/suspens/.1/accepter"
            })
    void nothingElseIsSentBackToABrowser(String path) throws Exception {
        Browser operator = signedInThenOut("127.0.4.2");

        Wire.Answer answer = operator.post(path, "actuel=bruyere&nom=martel");

        assertThat(answer.header("location")).isEqualTo("/connexion");
        assertThat(answer.text()).doesNotContain("bruyere", "martel");
    }

    @Test
    void aGestureThatNobodyMayResumeLeadsNowhere() throws Exception {
        Browser operator = signedInThenOut("127.0.4.3");
        Document login = operator.document("/connexion");

        operator.keep(operator.post(
                "/connexion", "geste=https%3A%2F%2Fevil.example%2Fsuspens&" + fields(login, TestConsole.PASSWORD)));

        assertThat(operator.location()).isEqualTo("/");
    }

    private Browser signedInThenOut(String address) throws Exception {
        Browser operator = new Browser(from(address)).signIn(TestConsole.LOGIN, TestConsole.PASSWORD);
        for (Session session : sessions().findSessions()) {
            session.expire();
        }
        return operator;
    }

    private static Document login(Wire.Answer answer) {
        Document page = Jsoup.parse(answer.text());
        assertThat(page.select("h1").text()).isEqualTo("Connexion");
        return page;
    }

    private static String fields(Document login, String password) {
        return hidden(login.select("form[action=/connexion]").first()) + "&identifiant=" + TestConsole.LOGIN
                + "&motDePasse=" + password;
    }

    private static String hidden(org.jsoup.nodes.Element form) {
        return form.select("input[type=hidden]:not([name=_csrf])").stream()
                .map(field -> Wire.encoded(field.attr("name")) + "=" + Wire.encoded(field.attr("value")))
                .collect(Collectors.joining("&"));
    }
}
