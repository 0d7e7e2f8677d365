package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Consultation and édition: who holds the certification, one of them, and their papers. */
class CertificationsPageTest extends ConsoleTest {

    private static final String PAGE = "/etablissements/9990001X/certifications";
    private static final String CLASS = PAGE + "?division=3%20A";

    private long zoe;
    private long elie;
    private long anae;

    @BeforeEach
    void aClassOfThreeTwoOfWhomHoldTheCertification() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "LE CŒUR-D'HAŸ", "Zoé-Anaïs", "3 A");
        elie = sample.pupil(Sample.PINS, "990000002AB", "ÉTIENNE", "Élie", "3 A");
        anae = sample.pupil(Sample.PINS, "990000003AC", "ZUBER", "Anaë", "3 A");
        sample.livret(zoe, 880123, 312);
        sample.livret(elie, 880124, 480);
    }

    @Test
    void divisionsOfTroisiemeComeFirst() throws Exception {
        sample.isOfMef(sample.pupil(Sample.PINS, "990000004AD", "PETIT", "Lou", "2 ULIS"), "10210019110");

        Document page = page(PAGE);

        assertThat(page.select("#division option").eachText()).containsExactly("Choisir", "3 A (3e)", "2 ULIS");
        assertThat(page.select("tbody tr").eachText()).containsExactly("3 A 3 3 2", "2 ULIS 1 0 0");
        assertThat(page.select("tbody a").eachAttr("href")).first().isEqualTo(CLASS);
        assertThat(looks()).isEmpty();
    }

    @Test
    void whoHoldsItCanBeChosenAndTheOthersAreGreyedWithTheReason() throws Exception {
        sample.certifiable(anae, "CERTIFIABLE", NOW);

        Document page = page(CLASS);

        assertThat(page.select("#classe").text()).isEqualTo("Division 3 A");
        assertThat(page.select("caption").text()).isEqualTo("2 élèves détiennent la certification sur 3");
        assertThat(page.select("tbody th").eachText())
                .containsExactly("ÉTIENNE Élie", "LE CŒUR-D'HAŸ Zoé-Anaïs", "ZUBER Anaë");
        assertThat(page.select("tbody tr.greyed").text())
                .isEqualTo("ZUBER Anaë non inscrit – Inscrivez-le à une session dans Pix Certif ; s'il en a passé"
                        + " une, finalisez-la.");
        assertThat(page.select("tbody .light.ok").eachText()).containsExactly("480 Pix", "312 Pix");
        assertThat(page.select("tbody input[type=checkbox]"))
                .hasSize(2)
                .allSatisfy(box -> assertThat(
                                page.select("label[for=" + box.id() + "]").text())
                        .startsWith("Éditer "));
        assertThat(page.select("tbody th a").eachAttr("href"))
                .containsExactly(
                        "/eleves/" + elie + "/certification", "/eleves/" + zoe + "/certification", "/eleves/" + anae);
        assertThat(page.select("script, style, [style]")).isEmpty();
        assertThat(looks()).containsExactly("certifications 3 A null");
    }

    @Test
    void anObtainedOneThatTheLivretDoesNotHoldYetIsToCome() throws Exception {
        sample.certification(880125, anae, CertificationStatus.VALIDATED, 250);

        assertThat(page(CLASS).select("tr.greyed").text())
                .isEqualTo("ZUBER Anaë obtenue sera portée au livret à la prochaine récupération –");
    }

    @Test
    void anotherLevelIsNotConcerned() throws Exception {
        sample.isOfMef(anae, "10210019110");

        assertThat(page(CLASS).select("tr.greyed").text())
                .isEqualTo("ZUBER Anaë aucune la Récupération concerne le niveau 3e –");
    }

    @Test
    void aDivisionThatDoesNotExistIsEmpty() throws Exception {
        assertThat(page(PAGE + "?division=9%20Z").select("section .empty").text())
                .isEqualTo("Aucun élève dans cette division.");
        assertThat(looks()).isEmpty();
    }

    @Test
    void oneCertificationTellsItsSixteenCompetencesByDomain() throws Exception {
        Document page = page("/eleves/" + zoe + "/certification");

        assertThat(page.select("h1").text()).isEqualTo("Certification Pix de LE CŒUR-D'HAŸ Zoé-Anaïs");
        assertThat(page.select(".facts dd").eachText())
                .startsWith("312 Pix", "4 février 2027", "Collège des Pins", "P-AB12CD34", "880123");
        assertThat(page.select("section:has(#livret)").text()).contains("l'original se télécharge sur Pix");
        assertThat(page.select("tbody th[scope=rowgroup]").eachText())
                .containsExactly(
                        "1. Information et données",
                        "2. Communication et collaboration",
                        "3. Création de contenu",
                        "4. Protection et sécurité",
                        "5. Environnement numérique");
        assertThat(page.select("tbody td").eachText())
                .hasSize(16)
                .startsWith("3", "-", "non évaluée")
                .endsWith("non évaluée", "2");
        assertThat(looks()).containsExactly("certification null " + sample.personOf(zoe));
    }

    @Test
    void onePupilIsPrinted() throws Exception {
        MockHttpServletResponse paper = paper(get("/eleves/" + zoe + "/certification.pdf"));

        assertThat(paper.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"certification-pix-9990001X-" + zoe + ".pdf\"");
        assertThat(looks()).containsExactly("certification.pdf null " + sample.personOf(zoe));
    }

    @Test
    void theChosenPupilsArePrintedInOneFile() throws Exception {
        MockHttpServletResponse one = paper(choice().param("eleve", "" + zoe));
        MockHttpServletResponse two = paper(choice().param("eleve", "" + zoe, "" + elie, "" + anae));

        assertThat(pages(one)).isEqualTo(1);
        assertThat(pages(two)).isEqualTo(2);
        assertThat(one.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"certifications-pix-9990001X-3-a.pdf\"");
        assertThat(looks())
                .containsExactlyInAnyOrder(
                        "certifications.pdf null " + sample.personOf(zoe),
                        "certifications.pdf null " + sample.personOf(zoe),
                        "certifications.pdf null " + sample.personOf(elie));
    }

    @Test
    void theWholeClassIsPrintedWhateverIsChosen() throws Exception {
        assertThat(pages(paper(choice().param("classe", "true")))).isEqualTo(2);
        assertThat(pages(paper(choice().param("classe", "true").param("eleve", "" + zoe))))
                .isEqualTo(2);
    }

    @Test
    void withoutAnyHolderChosenNothingIsPrinted() throws Exception {
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        long elsewhere = sample.pupil(Sample.ECLUSES, "990000009AJ", "NOM", "Lou", "3 A");
        sample.livret(elsewhere, 880200, 300);

        for (String chosen : new String[] {"", "" + anae, "" + elsewhere}) {
            mvc.perform(choice().param("eleve", chosen).with(operator()).with(csrf()))
                    .andExpect(redirectedUrl(PAGE + "?division=3+A"))
                    .andExpect(flash().attribute(
                                    "refus",
                                    "Choisissez au moins un élève qui détient la certification, ou éditez toute la"
                                            + " classe."));
        }
        assertThat(document(get(PAGE).param("division", "3 A").flashAttr("refus", "Choisissez"))
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Choisissez");
    }

    @Test
    void aClassWithoutHolderHasNothingToPrint() throws Exception {
        sample.pupil(Sample.PINS, "990000004AD", "PETIT", "Lou", "3 B");

        assertThat(page(PAGE + "?division=3%20B").select("form[method=post] button[disabled]"))
                .hasSize(2);
        mvc.perform(post(PAGE)
                        .param("division", "3 B")
                        .param("classe", "true")
                        .with(operator())
                        .with(csrf()))
                .andExpect(flash().attribute(
                                "refus",
                                "Aucun élève de cette division ne détient la certification : il n'y a rien à éditer."));
    }

    @Test
    void aFormOfAnotherSitePrintsNothing() throws Exception {
        mvc.perform(choice().param("classe", "true").with(operator())).andExpect(status().isForbidden());
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");
        for (String address : List.of(
                "/etablissements/9990003Z/certifications",
                "/etablissements/9990002Y/certifications",
                "/etablissements/abc/certifications",
                "/eleves/" + anae + "/certification",
                "/eleves/" + anae + "/certification.pdf",
                "/eleves/0/certification")) {
            mvc.perform(get(address).with(operator())).andExpect(status().isNotFound());
        }
        assertThat(looks()).isEmpty();
    }

    private static MockHttpServletRequestBuilder choice() {
        return post(PAGE).param("division", "3 A");
    }

    private MockHttpServletResponse paper(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.with(operator()).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        return response;
    }

    private static int pages(MockHttpServletResponse paper) throws Exception {
        return Pdfs.pages(paper.getContentAsByteArray());
    }

    /** What the journal says of readings: page, division, person. */
    private List<String> looks() {
        return LEDGER
                .jdbc()
                .sql("select details, person_id from journal where action = 'DATA_READ' order by id")
                .query()
                .listOfRows()
                .stream()
                .map(CertificationsPageTest::told)
                .toList();
    }

    private static String told(Map<String, Object> row) {
        String details = row.get("details").toString();
        return field(details, "page") + (details.contains("division") ? " " + field(details, "division") : " null")
                + " " + row.get("person_id");
    }

    private static String field(String json, String name) {
        return json.replaceAll(".*\"" + name + "\": ?\"([^\"]*)\".*", "$1");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor operator() {
        return SignedInAs.operator(TestConsole.LOGIN);
    }
}
