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

import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.hold.HoldState;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of what waits, filtered, and several questions of one kind answered at once. */
class HoldsAreDecidedInBatchesTest extends HeadCase {

    private long file;
    private long first;
    private long second;
    private long elsewhere;
    private long zoe;

    @BeforeEach
    void threeDeparturesAndADoubt() {
        file = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "HELD", "{}");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        first = sample.hold(Sample.PINS, "LEAVING", 30, 120, file, "", null);
        second = sample.hold(Sample.PINS, "UPDATED", 30, 120, file, "", null);
        elsewhere = sample.hold(Sample.ECLUSES, "LEAVING", 30, 120, file, "", null);
        desk.says(Previews.tooManyLeave());
    }

    @Test
    void theListSaysSinceHowManyDaysAndIsFiltered() throws Exception {
        age(first, 12);

        assertThat(plain(page("/suspens")
                        .select("tbody td[data-label=Âge]")
                        .first()
                        .text()))
                .isEqualTo("12 jours");
        assertThat(listed(page("/suspens?motif=LEAVING"))).containsExactly(link(first), link(elsewhere));
        assertThat(listed(page("/suspens?etablissement=9990002Y"))).containsExactly(link(elsewhere));
        assertThat(listed(page("/suspens?age=7&motif=&etablissement="))).containsExactly(link(first));
        assertThat(page("/suspens?age=30").select(".empty").text()).contains("ne répond à ces critères");
    }

    @Test
    void aNameIsLookedForWithoutStandingInAnAddress() throws Exception {
        long asked = sample.question(Sample.PINS, "UNLISTED", 81, sample.personOf(zoe));
        MockHttpServletRequestBuilder search =
                post("/recherche/suspens").param("texte", "martel z").with(csrf());

        assertThat(listed(document(search))).containsExactly(link(asked));
        assertThat(page("/suspens?texte=martel").select("tbody tr").size())
                .as("not read from an address")
                .isGreaterThan(1);
        assertThat(told(post("/recherche/suspens").param("texte", "9990002Y").with(csrf())))
                .as("a head finds nothing of another school")
                .doesNotContain(link(elsewhere));
    }

    @Test
    void aLongListIsCutAndSaysHowManyAreLeft() throws Exception {
        for (int n = 0; n < 100; n++) {
            sample.question(Sample.PINS, "UNLISTED", 1000 + n, sample.personOf(zoe));
        }

        assertThat(listed(page("/suspens")).stream().filter(one -> one.startsWith("/suspens/")))
                .hasSize(100);
        assertThat(plain(page("/suspens").select("main").text())).contains("et 3 autres, à voir en filtrant");
    }

    @Test
    void oneKindIsChosenBeforeBoxesAreTicked() throws Exception {
        assertThat(page("/suspens").select("input[type=checkbox]")).isEmpty();
        assertThat(page("/suspens?motif=REATTRIBUTED").select("input[type=checkbox]"))
                .isEmpty();
        Document list = page("/suspens?motif=LEAVING");

        assertThat(list.select("input[type=checkbox]").eachAttr("value"))
                .containsExactly(Long.toString(first), Long.toString(elsewhere));
        assertThat(list.select("button[form=lot]").eachAttr("formaction"))
                .containsExactly("/suspens/lot/accepter", "/suspens/lot/refuser");
        assertThat(seen("/suspens?motif=LEAVING").select("input[type=checkbox], button[form=lot]"))
                .as("a head decides nothing")
                .isEmpty();
    }

    @Test
    void thePreviewSaysWhatHappensToEachAndWhyNot() throws Exception {
        long doubt = sample.doubt(Sample.PINS, file, "990000009AJ", "Le Goff", "Ewen", sample.personOf(zoe), true);
        long closed = sample.hold(Sample.PINS, "ARRIVING", 3, 120, file, "", null);
        sample.closed(closed, "REFUSED", "chef");

        Document page = page("/suspens/lot/accepter?n=" + first + "&n=" + elsewhere + "&n=" + second + "&n=" + doubt
                + "&n=" + closed + "&n=0");

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(plain(page.select("tbody tr").first().text())).contains("30 élèves seront désactivés");
        assertThat(page.select("#pourquoi li").eachText())
                .hasSize(4)
                .anySatisfy(one -> assertThat(one).contains("n° " + second, "pas de la même sorte"))
                .anySatisfy(one -> assertThat(one).contains("n° " + doubt, "une par une"))
                .anySatisfy(one -> assertThat(one).contains("n° " + closed, "plus attendue"))
                .anySatisfy(one -> assertThat(plain(one)).startsWith("n° 0 : Aucune question"));
        assertThat(desk.asked()).allMatch(asked -> asked.startsWith("previewOf"));
    }

    @Test
    void whatWasReadIsDecidedOneByOneWithItsReason() throws Exception {
        mvc.perform(confirmed("refuser", "Exports tronqués", first, elsewhere))
                .andExpect(redirectedUrl("/suspens?motif=LEAVING"))
                .andExpect(flash().attribute("decidees", 2));

        assertThat(desk.asked()).contains("refuse " + first + " operateur", "refuse " + elsewhere + " operateur");
        HoldLedger ledger = LEDGER.get(HoldLedger.class);
        for (long one : new long[] {first, elsewhere}) {
            ledger.close(one, HoldState.REFUSED, TestConsole.LOGIN);
            assertThat(page("/suspens/" + one).select("#motif-dit").text()).isEqualTo("Exports tronqués");
        }
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_CLOSED'"
                        + " and details ->> 'reason' = 'Exports tronqués'"))
                .isEqualTo(2);
    }

    @Test
    void whatWasDecidedMeanwhileOrHasChangedIsLeftAloneAndTold() throws Exception {
        MockHttpServletRequestBuilder form = confirmed("accepter", "", first, elsewhere);
        sample.closed(first, "REFUSED", "chef");
        desk.says(Previews.unchanged());

        Object left = mvc.perform(form)
                .andExpect(flash().attribute("decidees", 0))
                .andReturn()
                .getFlashMap()
                .get("manquees");
        assertThat(String.valueOf(left)).contains("plus attendue");
        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("approve"));
    }

    @Test
    void anotherPlanThanTheOneThatWasReadIsNotAccepted() throws Exception {
        MockHttpServletRequestBuilder form = confirmed("accepter", "", first);
        sample.pupil(Sample.PINS, "990000002AB", "OMARI", "Paul", "3 A");

        Object left = mvc.perform(form).andReturn().getFlashMap().get("manquees");
        assertThat(String.valueOf(left)).contains("a changé depuis");
        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("approve"));
    }

    @Test
    void whoeverSeesOneSchoolIsToldNothingOfAnother() throws Exception {
        Document page = seen("/suspens/lot/refuser?n=" + elsewhere + "&n=" + first);

        assertThat(plain(page.select("#pourquoi li").text()))
                .isEqualTo("n° " + elsewhere + " : Aucune question ne porte ce numéro.");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("main form")).as("nor decides").isEmpty();
        assertThat(page.text()).doesNotContain("Écluses");
    }

    @Test
    void nothingTickedAndWhatIsNoBatchAreSaidSo() throws Exception {
        mvc.perform(get("/suspens/lot/accepter").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(redirectedUrl("/suspens"))
                .andExpect(flash().attributeExists("refus"));
        mvc.perform(form("refuser").param("q", "x", "12")).andExpect(flash().attributeExists("refus"));
        mvc.perform(form("refuser").param("q", first + ":a").param("motif", "x".repeat(501)))
                .andExpect(flash().attribute("refus", org.hamcrest.Matchers.startsWith("Le motif compte plus")));
    }

    @Test
    void programsReadAndDecideBatchesAsPagesDo() throws Exception {
        String told = mvc.perform(api(get("/api/v1/holds/batch")
                        .param("answer", "REFUSE")
                        .param("hold", Long.toString(first), Long.toString(second))))
                .andExpect(jsonPath("$.holds[0].effect").exists())
                .andExpect(jsonPath("$.holds[1].whyNot").value("Elle n’est pas de la même sorte que la première."))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String print = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(told)
                .at("/holds/0/print")
                .asText();
        String body = "{\"answer\": \"REFUSE\", \"reason\": \"vu\", \"holds\": [{\"id\": %d, \"print\": \"%s\"}]}";

        mvc.perform(api(post("/api/v1/holds/batch")).content(body.formatted(first, "autre")))
                .andExpect(jsonPath("$.holds[0].whyNot").exists());
        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("refuse"));
        mvc.perform(api(post("/api/v1/holds/batch")).content(body.formatted(first, print)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.holds[0].whyNot").isEmpty());
        assertThat(desk.asked()).contains("refuse " + first + " operateur");
        mvc.perform(api(get("/api/v1/holds/batch").param("answer", "REFUSE"))).andExpect(status().isBadRequest());
        mvc.perform(api(post("/api/v1/holds/batch")).content("{}")).andExpect(status().isBadRequest());
    }

    private MockHttpServletRequestBuilder confirmed(String answer, String reason, long... holds) throws Exception {
        StringBuilder address = new StringBuilder("/suspens/lot/" + answer + "?");
        for (long hold : holds) {
            address.append("n=").append(hold).append('&');
        }
        MockHttpServletRequestBuilder form = form(answer).param("motif", reason);
        for (Element key : page(address.toString()).select("input[name=q]")) {
            form.param("q", key.attr("value"));
        }
        return form;
    }

    private static MockHttpServletRequestBuilder form(String answer) {
        return post("/suspens/lot/" + answer)
                .with(SignedInAs.operator(TestConsole.LOGIN))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder call) {
        return call.with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD)).contentType(MediaType.APPLICATION_JSON);
    }

    private static java.util.List<String> listed(Document page) {
        return page.select("tbody th a").eachAttr("href");
    }

    private static String link(long hold) {
        return "/suspens/" + hold;
    }

    private void age(long hold, int days) {
        LEDGER.jdbc()
                .sql("update hold set opened_at = ?::timestamptz where id = ?")
                .params(NOW.minus(days, java.time.temporal.ChronoUnit.DAYS).toString(), hold)
                .update();
    }

    private static String plain(String text) {
        return text.replaceAll("\\h", " ");
    }
}
