package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.HoldState;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The verdict comes first, what does harm is confirmed as it was read, and what a decision was taken on stays. */
class DecisionsAreSafeTest extends HeadCase {

    private long file;
    private long leaving;

    @BeforeEach
    void anExportThatEmptiesHalfASchool() {
        file = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "HELD", "{}");
        leaving = sample.hold(Sample.PINS, "LEAVING", 30, 120, file, "", null);
        desk.says(Previews.tooManyLeave());
    }

    @Test
    void theVerdictComesFirstThenTheThresholdAndTheDeparturesByDivision() throws Exception {
        sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        Document page = page("/suspens/" + leaving);

        assertThat(page.select("main > p").first().id()).isEqualTo("verdict");
        assertThat(page.select("#verdict").text()).contains("aucune division ne manque en entier");
        assertThat(plain(page.select("#seuils li").text()))
                .isEqualTo("30 départs pour 120 élèves actifs, soit 25 %, au-delà du seuil de 10 %.");
        assertThat(plain(page.select("#departs tbody tr").first().text())).isEqualTo("3 A 1 1 100 %");
    }

    @Test
    void namesThatDifferAreSaidToBeTwoPupils() throws Exception {
        long ewen = sample.pupil(Sample.ECLUSES, "990000009AJ", "OMARI", "Paul", "3 A");
        long doubt = sample.doubt(Sample.PINS, file, "990000009AJ", "Le Goff", "Ewen", sample.personOf(ewen), false);

        assertThat(plain(page("/suspens/" + doubt).select("#verdict").text()))
                .isEqualTo("Les noms et les dates de naissance diffèrent : très probablement deux élèves.");
        assertThat(page("/suspens/" + doubt + "/accepter").select("#confirmer"))
                .as("nobody may say that they are the same")
                .isEmpty();
    }

    @Test
    void whatDoesHarmIsReadAgainOnASecondPageWhichAGetNeverDoes() throws Exception {
        Document page = page("/suspens/" + leaving + "/accepter");

        assertThat(page.select("section:has(#confirmer) #effet").text()).contains("30");
        assertThat(page.select("section:has(#confirmer) form").attr("action"))
                .isEqualTo("/suspens/" + leaving + "/accepter");
        assertThat(page.select("section:has(#confirmer) a.button").attr("href")).isEqualTo("/suspens/" + leaving);
        assertThat(page.select("section[aria-labelledby=changements-LEAVING] tbody th")
                        .text())
                .as("to whom")
                .startsWith("MARTEL Zoé");
        assertThat(page.select("#decider")).isEmpty();
        assertThat(page("/suspens/" + leaving + "/refuser").select("#confirmer"))
                .as("the harmless one needs none")
                .isEmpty();
        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("approve") || asked.startsWith("refuse"));
    }

    @Test
    void withoutItsSecondPageNothingThatDoesHarmIsDone() throws Exception {
        mvc.perform(form("accepter"))
                .andExpect(redirectedUrl("/suspens/" + leaving + "/accepter"))
                .andExpect(flash().attributeExists("refus"));

        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("approve"));
    }

    @Test
    void whatHasChangedSinceItWasReadIsReadAgain() throws Exception {
        MockHttpServletRequestBuilder read = answered(leaving, "accepter");
        sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");

        mvc.perform(read)
                .andExpect(redirectedUrl("/suspens/" + leaving + "/accepter"))
                .andExpect(flash().attribute("refus", org.hamcrest.Matchers.containsString("n'est plus ce que vous")));
        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("approve"));
        mvc.perform(answered(leaving, "accepter")).andExpect(flash().attributeExists("fait"));
    }

    @Test
    void aHeadReadsTheSecondPageWithoutItsButton() throws Exception {
        Document page = seen("/suspens/" + leaving + "/accepter");

        assertThat(page.select("#confirmer, form.choice")).isEmpty();
    }

    @Test
    void aReasonIsKeptWithTheDecisionShownAndWrittenInTheJournal() throws Exception {
        mvc.perform(form("refuser").param("motif", "  Vu avec le collège  "))
                .andExpect(flash().attributeExists("fait"));
        LEDGER.get(HoldLedger.class).close(leaving, HoldState.REFUSED, TestConsole.LOGIN);

        assertThat(page("/suspens/" + leaving).select("#motif-dit").text()).isEqualTo("Vu avec le collège");
        mvc.perform(api(get("/api/v1/holds/" + leaving)))
                .andExpect(jsonPath("$.hold.reason").value("Vu avec le collège"));
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_CLOSED'"
                        + " and details ->> 'reason' = 'Vu avec le collège'"))
                .isOne();
    }

    @Test
    void theReasonOfSomebodyWhoDidNotDecideIsNobodysElse() throws Exception {
        mvc.perform(form("refuser").param("motif", "trop tard"));
        LEDGER.get(HoldLedger.class).close(leaving, HoldState.REFUSED, "collegue");

        assertThat(page("/suspens/" + leaving).select("#motif-dit, #alors")).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongChangesNothing() throws Exception {
        mvc.perform(form("refuser").param("motif", "x".repeat(501)))
                .andExpect(redirectedUrl("/suspens/" + leaving))
                .andExpect(flash().attribute("refus", org.hamcrest.Matchers.startsWith("Le motif compte plus de 500")));
        mvc.perform(api(post("/api/v1/holds/" + leaving + "/refuse"))
                        .content("{\"reason\": \"" + "x".repeat(501) + "\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("Motif trop long"));

        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("refuse"));
    }

    @Test
    void whatADecisionWasTakenOnStaysAsItWas() throws Exception {
        mvc.perform(answered(leaving, "accepter")).andExpect(flash().attributeExists("fait"));
        LEDGER.get(HoldLedger.class).close(leaving, HoldState.APPROVED, TestConsole.LOGIN);
        desk.says(Previews.unchanged());

        Document page = page("/suspens/" + leaving);
        assertThat(page.select("#plan").text()).isEqualTo("Ce que l'export changeait au moment de la décision");
        assertThat(page.select("section[aria-labelledby=changements-LEAVING] tbody th")
                        .text())
                .startsWith("MARTEL Zoé");
        assertThat(page.select("section:has(#alors) dd").text()).contains("30");
        assertThat(page.select("#departs tbody tr")).isNotEmpty();
        assertThat(page.select("#verdict").text()).contains("au moment de la décision");
        mvc.perform(api(get("/api/v1/holds/" + leaving)))
                .andExpect(jsonPath("$.preview").isEmpty())
                .andExpect(jsonPath("$.takenOn.departures[0].division").exists())
                .andExpect(jsonPath("$.takenOn.plan.counts.leaving").value(30));
    }

    @Test
    void whoWasLaidBesideWhomStaysAsItWas() throws Exception {
        long ewen = sample.pupil(Sample.PINS, "990000009AJ", "LE GOFF", "Owen", "3 A");
        long doubt = sample.doubt(Sample.PINS, file, "990000009AJ", "Le Goff", "Ewen", sample.personOf(ewen), true);
        mvc.perform(answered(doubt, "accepter")).andExpect(flash().attributeExists("fait"));
        LEDGER.get(HoldLedger.class).close(doubt, HoldState.APPROVED, TestConsole.LOGIN);
        LEDGER.jdbc()
                .sql("update pupil set first_name = 'Ewen' where id = ?")
                .param(ewen)
                .update();

        assertThat(page("/suspens/" + doubt)
                        .select("section:has(#identites) tbody tr")
                        .last()
                        .text())
                .contains("LE GOFF Owen");
    }

    @Test
    void whatWasKnownOfACertificationStaysAsItWas() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.certification(81, zoe, CertificationStatus.CANCELLED, 0);
        long asked = sample.question(Sample.PINS, "CANCELLED_SINCE", 81, sample.personOf(zoe));
        mvc.perform(answered(asked, "refuser")).andExpect(flash().attributeExists("fait"));
        LEDGER.get(HoldLedger.class).close(asked, HoldState.REFUSED, TestConsole.LOGIN);

        assertThat(page("/suspens/" + asked).select("section:has(#alors) dl").text())
                .contains("D'après Pix annulée");
    }

    @Test
    void aDecisionIsTakenBackWithAReason() throws Exception {
        sample.applied(Sample.PINS, file);
        sample.closed(leaving, "REFUSED", "chef");
        mvc.perform(form("reprendre").param("motif", "Export corrigé")).andExpect(flash().attributeExists("refus"));
        LEDGER.get(HoldLedger.class).undo(leaving, TestConsole.LOGIN);

        assertThat(page("/suspens/" + leaving).select("#motif-reprise").text()).isEqualTo("Export corrigé");
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_UNDONE'"
                        + " and details ->> 'reason' = 'Export corrigé'"))
                .isOne();
    }

    @Test
    void aProgramReadsWhatAnAnswerWouldDoAndDecidesOnlyOnThat() throws Exception {
        String read = mvc.perform(api(get("/api/v1/holds/" + leaving)))
                .andExpect(jsonPath("$.preview.harmless[0]").value("refuse"))
                .andExpect(jsonPath("$.preview.harmless.length()").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String print = new ObjectMapper().readTree(read).at("/preview/print").asText();
        String answer = "{\"print\": \"" + print + "\", \"reason\": \"vu\"}";
        sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");

        mvc.perform(api(post("/api/v1/holds/" + leaving + "/approve")).content(answer))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("Ce qui serait fait a changé"));
        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("approve"));
    }

    private MockHttpServletRequestBuilder form(String answer) {
        return post("/suspens/" + leaving + "/" + answer)
                .with(SignedInAs.operator(TestConsole.LOGIN))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder call) {
        return call.with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD)).contentType(MediaType.APPLICATION_JSON);
    }

    private static String plain(String text) {
        return text.replaceAll("\\h", " ");
    }
}
