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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Accounts, results and learners without a pupil: the list, the candidates side by side, and what a person says. */
class StrayPageTest extends ConsoleTest {

    private long zoe;
    private long account;

    @BeforeEach
    void anAccountThatHesitates() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.pupil(Sample.PINS, "990000002AB", "MARTEL", "Zoéa", "3 B");
        sample.pupil(Sample.PINS, "990000003AC", "PERRIN", "Hugo", "3 B");
        account = sample.strayAccount(Sample.PINS, "MARTEL", "Zoée");
    }

    @Test
    void whatWaitsForAPersonIsListedForTheAcademyAndForASchool() throws Exception {
        assertThat(page("/sans-eleve").select("tbody th a").eachText()).containsExactly("MARTEL Zoée");
        assertThat(page("/sans-eleve?etablissement=" + Sample.PINS).text()).contains("2 élèves possibles");
        assertThat(page("/sans-eleve?etablissement=" + Sample.ECLUSES).text()).contains("Rien ici n'attend son élève");
        assertThat(page("/sans-eleve?quoi=resultat").text()).contains("Rien ici n'attend son élève");
        assertThat(page("/sans-eleve?voir=introuvables").text()).contains("Rien ici n'attend son élève");
    }

    @Test
    void theAcademyAndTheSchoolTellHowManyWaitAndLeadThere() throws Exception {
        assertThat(page("/etablissements").select("dl.figures a[href=/sans-eleve]"))
                .hasSize(1);
        assertThat(page("/etablissements/" + Sample.PINS)
                        .select("a[href=/sans-eleve?etablissement=" + Sample.PINS + "]")
                        .text())
                .startsWith("1 ");
        assertThat(page("/etablissements/" + Sample.ECLUSES).select("a[href^=/sans-eleve?]"))
                .isEmpty();
    }

    @Test
    void learnersOfPixThatNobodyCanReadAreListedWithWhatToDo() throws Exception {
        LEDGER.jdbc().sql("""
                        insert into odd_learner (uai, learner_id, last_name, first_name, why, since)
                        values ('9990001X', 4021, 'ROUX', 'Anaë', 'birthdate : une date est attendue', now()),
                            ('9990001X', null, '', '', 'id : un nombre est attendu', now()),
                            ('9990002Y', 4023, 'PETIT', 'Lou', 'birthdate : une date est attendue', now())""").update();

        Document page = page("/sans-eleve?etablissement=" + Sample.PINS);
        assertThat(page.select("section:has(#illisibles) tbody th").eachText())
                .containsExactly("nom illisible", "ROUX Anaë");
        assertThat(page.select("section:has(#illisibles)").text())
                .contains("Corrigez la fiche de cet élève dans Pix Orga", "birthdate : une date est attendue")
                .doesNotContain("PETIT");
        assertThat(page("/sans-eleve").select("section:has(#illisibles) tbody tr"))
                .hasSize(3);
        assertThat(page("/sans-eleve?quoi=compte").select("#illisibles")).isEmpty();
        assertThat(page("/etablissements/" + Sample.PINS)
                        .select("a[href=/sans-eleve?etablissement=" + Sample.PINS + "]")
                        .text())
                .startsWith("3 ");
        mvc.perform(get("/api/v1/strays?school=" + Sample.PINS).with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(jsonPath("$.unread.length()").value(2))
                .andExpect(jsonPath("$.unread[1].number").value(4021))
                .andExpect(jsonPath("$.unread[1].remedy").isNotEmpty());
    }

    @Test
    void thoseItMayBeOfStandSideBySideWithWhatDiffersInBold() throws Exception {
        Document page = page("/sans-eleve/compte/" + account);

        assertThat(page.select("section:has(#qui) tbody tr")).hasSize(2);
        assertThat(page.text()).contains("2 élèves possibles, nés le même jour").doesNotContain("PERRIN");
        assertThat(page.select("section:has(#qui) tbody tr")
                        .get(0)
                        .select("strong")
                        .eachText())
                .as("the name is the same, the forename is only close")
                .containsExactly("Zoé, Maëlle");
        assertThat(page.select("section:has(#qui) tbody tr")
                        .get(1)
                        .select("strong")
                        .eachText())
                .containsExactly("Zoéa, Maëlle", "3 B");
    }

    @Test
    void whoIsThePupilOfAnOpenQuestionOrHasLeftIsSaidWithTheWayThere() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "export.zip", "HELD", "{}");
        long hold = sample.doubt(Sample.PINS, file, "990000009AJ", "MARTEL", "Zoée", sample.personOf(zoe), true);
        LEDGER.jdbc()
                .sql("update hold set details = jsonb_set(details, '{told,0,birthdate}', '\"2012-05-17\"')")
                .update();
        long other = sample.doubt(Sample.PINS, file, "990000008AH", "PERRIN", "Hugo", sample.personOf(zoe), true);
        long left = sample.pupil(Sample.PINS, "990000004AD", "MARTEL", "Zoee", "3 A");
        LEDGER.jdbc()
                .sql("update pupil set active = false, left_at = timestamptz '2027-02-04 12:00:00Z' where id = ?")
                .param(left)
                .update();
        long now = sample.pupil(Sample.ECLUSES, "990000004AD", "MARTEL", "Zoee", "3 F");

        Document list = page("/sans-eleve");
        assertThat(list.select("tbody td[data-label=Pourquoi] a").eachAttr("href"))
                .containsExactly("/suspens/" + hold, "/eleves/" + now)
                .doesNotContain("/suspens/" + other);
        assertThat(list.select("tbody td[data-label=Pourquoi]").text())
                .isEqualTo(
                        "2 élèves possibles, nés le même jour Un élève de ces noms attend d'être reconnu, question n° "
                                + hold
                                + " MARTEL Zoee a quitté l'établissement le 4 février 2027 ; établissement actuel : Collège des Écluses");
        assertThat(page("/sans-eleve/compte/" + account)
                        .select("section:has(#situation) dd a")
                        .eachAttr("href"))
                .contains("/suspens/" + hold, "/eleves/" + now);
        mvc.perform(get("/api/v1/strays/accounts/" + account).with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(jsonPath("$.hints[0].hold").value(hold))
                .andExpect(jsonPath("$.hints[1].pupil").value(now));
    }

    @Test
    void nothingThatGivesIsTheFilledButton() throws Exception {
        Document page = page("/sans-eleve/compte/" + account);

        assertThat(page.select("main button:not(.quiet)").eachText()).containsExactly("Plus tard");
    }

    @ParameterizedTest
    @CsvSource({
        "donner, give ACCOUNT %d %d operateur",
        "personne, nobody ACCOUNT %d operateur",
        "plus-tard, later ACCOUNT %d operateur",
        "reprendre, undo ACCOUNT %d operateur"
    })
    void whatAPersonSaysIsDoneUnderHerName(String verb, String asked) throws Exception {
        mvc.perform(decision(verb))
                .andExpect(redirectedUrl("/sans-eleve/compte/" + account))
                .andExpect(flash().attributeExists("fait"));

        assertThat(strays.asked()).containsExactly(asked.formatted(account, zoe));
    }

    @Test
    void whoComesTooLateIsToldThatNothingWasChanged() throws Exception {
        strays.isTooLate();

        mvc.perform(decision("donner")).andExpect(flash().attributeExists("refus"));
    }

    @Test
    void whatWasSaidStaysReadableWithWhatThePersonHadBeforeHer() throws Exception {
        sample.said(Sample.PINS, account, "NOBODY", null, "adjointe");
        sample.said(Sample.PINS, account, "LATER", null, null);

        Document page = page("/sans-eleve/compte/" + account);
        assertThat(page.select("section:has(#dit) tbody tr")).hasSize(2);
        assertThat(page.text())
                .contains("À personne ici", "par adjointe", "Remis à plus tard", "MARTEL Zoée, 17/05/2012");
        assertThat(page.select("form[action$=reprendre]")).hasSize(1);
        assertThat(page("/sans-eleve").select("section:has(#decisions) tbody tr"))
                .hasSize(2);
        assertThat(page("/sans-eleve?voir=plus-tard").select("tbody th a").eachText())
                .contains("MARTEL Zoée");
    }

    @Test
    void whatHasItsPupilSinceIsStillTold() throws Exception {
        sample.said(Sample.PINS, account, "GIVEN", sample.personOf(zoe), null);
        LEDGER.jdbc()
                .sql("update account set state = 'MATCHED', person_id = ?, pupil_id = ? where number = ?")
                .params(sample.personOf(zoe), zoe, account)
                .update();

        Document page = page("/sans-eleve/compte/" + account);
        assertThat(page.text()).contains("Il a son élève", "Donné à MARTEL Zoé");
        assertThat(page.select("form[action$=donner]")).isEmpty();
        assertThat(page("/sans-eleve").text()).contains("Rien ici n'attend son élève");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sans-eleve/compte/999999", "/sans-eleve/chose/1", "/sans-eleve/resultat/1"})
    void whatIsNotThereIsNotFound(String address) throws Exception {
        mvc.perform(get(address).with(SignedInAs.operator(TestConsole.LOGIN))).andExpect(status().isNotFound());
    }

    @Test
    void whoLooksIsWrittenInTheJournal() throws Exception {
        page("/sans-eleve/compte/" + account);

        assertThat(LEDGER.count("select count(*) from journal where action = 'DATA_READ' and uai = '" + Sample.PINS
                        + "' and details ->> 'page' = 'sans-eleve'"))
                .isOne();
    }

    @Test
    void theApiTellsTheSame() throws Exception {
        mvc.perform(api(get("/api/v1/strays").param("school", Sample.PINS.value())))
                .andExpect(jsonPath("$.strays[0].kind").value("ACCOUNT"))
                .andExpect(jsonPath("$.strays[0].number").value(account));
        mvc.perform(api(get("/api/v1/strays/accounts/" + account)))
                .andExpect(jsonPath("$.candidates[0].pupil").value(zoe))
                .andExpect(jsonPath("$.candidates[0].sameFirstName").value(false))
                .andExpect(jsonPath("$.said").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "give?pupil=7, give ACCOUNT %d 7 operateur",
        "nobody, nobody ACCOUNT %d operateur",
        "later, later ACCOUNT %d operateur",
        "undo, undo ACCOUNT %d operateur"
    })
    void theApiSaysTheSame(String verb, String asked) throws Exception {
        mvc.perform(api(post("/api/v1/strays/accounts/" + account + "/" + verb))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isOk());
        assertThat(strays.asked()).containsExactly(asked.formatted(account));

        strays.isTooLate();
        mvc.perform(api(post("/api/v1/strays/accounts/" + account + "/" + verb))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isConflict());
    }

    @Test
    void theApiRefusesAFormAnUnknownOneAndAnAddressThatIsNone() throws Exception {
        mvc.perform(api(post("/api/v1/strays/accounts/" + account + "/nobody")))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(api(get("/api/v1/strays/accounts/999999"))).andExpect(status().isNotFound());
        mvc.perform(api(get("/api/v1/strays/things/1"))).andExpect(status().isNotFound());
        mvc.perform(api(get("/api/v1/strays").param("school", "x")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("Numéro UAI illisible"));
        mvc.perform(api(get("/api/v1/strays").param("school", Sample.PHARE.value())))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Établissement inconnu"));
        mvc.perform(api(get("/api/v1/strays").param("which", "x")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("La valeur de « which » n'est pas lisible."));
        mvc.perform(api(post("/api/v1/strays/accounts/" + account + "/give")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Il manque la valeur de « pupil »."));
        assertThat(strays.asked()).isEmpty();
    }

    private MockHttpServletRequestBuilder decision(String verb) {
        return post("/sans-eleve/compte/" + account + "/" + verb)
                .param("eleve", String.valueOf(zoe))
                .with(csrf())
                .with(SignedInAs.operator(TestConsole.LOGIN));
    }

    private static MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder request) {
        return request.with(SignedInAs.operator(TestConsole.LOGIN));
    }
}
