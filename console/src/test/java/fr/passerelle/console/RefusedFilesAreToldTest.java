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
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A refused file is told in the light of what it was to bring, until it is mended or somebody settles it. */
class RefusedFilesAreToldTest extends ConsoleTest {

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        sample.file(Sample.PINS, "IMPORT_SIECLE", "export.zip", "APPLIED", "{}");
        sample.file(Sample.ECLUSES, "IMPORT_SIECLE", "export.zip", "APPLIED", "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "READ_CLASS_RESULTS, 20270204_resultats_3A.csv, Résultats",
        "PUSH_SESSION, session-4021.json, Sessions",
        "READ_REFERENTIAL, Structures.xml, Dernier import",
        "PULL_SIECLE, eleves-refus.xml, Dernier import",
    })
    void itsLightIsAmberAndLeadsToItInTheListOnTheSchoolsPageAndInTheIntake(String flow, String name, String light)
            throws Exception {
        long file = sample.file(Sample.PINS, flow, name, "REFUSED", "{}");
        String address = "/fichiers/" + file;

        Element cell = page("/etablissements")
                .select("tr:contains(Pins) td[data-label=" + light + "]")
                .first();
        assertThat(cell.select(".light.watch").text())
                .isEqualTo(flow.equals("PUSH_SESSION") ? "1 refusée" : "1 fichier refusé");
        assertThat(cell.select("a").attr("href")).isEqualTo(address);
        assertThat(page("/etablissements")
                        .select(".figures div:contains(refusé)")
                        .text())
                .isEqualTo("fichier refusé 1");
        assertThat(page("/etablissements").select("tr:contains(Écluses) .light.watch"))
                .isEmpty();
        Document school = page("/etablissements/9990001X");
        assertThat(school.select(".lights li:contains(" + light + ") a").attr("href"))
                .isEqualTo(address);
        assertThat(school.select(".lights li:contains(" + light + ") p").text())
                .containsPattern("À traiter : 1 (fichier|export|session)[^.]*refusée?\\.");
        assertThat(school.select("section[aria-labelledby=refuses] a").eachAttr("href"))
                .containsExactly(address);
        assertThat(page("/depot")
                        .select("section[aria-labelledby=refuses] tbody a")
                        .eachAttr("href"))
                .containsExactly(address, "/etablissements/9990001X");
    }

    @Test
    void oneThatIsDroppedAgainCorrectedOrIsOfAnotherYearIsToldNoMore() throws Exception {
        sample.file(Sample.PINS, "READ_CLASS_RESULTS", "20270204_resultats_3A.csv", "REFUSED", "{}");
        sample.file(Sample.PINS, "READ_CLASS_RESULTS", "20270204_resultats_3B.csv", "REFUSED", "{}");
        sample.file(Sample.PINS, "READ_CLASS_RESULTS", "20270205_resultats_3A.csv", "APPLIED", "{}");
        long old = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "20260204_resultats_3C.csv", "REFUSED", "{}");
        LEDGER.jdbc()
                .sql("update received_file set received_at = timestamptz '2026-02-04' where id = ?")
                .param(old)
                .update();

        assertThat(names()).containsExactly("20270204_resultats_3B.csv");
    }

    @Test
    void severalLeadToTheirListAndAFileOfSeveralSchoolsIsInTheIntake() throws Exception {
        sample.file(Sample.PINS, "PUSH_SESSION", "session-1.json", "REFUSED", "{}");
        sample.file(Sample.PINS, "PUSH_SESSION", "session-2.json", "REFUSED", "{}");
        long accounts = sample.file(Sample.PINS, "RECONCILE_ACCOUNTS", "comptes.json", "REFUSED", "{}");
        LEDGER.jdbc()
                .sql("update received_file set uai = '' where id = ?")
                .param(accounts)
                .update();

        Element cell = page("/etablissements")
                .select("tr:contains(Pins) td[data-label=Sessions]")
                .first();
        assertThat(cell.text()).isEqualTo("2 refusées depuis 6 jours");
        assertThat(cell.select("a").attr("href")).isEqualTo("/aujourdhui/sessions-refusees?etablissement=9990001X");
        assertThat(page("/depot")
                        .select("section[aria-labelledby=refuses] tbody tr")
                        .first()
                        .text())
                .contains("comptes.json", "plusieurs établissements");
    }

    @Test
    void settlingItAsksWhyPutsTheLightOutIsJournalledStaysReadableAndIsTakenBack() throws Exception {
        long file = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "REFUSED", "{}");
        assertThat(page("/fichiers/" + file)
                        .select("section[aria-labelledby=classer] form")
                        .attr("action"))
                .isEqualTo("/fichiers/" + file + "/classer");

        mvc.perform(act("/fichiers/" + file + "/classer").param("motif", " "))
                .andExpect(
                        flash().attribute("refus", "Dites pourquoi, en 200 caractères au plus : rien n'a été changé."));
        assertThat(names()).containsExactly("resultats.csv");
        mvc.perform(act("/fichiers/" + file + "/classer").param("motif", " Déposé par erreur "))
                .andExpect(redirectedUrl("/fichiers/" + file))
                .andExpect(flash().attribute("fait", "C'est noté : ce refus ne colore plus aucun voyant."));

        assertThat(names()).isEmpty();
        assertThat(page("/etablissements").select("tr:contains(Pins) .light.watch"))
                .isEmpty();
        assertThat(page("/fichiers/" + file)
                        .select("section[aria-labelledby=classer] tbody tr")
                        .eachText())
                .containsExactly("8 juin 2027 à 9 h 00 operateur Déposé par erreur non");
        assertThat(journal()).containsExactly("FILE_SETTLED operateur 9990001X Déposé par erreur");
        mvc.perform(act("/fichiers/" + file + "/classer").param("motif", "encore"))
                .andExpect(flash().attributeExists("refus"));

        mvc.perform(act("/fichiers/" + file + "/reprendre")).andExpect(flash().attributeExists("fait"));
        assertThat(names()).containsExactly("resultats.csv");
        assertThat(page("/fichiers/" + file)
                        .select("section[aria-labelledby=classer] tbody tr")
                        .text())
                .endsWith("par operateur, le 8 juin 2027 à 9 h 00");
        assertThat(journal()).hasSize(2).last().isEqualTo("FILE_REOPENED operateur 9990001X ");
        mvc.perform(act("/fichiers/" + file + "/reprendre")).andExpect(flash().attributeExists("refus"));
    }

    @Test
    void oneThatIsRefusedAgainSinceIsToldAgain() throws Exception {
        long file = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "REFUSED", "{}");
        mvc.perform(act("/fichiers/" + file + "/classer").param("motif", "Déposé par erreur"));
        LEDGER.jdbc()
                .sql("update received_file set finished_at = timestamptz '2027-06-08 08:00:00Z' where id = ?")
                .param(file)
                .update();

        assertThat(names()).containsExactly("resultats.csv");
    }

    @Test
    void aRefusedExportOrSessionThatIsSettledColoursItsSchoolNoMore() throws Exception {
        sample.file(Sample.PINS, "IMPORT_SIECLE", "export-1.zip", "APPLIED", "{}");
        long export = sample.file(Sample.PINS, "IMPORT_SIECLE", "export-2.zip", "REFUSED", "{}");
        long file = sample.file(Sample.PINS, "PUSH_SESSION", "session.json", "REFUSED", "{}");
        sample.session(4021, Sample.PINS, "REFUSED", "Aucun surveillant");
        LEDGER.jdbc().sql("update session set file_id = ?").param(file).update();
        assertThat(page("/etablissements")
                        .select("tr:contains(Pins) .light.alert")
                        .eachText())
                .containsExactly("en retard");
        assertThat(page("/etablissements")
                        .select("tr:contains(Pins) .light.watch")
                        .eachText())
                .containsExactly("1 fichier refusé");
        assertThat(page("/etablissements")
                        .select("tr:contains(Pins) td a:has(.watch, .alert)")
                        .eachAttr("href"))
                .containsExactly("/fichiers/" + export, "/fichiers/" + file);

        mvc.perform(act("/fichiers/" + export + "/classer").param("motif", "Ancien export"));
        mvc.perform(act("/fichiers/" + file + "/classer").param("motif", "Session annulée"));

        assertThat(page("/etablissements").select("tr:contains(Pins) .light").eachText())
                .startsWith("à jour")
                .contains("aucune");
        assertThat(page("/etablissements").select("tr:contains(Pins) .light.alert, tr:contains(Pins) .light.watch"))
                .isEmpty();
    }

    @Test
    void programsReadThemAndSettleThemLikewise() throws Exception {
        long file = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "REFUSED", "{}");
        long applied = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "autres.csv", "APPLIED", "{}");
        String address = "/api/v1/refused-files/" + file;

        mvc.perform(operator(get("/api/v1/refused-files")))
                .andExpect(jsonPath("$.files[0].name").value("resultats.csv"));
        mvc.perform(operator(get("/api/v1/refused-files?school=9990002Y")))
                .andExpect(jsonPath("$.files").isEmpty());
        mvc.perform(operator(get("/api/v1/schools/9990001X")))
                .andExpect(jsonPath("$.refusedFiles").value(1));
        mvc.perform(operator(json(address + "/settle", "{}"))).andExpect(status().isBadRequest());
        mvc.perform(operator(post(address + "/settle").content("reason=non")))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(operator(json(address + "/settle", "{\"reason\": \"Déposé par erreur\"}")))
                .andExpect(jsonPath("$.toSettle").value(false))
                .andExpect(jsonPath("$.said[0].reason").value("Déposé par erreur"));
        mvc.perform(operator(json(address + "/settle", "{\"reason\": \"encore\"}")))
                .andExpect(status().isConflict());
        mvc.perform(operator(json(address + "/reopen", "{}")))
                .andExpect(jsonPath("$.toSettle").value(true));
        mvc.perform(operator(json(address + "/reopen", "{}"))).andExpect(status().isConflict());
        mvc.perform(operator(json("/api/v1/refused-files/" + applied + "/settle", "{\"reason\": \"rien\"}")))
                .andExpect(status().isConflict());
        mvc.perform(operator(get("/api/v1/refused-files/0"))).andExpect(status().isNotFound());
    }

    private List<String> names() throws Exception {
        return page("/depot")
                .select("section[aria-labelledby=refuses] tbody th a")
                .eachText();
    }

    private static List<String> journal() {
        return LEDGER.jdbc()
                .sql(
                        "select action || ' ' || actor || ' ' || uai || ' ' || coalesce(details ->> 'reason', '') from journal"
                                + " where action like 'FILE%' order by id")
                .query(String.class)
                .list();
    }

    private static MockHttpServletRequestBuilder act(String address) {
        return operator(post(address)).with(csrf());
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder operator(MockHttpServletRequestBuilder request) {
        return request.with(SignedInAs.operator(TestConsole.LOGIN));
    }
}
