package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fr.passerelle.console.security.SignedInAs;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** What waits for a person, and what is in quarantine. */
class WaitingPagesTest extends ConsoleTest {

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
    }

    @Test
    void holdsSayWhyWhereAndWhatHappensMeanwhile() throws Exception {
        sample.hold(Sample.PINS, "LEAVING", 30, 120);

        Document page = page("/suspens");

        assertThat(page.select("h1").text()).isEqualTo("En suspens");
        assertThat(page.select("caption").text()).isEqualTo("Décisions attendues, la plus ancienne d'abord");
        assertThat(page.select("tbody th").text()).isEqualTo("Trop de départs d'un coup");
        assertThat(page.select("tbody td a").attr("href")).isEqualTo("/etablissements/9990001X");
        assertThat(page.select("tbody td").eachText())
                .startsWith("Collège des Pins", "30 sur 120")
                .endsWith("Les départs ne sont pas appliqués, le reste de l'import l'est.");
    }

    @Test
    void nothingHeldIsSaidToo() throws Exception {
        assertThat(page("/suspens").select(".empty").text()).isEqualTo("Rien n'attend de décision.");
        assertThat(page("/quarantaine").select(".empty").text()).isEqualTo("Rien n'est en quarantaine.");
    }

    @Test
    void quarantinedWorkShowsItsCauseAndItsTwoForms() throws Exception {
        long id = sample.quarantined("PUSH_SESSION", Sample.PINS.value(), "Connection refused");

        Document page = page("/quarantaine/" + id);

        assertThat(page.select("h1").text()).isEqualTo("Traitement n° " + id);
        assertThat(page.select("main dd").eachText()).contains("9990001X", "34", "3");
        assertThat(page.select("main p.said").text()).isEqualTo("Connection refused");
        assertThat(page.select("section.work form[method=post]").eachAttr("action"))
                .containsExactly("/quarantaine/" + id + "/relance", "/quarantaine/" + id + "/abandon");
        assertThat(page.select("section.work form input[name=_csrf]")).hasSize(2);
        assertThat(page.select("section.work button").eachText())
                .containsExactly("Relancer le traitement " + id, "Abandonner le traitement " + id);
    }

    @Test
    void replayedWorkIsReadyAgainAndTheJournalKnowsByWhom() throws Exception {
        long id = sample.quarantined("PUSH_SESSION", Sample.PINS.value(), "Connection refused");

        submit("/quarantaine/" + id + "/relance", "")
                .andExpect(flash().attribute("fait", "Le traitement est relancé."));

        assertThat(work(id)).containsEntry("state", "READY");
        assertThat(journal()).containsEntry("actor", TestConsole.LOGIN).containsEntry("action", "WORK_REPLAYED");
    }

    @Test
    void discardedWorkKeepsItsReason() throws Exception {
        long id = sample.quarantined("PUSH_SESSION", Sample.PINS.value(), "Connection refused");

        submit("/quarantaine/" + id + "/abandon", " session saisie deux fois ")
                .andExpect(flash().attribute("fait", "Le traitement est abandonné."));

        assertThat(work(id)).containsEntry("state", "DISCARDED").containsEntry("reason", "session saisie deux fois");
        assertThat(journal()).containsEntry("actor", TestConsole.LOGIN).containsEntry("action", "WORK_DISCARDED");
    }

    @Test
    void workIsNotDiscardedWithoutAReason() throws Exception {
        long id = sample.quarantined("PUSH_SESSION", Sample.PINS.value(), "Connection refused");

        mvc.perform(post("/quarantaine/" + id + "/abandon")
                        .param("motif", "  ")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/quarantaine/" + id))
                .andExpect(flash().attribute(
                                "refus",
                                "Indiquez le motif de l'abandon, en 200 caractères au plus, sans nom d'élève : il est"
                                        + " conservé au journal."));

        assertThat(work(id)).containsEntry("state", "QUARANTINED");
    }

    @Test
    void workThatLeftQuarantineMeanwhileIsSaidSo() throws Exception {
        submit("/quarantaine/12345/relance", "")
                .andExpect(flash().attribute("refus", "Ce traitement n'est plus en quarantaine."));
    }

    private ResultActions submit(String address, String reason) throws Exception {
        return mvc.perform(post(address)
                        .param("motif", reason)
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/quarantaine"));
    }

    private static Map<String, Object> work(long id) {
        return LEDGER.jdbc()
                .sql("select state, reason from work where id = ?")
                .params(id)
                .query()
                .singleRow();
    }

    private static Map<String, Object> journal() {
        return LEDGER.jdbc().sql("select actor, action from journal").query().singleRow();
    }
}
