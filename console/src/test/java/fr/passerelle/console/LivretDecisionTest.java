package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.domain.certification.CertificationStatus;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** A certification that was cancelled, or that Pix no longer gives: taken out of the livret or kept, by a person. */
class LivretDecisionTest extends ConsoleTest {

    private long zoe;
    private long cancelled;

    @BeforeEach
    void aLivretThatHoldsACancelledCertification() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.certification(81, zoe, CertificationStatus.CANCELLED, 0);
        sample.livret(zoe, 81, 312);
        cancelled = sample.question(Sample.PINS, "CANCELLED_SINCE", 81, sample.personOf(zoe));
    }

    @Test
    void theListLeadsToTheDecision() throws Exception {
        assertThat(page("/suspens").select("tbody th a").eachAttr("href")).containsExactly("/suspens/" + cancelled);
    }

    @Test
    void thePageShowsTheCertificationAndSaysExactlyWhatEachButtonDoes() throws Exception {
        sample.certification(61, zoe, CertificationStatus.VALIDATED, 250);
        Document page = page("/suspens/" + cancelled);

        assertThat(page.select("h1").text()).isEqualTo("Certification du livret qui n'est plus obtenue");
        assertThat(page.select("section:has(#certification) > p").text())
                .isEqualTo("D'après Pix, elle est maintenant annulée.");
        assertThat(plain(
                        page.select("section:has(#certification) dd").eachText().toString()))
                .isEqualTo("[MARTEL Zoé, 3 A, Collège des Pins, 81, 4 février 2027, 312 Pix, P-AB12CD34, oui]");
        assertThat(page.select("section:has(#certification) a").attr("href")).isEqualTo("/eleves/" + zoe);
        assertThat(page.select("form.choice button").eachText())
                .containsExactly("Retirer du livret", "Garder au livret");
        assertThat(plain(page.select("#si-accepter").text()))
                .isEqualTo("La certification n° 81 quitte le livret pour son historique, et compte désormais comme"
                        + " annulée : aucune récupération ne la portera au livret, même si Pix la redonne comme obtenue."
                        + " La certification n° 61, obtenue le 4 février 2027, prendra sa place dès maintenant si"
                        + " la récupération est ouverte, sinon à son ouverture.");
        assertThat(plain(page.select("#si-refuser").text()))
                .isEqualTo("La certification n° 81 reste au livret. La question ne sera pas posée de nouveau, sauf si"
                        + " Pix la redonne comme obtenue puis la reprend encore.");
        assertThat(desk.asked()).as("no import is looked at").isEmpty();
    }

    @Test
    void withoutAnotherObtainedOneTheLivretStaysEmpty() throws Exception {
        assertThat(page("/suspens/" + cancelled).select("#si-accepter").text())
                .endsWith("Le livret n'en portera plus aucune.");
    }

    @Test
    void oneThatPixNoLongerGivesAndThatNoLivretHoldsIsDecidedToo() throws Exception {
        long paul = sample.pupil(Sample.PINS, "990000002AB", "OMARI", "Paul", "3 B");
        sample.certification(82, paul, CertificationStatus.VALIDATED, 300);
        long unlisted = sample.question(Sample.PINS, "UNLISTED", 82, sample.personOf(paul));
        sample.pixPlus(79, paul, "Non obtenue");
        Document page = page("/suspens/" + unlisted);

        assertThat(page.select("h1").text()).isEqualTo("Certification obtenue que Pix ne donne plus");
        assertThat(page.select("section:has(#certification) > p").text())
                .startsWith("Le flux de Pix ne donne plus cette certification");
        assertThat(plain(page.select("section:has(#certification) dl").text()))
                .endsWith("Pix+ Droit n° 79, passée le 11 mai 2027 : Non obtenue, Avancé 1");
        assertThat(page.select("form.choice button").eachText())
                .containsExactly("Ne plus la compter", "La garder comme obtenue");
        assertThat(plain(page.select("#si-accepter").text()))
                .isEqualTo("La certification n° 82 compte désormais comme annulée : aucune récupération ne la portera"
                        + " au livret, même si Pix la redonne comme obtenue.");
        assertThat(plain(page.select("#si-refuser").text()))
                .startsWith("La certification n° 82 compte toujours comme obtenue.");
    }

    @Test
    void oneThatWasWithdrawnAndThatPixGivesAgainIsLeftToPixOrKeptWithdrawn() throws Exception {
        sample.closed(cancelled, "APPROVED", "chef");
        long again = sample.question(Sample.PINS, "REGRESSION", 81, sample.personOf(zoe));
        sample.details(again, "{\"announced\": \"VALIDATED\", \"source\": \"FEED\", \"decided\": \"true\"}");
        Document page = page("/suspens/" + again);

        assertThat(plain(page.select("section:has(#situation) dd").last().text()))
                .isEqualTo(
                        "Pix donne de nouveau comme obtenue une certification que chef a retirée ; elle reste retirée"
                                + " tant que personne n'a tranché.");
        assertThat(page.select("form.choice button").eachText()).containsExactly("Croire Pix", "Garder retirée");
        assertThat(plain(page.select("#si-accepter").text()))
                .contains("si la certification n° 81 y est obtenue", "au livret à la prochaine récupération");
        assertThat(plain(page.select("#si-refuser").text())).startsWith("La certification n° 81 reste retirée.");
        assertThat(page("/suspens").select("tbody th a").eachAttr("href")).contains("/suspens/" + again);

        mvc.perform(get("/api/v1/holds/" + again).with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD)))
                .andExpect(jsonPath("$.hold.decidable").value(true));
        for (String button : new String[] {"/accepter", "/refuser"}) {
            mvc.perform(answered(again, button.substring(1))).andExpect(redirectedUrl("/suspens/" + again));
        }
        assertThat(recuperation.asked())
                .containsExactly("restore " + again + " operateur", "keep " + again + " operateur");

        sample.closed(again, "REFUSED", "chef");
        assertThat(page("/suspens/" + again)
                        .select("section:has(#situation) dd")
                        .eachText())
                .startsWith("gardée retirée");
        sample.closed(again, "APPROVED", "chef");
        assertThat(page("/suspens/" + again)
                        .select("section:has(#situation) dd")
                        .eachText())
                .startsWith("rétablie");
    }

    /** It was told as « rétablie » or « gardée retirée », although nobody had withdrawn it. */
    @ParameterizedTest
    @CsvSource({"APPROVED, redemandé à Pix", "REFUSED, laissé en l'état"})
    void aCancelledOneThatAFileGivesIsToldInTheWordsOfItsButtons(String state, String told) throws Exception {
        long asked = sample.question(Sample.PINS, "REGRESSION", 81, sample.personOf(zoe));
        sample.details(asked, "{\"announced\": \"VALIDATED\", \"source\": \"CLASS_CSV\"}");
        assertThat(page("/suspens/" + asked).select("form.choice button").eachText())
                .containsExactly("Redemander à Pix", "Laisser en l'état");

        sample.closed(asked, state, "chef");
        assertThat(page("/suspens/" + asked)
                        .select("section:has(#situation) dd")
                        .eachText())
                .startsWith(told);
    }

    @Test
    void whoeverLooksIsInTheJournal() throws Exception {
        page("/suspens/" + cancelled);

        assertThat(LEDGER.count("select count(*) from journal where actor = '" + TestConsole.LOGIN
                        + "' and action = 'DATA_READ' and uai = '9990001X' and details ->> 'hold' = '" + cancelled
                        + "'"))
                .isOne();
    }

    @Test
    void theButtonsAskTheLivretsDeskInTheOperatorsName() throws Exception {
        mvc.perform(answered(cancelled, "accepter"))
                .andExpect(redirectedUrl("/suspens/" + cancelled))
                .andExpect(flash().attribute("fait", "C'est fait : cette certification ne compte plus comme obtenue."));
        mvc.perform(answered(cancelled, "refuser"))
                .andExpect(flash().attribute("refus", "Cette décision n'est plus attendue : rien n'a été changé."));

        assertThat(recuperation.asked())
                .containsExactly("withdraw " + cancelled + " operateur", "keep " + cancelled + " operateur");
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void whatIsDecidedIsToldInTheWordsOfALivret() throws Exception {
        sample.closed(cancelled, "APPROVED", "chef");
        assertThat(page("/suspens/" + cancelled)
                        .select("section:has(#situation) dd")
                        .eachText())
                .startsWith("retirée")
                .endsWith("chef");
        assertThat(page("/suspens/" + cancelled).select("form.choice")).isEmpty();

        sample.closed(cancelled, "SUPERSEDED", "hub");
        assertThat(page("/suspens/" + cancelled).select("main > p").text())
                .startsWith("Un résultat plus récent a rendu cette décision sans objet");
        assertThat(page("/suspens").select("section.decided td[data-label=Par]").text())
                .isEqualTo("un résultat plus récent");
    }

    @Test
    void programsDecideThroughTheSameDesk() throws Exception {
        mvc.perform(get("/api/v1/holds/" + cancelled).with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD)))
                .andExpect(jsonPath("$.hold.kind").value("CANCELLED_SINCE"))
                .andExpect(jsonPath("$.hold.decidable").value(true))
                .andExpect(jsonPath("$.plan").isEmpty());
        mvc.perform(post("/api/v1/holds/" + cancelled + "/refuse")
                        .with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk());
        mvc.perform(post("/api/v1/holds/" + cancelled + "/approve")
                        .with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON))
                .andExpect(status().isConflict());

        assertThat(recuperation.asked())
                .containsExactly("keep " + cancelled + " operateur", "withdraw " + cancelled + " operateur");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\h]", " ");
    }
}
