package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who answers, since when, and a test of each; a Pix that is missing is told where people look. */
class PartnersPageTest extends HeadCase {

    @Test
    void eachPartnerHasItsStateAndAMissingPixIsToldOnTheFirstPageToo() throws Exception {
        Document page = page("/partenaires");
        assertThat(page.select("tr#pix .light").attr("class")).contains("watch");
        assertThat(page.select("tr#pix").text()).contains("non configuré", "Pix manque : donnez PASSERELLE_PIX_URL");
        assertThat(page.select("tr#pix form")).as("nobody to be called").isEmpty();
        assertThat(page.select("tr#mail th").text()).contains("Courriel", "smtp.exemple.fr:587");
        assertThat(page.select("tr#mail form, tr#webhook form")).hasSize(2);
        assertThat(page("/").select(".notice.watch").text()).contains("Pix manque : donnez PASSERELLE_PIX_URL");
        assertThat(seen("/").text()).as("not a head's").doesNotContain("PASSERELLE_PIX_URL");
    }

    @Test
    void aTestTellsWhatCameOfItAndIsInTheJournal() throws Exception {
        mvc.perform(ask("/partenaires/mail/test"))
                .andExpect(redirectedUrl("/partenaires"))
                .andExpect(flash().attribute("fait", "Courriel : Le serveur répond."));
        mvc.perform(ask("/partenaires/webhook/test"))
                .andExpect(flash().attribute("refus", "Webhook : Le webhook refuse : vérifiez le secret."));
        mvc.perform(ask("/partenaires/pix/test"))
                .andExpect(flash().attribute("refus", "Pix : Pix manque : donnez PASSERELLE_PIX_URL."));
        mvc.perform(ask("/partenaires/broker/test")).andExpect(flash().attributeExists("refus"));
        mvc.perform(ask("/partenaires/personne/test")).andExpect(status().isNotFound());

        assertThat(LEDGER.jdbc()
                        .sql(
                                "select (details ->> 'partner') || ' ' || (details ->> 'result') from journal where action = 'PARTNER_TESTED' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("MAIL WELL", "WEBHOOK WRONG", "BROKER WRONG");
        Document page = page("/partenaires");
        assertThat(page.select("tr#mail").text()).contains("Test réussi le 8 juin 2027", "par operateur");
        assertThat(page.select("tr#webhook").text()).contains("échoué");
    }

    @Test
    void programsReadTheSameAndOperatorsTry() throws Exception {
        mvc.perform(get("/api/v1/partners").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(jsonPath("$.partners[0].partner").value("pix"))
                .andExpect(jsonPath("$.partners[0].configured").value(false));
        mvc.perform(post("/api/v1/partners/mail/test")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(jsonPath("$.well").value(true));
        assertThat(answer(get("/partenaires")).getStatus()).isEqualTo(403);
        assertThat(answer(post("/partenaires/mail/test").with(csrf())).getStatus())
                .isEqualTo(403);
    }

    private static MockHttpServletRequestBuilder ask(String address) {
        return post(address).with(SignedInAs.operator(TestConsole.LOGIN)).with(csrf());
    }
}
