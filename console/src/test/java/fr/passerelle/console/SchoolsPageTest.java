package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of schools, each with its six lights. */
class SchoolsPageTest extends ConsoleTest {

    private long zoe;

    @BeforeEach
    void threeSchools() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
    }

    @Test
    void thePageIsFrenchWithItsLandmarksAndOneTitle() throws Exception {
        Document page = page("/etablissements");

        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.title()).isEqualTo("Établissements – Passerelle");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h1").text()).isEqualTo("Établissements");
        assertThat(page.select("body > a.skip[href=#contenu]")).hasSize(1);
        assertThat(page.select("header, main#contenu, footer")).hasSize(3);
        assertThat(page.select("nav[aria-label] a[aria-current=true]").text()).isEqualTo("Établissements");
        assertThat(page.select("caption").text()).isEqualTo("3 établissements, six voyants par établissement");
        assertThat(page.select("thead th[scope=col]")).hasSize(8);
        assertThat(page.select("tbody th[scope=row]")).hasSize(3);
        assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
        assertThat(page.select("input:not([type=hidden])"))
                .allSatisfy(input ->
                        assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1));
    }

    @Test
    void aSchoolWithNothingInJuneIsNotGreyAndSaysWhatIsMissing() throws Exception {
        assertThat(row(page("/etablissements"), "Collège des Écluses")
                        .select(".light")
                        .eachText())
                .containsExactly("rien encore", "aucun compte", "non communiqué", "aucune", "aucun", "sans objet");
        Element pins = row(page("/etablissements"), "Collège des Pins");
        assertThat(pins.select(".light.watch").eachText()).containsExactly("rien encore", "rien encore", "à faire");
        assertThat(pins.select("a:has(.watch)").eachAttr("href"))
                .containsExactly(
                        "/aujourdhui/exports-attendus?etablissement=9990001X",
                        "/aujourdhui/sessions-attendues?etablissement=9990001X",
                        "/aujourdhui/recuperations-a-faire?etablissement=9990001X");
    }

    @Test
    void inAutumnASchoolThatHasSentNothingYetIsGrey() throws Exception {
        LEDGER.clock().set(Instant.parse("2026-10-01T08:00:00Z"));

        assertThat(row(page("/etablissements"), "Collège des Pins")
                        .select(".light.idle")
                        .eachText())
                .containsExactly("aucun", "aucun compte", "non communiqué", "aucune", "aucun", "fermée");
    }

    @Test
    void aSchoolInOrderHasSixGoodLightsInWordsAndFigures() throws Exception {
        sample.file(Sample.PINS, "IMPORT_SIECLE", "ExportXML_ElevesSansAdresses.zip", "APPLIED", "{}");
        sample.account(zoe, "MATCHED");
        sample.certifiable(zoe, "CERTIFIABLE", NOW.minus(Duration.ofHours(10)));
        sample.session(4021, Sample.PINS, "FINALISED", null);
        sample.candidate(4021, "990000001AA", 880123);
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":1}}");

        Element row = row(page("/etablissements"), "Collège des Pins");

        assertThat(row.select(".light").eachText())
                .containsExactly("à jour", "bon", "à jour", "transmises", "reçus", "faite");
        assertThat(row.select("td .light-figure").eachText())
                .containsExactly("01/06/2027", "100 %", "100 %", "1 sur 1", "1 sur 1", "1 sur 1");
        assertThat(row.select(".light")).allMatch(light -> light.hasClass("ok"));
    }

    @Test
    void whatNeedsAPersonIsSaidInTheLights() throws Exception {
        long leo = sample.pupil(Sample.PINS, "990000002AB", "BRUN", "Léo", "3 A");
        sample.file(Sample.PINS, "IMPORT_SIECLE", "ExportXML_ElevesSansAdresses.zip", "REFUSED", "{}");
        sample.account(zoe, "MATCHED");
        sample.account(leo, "CONFLICT");
        sample.certifiable(zoe, "CERTIFIABLE", NOW.minus(Duration.ofHours(49)));
        long session = sample.file(Sample.PINS, "PUSH_SESSION", "session.json", "REFUSED", "{}");
        sample.session(4021, Sample.PINS, "REFUSED", "Aucun surveillant n'est indiqué");
        LEDGER.jdbc().sql("update session set file_id = ?").param(session).update();
        sample.candidate(4021, "990000001AA", 880123);
        sample.run(Sample.PINS, "{\"3 A\":{\"ALREADY_HELD\":1,\"NOT_SAT\":1}}");
        sample.hold(Sample.PINS, "CANCELLED_SINCE", 1, null);

        Element row = row(page("/etablissements"), "Collège des Pins");

        assertThat(row.select(".light").eachText())
                .containsExactly("1 fichier refusé", "à trancher", "ancien", "en retard", "en attente", "en retard");
        assertThat(row.select(".light.alert").eachText()).containsExactly("en retard", "en retard");
        assertThat(row.select("td:has(.light)"))
                .allSatisfy(cell -> assertThat(cell.select("a[href^=/]")).hasSize(1));
        assertThat(row.select("td[data-label=Sessions]").text()).endsWith("depuis 6 jours");
    }

    @Test
    void beforeTheOpeningDayTheRecuperationIsClosedAndAwaitedResultsAreNoWorry() throws Exception {
        LEDGER.clock().set(Instant.parse("2027-06-06T21:59:59Z"));
        sample.file(Sample.PINS, "IMPORT_SIECLE", "export.zip", "APPLIED", "{}");
        sample.certification(880123, zoe, CertificationStatus.PENDING, 0);

        Element row = row(page("/etablissements"), "Collège des Pins");

        assertThat(row.select(".light").eachText()).endsWith("en attente", "fermée");
        assertThat(row.select("td .light-figure").eachText()).endsWith("0 sur 1", "07/06/2027");
        assertThat(row.select(".light.watch")).isEmpty();
    }

    @Test
    void theRecuperationDoesNotConcernALycee() throws Exception {
        assertThat(row(page("/etablissements"), "Lycée du Phare")
                        .select(".light")
                        .last()
                        .text())
                .isEqualTo("sans objet");
    }

    @Test
    void schoolsComeInTheOrderOfAFrenchDictionary() throws Exception {
        assertThat(page("/etablissements").select("tbody th a").eachText())
                .containsExactly("Collège des Écluses", "Collège des Pins", "Lycée du Phare");
    }

    @Test
    void theSummaryCountsTheAcademy() throws Exception {
        sample.hold(Sample.PINS, "LEAVING", 30, 120);
        sample.file(Sample.ECLUSES, "IMPORT_SIECLE", "ExportXML_ElevesSansAdresses.zip", "REFUSED", "{}");
        sample.quarantined("PUSH_SESSION", Sample.PHARE + "/4021", "Connection refused");

        assertThat(page("/etablissements").select(".figures > div").eachText())
                .containsExactly(
                        "établissements 3",
                        "élève 1",
                        "à traiter 3",
                        "en suspens 1",
                        "sans élève 0",
                        "fichier refusé 1",
                        "en quarantaine 1");
    }

    @Test
    void aSchoolIsFoundByPartOfItsNameWithoutAccentsOrByItsUai() throws Exception {
        assertThat(page("/etablissements?recherche=ecluse").select("tbody th a").eachText())
                .containsExactly("Collège des Écluses");
        assertThat(page("/etablissements?recherche=9990003")
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Lycée du Phare");
        assertThat(page("/etablissements?recherche=nulle%20part")
                        .select(".empty")
                        .text())
                .isEqualTo("Aucun établissement ne répond à ces critères.");
    }

    @Test
    void onlySchoolsToWatchRemainWhenAskedFor() throws Exception {
        LEDGER.clock().set(Instant.parse("2027-03-01T08:00:00Z"));
        for (Uai uai : new Uai[] {Sample.PINS, Sample.ECLUSES, Sample.PHARE}) {
            sample.file(uai, "IMPORT_SIECLE", "export.zip", "APPLIED", "{}");
        }
        sample.hold(Sample.ECLUSES, "LEAVING", 30, 120);

        Document page = page("/etablissements?aRegarder=true");

        assertThat(page.select("tbody th a").eachText()).containsExactly("Collège des Écluses");
        assertThat(page.select("#aRegarder").hasAttr("checked")).isTrue();
    }

    @Test
    void aSecondPageKeepsTheFilter() throws Exception {
        for (int number = 9990100; number < 9990160; number++) {
            sample.school(Uai.ofNumber(number), "Collège d'essai " + number, "COLLEGE");
        }

        Document first = page("/etablissements?recherche=essai");

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("nav.pages span").text()).isEqualTo("Page 1 sur 2");
        assertThat(page(first.select("nav.pages a[rel=next]").attr("href")).select("tbody tr"))
                .hasSize(10);
    }

    @Test
    void markupInANameIsText() throws Exception {
        sample.school(Uai.ofNumber(9990100), "<script>alert(1)</script>", "COLLEGE");

        Document page = page("/etablissements?recherche=%22%3E%3Cscript%3E");

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("#recherche").attr("value")).isEqualTo("\"><script>");
        assertThat(page("/etablissements").select("script")).isEmpty();
    }

    @Test
    void theListIsOrderedByAColumnAndFilteredByALightAndAKind() throws Exception {
        sample.session(4021, Sample.PINS, "FINALISED", null);

        assertThat(names("/etablissements?tri=eleves"))
                .containsExactly("Collège des Pins", "Collège des Écluses", "Lycée du Phare");
        assertThat(names("/etablissements?tri=nom&sens=desc"))
                .containsExactly("Lycée du Phare", "Collège des Pins", "Collège des Écluses");
        assertThat(names("/etablissements?nature=LYCEE")).containsExactly("Lycée du Phare");
        assertThat(names("/etablissements?voyant=sessions&couleur=vert")).containsExactly("Collège des Pins");
        assertThat(names("/etablissements?voyant=x&couleur=y&nature=z&tri=w&sens=v"))
                .hasSize(3);
        Document sorted = page("/etablissements?tri=eleves&nature=COLLEGE");
        assertThat(sorted.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("descending");
        assertThat(sorted.select("th[aria-sort] a").attr("href"))
                .isEqualTo("/etablissements?nature=COLLEGE&tri=eleves&sens=desc");
    }

    @Test
    void whatIsShownIsACsvToo() throws Exception {
        String csv = mvc.perform(
                        get("/etablissements/liste.csv?nature=LYCEE").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(header().string(
                                "content-disposition", "attachment; filename=\"etablissements-2027-06-08.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv.lines()).hasSize(2).last().asString().contains("Lycée du Phare", "lycée", "orange, rien encore");
    }

    @Test
    void aListIsKeptUnderANameForItsReaderAloneAndForgotten() throws Exception {
        mvc.perform(act("/etablissements/vues").param("nom", "Lycées").param("requete", "nature=LYCEE&x=1&tri=urgence"))
                .andExpect(redirectedUrl("/etablissements?nature=LYCEE&tri=urgence"));
        mvc.perform(act("/etablissements/vues").param("nom", " ").param("requete", ""))
                .andExpect(flash().attributeExists("refus"));

        Document mine = page("/etablissements?nature=LYCEE&tri=urgence");
        assertThat(mine.select("nav.views a[aria-current=true]").eachText()).containsExactly("Lycées");
        Document theirs = Jsoup.parse(mvc.perform(get("/etablissements").with(SignedInAs.operator("autre")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(theirs.select("nav.views")).isEmpty();

        mvc.perform(act(mine.select("form[action$=suppression]").attr("action")))
                .andExpect(flash().attributeExists("fait"));
        assertThat(page("/etablissements").select("nav.views")).isEmpty();
    }

    private List<String> names(String address) throws Exception {
        return page(address).select("tbody th a").eachText();
    }

    private static MockHttpServletRequestBuilder act(String address) {
        return post(address).with(SignedInAs.operator(TestConsole.LOGIN)).with(csrf());
    }

    private static Element row(Document page, String school) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th a").text().equals(school))
                .findFirst()
                .orElseThrow();
    }
}
