package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fr.passerelle.console.security.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who read and decided what: filtered, paged, taken away, and each of that written down. */
class JournalPageTest extends HeadCase {

    private long zoe;

    @BeforeEach
    void whatWasDone() {
        long pupil = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.pupil(Sample.ECLUSES, "990000002AB", "MARTEL", "Zoéline", "3 B");
        zoe = sample.personOf(pupil);
        line("martine", "DATA_READ", Sample.PINS.value(), zoe, "{\"page\": \"eleve\"}");
        line("paul", "FILE_SETTLED", Sample.PINS.value(), null, "{\"file\": \"12\", \"reason\": \"=cmd\"}");
        line("hub", "RECOVERY_ASKED", Sample.ECLUSES.value(), null, "{}");
    }

    @Test
    void theLastLineComesFirstAndEachFilterKeepsItsOwn() throws Exception {
        Document page = page("/journal");
        assertThat(page.select("tbody tr td:nth-child(3)").eachText())
                .containsExactly("Récupération demandée", "Fichier refusé classé", "Données consultées");
        assertThat(page.select("tbody tr").get(0).text()).contains("Passerelle", "Collège des Écluses");
        assertThat(page.select("tbody a[href=/fichiers/12]")).hasSize(1);
        assertThat(page("/journal?personne=paul").select("tbody tr")).hasSize(1);
        assertThat(page("/journal?action=DATA_READ&etablissement=9990001X&du=2027-06-01&au=2027-06-30")
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(page("/journal?au=2020-01-01").select(".empty").text()).isEqualTo("Aucune ligne.");
        assertThat(page("/journal?du=hier&action=RIEN&etablissement=x").select("tbody tr"))
                .as("nonsense keeps all")
                .hasSize(3);
    }

    @Test
    void aPageHasAHundredLinesAndTheNextOneGoesOnWithTheSameFilter() throws Exception {
        LEDGER.jdbc().sql("""
                        insert into journal (at, actor, action, details)
                        select now(), 'a&b', 'DATA_READ', '{}' from generate_series(1, 150)""").update();
        Document first = page("/journal?personne=a%26b");
        assertThat(first.select("tbody tr")).hasSize(100);
        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(50);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("nav.pages a").attr("href")).contains("personne=a%26b");
    }

    @Test
    void aPupilIsSoughtByAFormAndWhoLookedIsWrittenDown() throws Exception {
        mvc.perform(ask("/journal/eleve").param("q", "990000001AA")).andExpect(redirectedUrl("/journal?eleve=" + zoe));
        Document several = document(post("/journal/eleve").param("q", "martel").with(csrf()));
        assertThat(several.select("main ul a").eachAttr("href")).hasSize(2).contains("/journal?eleve=" + zoe);
        assertThat(document(post("/journal/eleve").param("q", "z").with(csrf())).select(".empty"))
                .hasSize(1);
        long before = looksAt("journal");
        assertThat(before).as("of both who were named").isEqualTo(2);

        Document hers = page("/journal?eleve=" + zoe);
        assertThat(hers.select("tbody tr").text()).contains("martine");
        assertThat(looksAt("journal")).isEqualTo(before + 1);
        page("/journal");
        assertThat(looksAt("journal")).as("nobody in particular").isEqualTo(before + 1);
    }

    @Test
    void whatIsTakenAwayIsTheFilterWholeWithoutAFormulaAndIsInTheJournal() throws Exception {
        LEDGER.jdbc().sql("""
                        insert into journal (at, actor, action, details)
                        select timestamptz '2027-06-08 06:00Z', 'robot', 'DATA_READ', '{}' from generate_series(1, 5001)""").update();
        String csv = taken(ask("/journal/export"));
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(1 + 3 + 5001 + 1);
        assertThat(lines.get(0)).isEqualTo("\uFEFFnumero;date;auteur;action;libelle;uai;personne;details");
        assertThat(csv)
                .contains("paul;FILE_SETTLED;fichier refusé classé;9990001X;;")
                .doesNotContain(";=cmd", "MARTEL");
        assertThat(taken(ask("/journal/export").param("personne", "paul")).lines())
                .hasSize(2);
        assertThat(LEDGER.jdbc()
                        .sql(
                                "select details ->> 'actor' from journal where action = 'JOURNAL_EXPORTED' and details <> '{}'")
                        .query(String.class)
                        .list())
                .containsExactly("paul");
    }

    @Test
    void aHeadReadsNothingOfIt() throws Exception {
        for (MockHttpServletRequestBuilder request : List.of(
                get("/journal"),
                get("/api/v1/journal"),
                post("/journal/export").with(csrf()),
                post("/journal/eleve").with(csrf()))) {
            assertThat(answer(request).getStatus()).isEqualTo(403);
        }
    }

    private String taken(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static void line(String actor, String action, String uai, Long person, String details) {
        LEDGER.jdbc()
                .sql(
                        "insert into journal (at, actor, action, uai, person_id, details) values (timestamptz '2027-06-08 05:00Z', ?, ?, ?, ?, ?::jsonb)")
                .params(actor, action, uai, person, details)
                .update();
    }

    private static MockHttpServletRequestBuilder ask(String address) {
        return post(address).with(SignedInAs.operator(TestConsole.LOGIN)).with(csrf());
    }
}
