package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why some have no certification: counted, explained, listed, downloaded. */
class WhyNotPageTest extends ConsoleTest {

    private static final String PAGE = "/etablissements/9990001X/certifications/manques";

    private long zoe;

    @BeforeEach
    void aSchoolWhereOneHoldsItAndFourDoNot() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "LE CŒUR-D'HAŸ", "Zoé-Anaïs", "3 A");
        sample.livret(zoe, 880123, 312);
        long elie = sample.pupil(Sample.PINS, "990000002AB", "ÉTIENNE", "Élie", "3 A");
        sample.account(elie, "MATCHED");
        sample.pupil(Sample.PINS, "990000003AC", "ZUBER", "Anaë", "3 A");
        sample.pupil(Sample.PINS, "990000004AD", "PETIT", "Lou", "3 B");
        long jean = sample.pupil(Sample.PINS, "990000005AE", "=MARTEL", "Jean", "3 B");
        sample.certification(880125, jean, CertificationStatus.VALIDATED, 250);
        sample.session(4021, Sample.PINS, "REFUSED", "Aucun surveillant n'est indiqué");
        sample.candidate(4021, "990000003AC", 880126);
        sample.candidate(4021, "990000099ZZ", 880199);
    }

    @Test
    void reasonsAreCountedAndExplainedInTheOrderOfTheChain() throws Exception {
        Document page = page(PAGE);

        assertThat(page.select(".figures > div").eachText())
                .containsExactly(
                        "élèves de 3e 5",
                        "certification au livret 1",
                        "obtenue, à porter au livret 1",
                        "sans certification 3");
        assertThat(page.select("section:has(#raisons) tbody tr").eachText())
                .hasSize(3)
                .satisfies(rows -> {
                    assertThat(rows.get(0))
                            .startsWith("Sans compte 1 Aucun compte")
                            .contains("Faites-lui ouvrir Pix");
                    assertThat(rows.get(1)).startsWith("Non certifiable 1 ");
                    assertThat(rows.get(2)).startsWith("Session non finalisée 1 ");
                });
        assertThat(page.select("section:has(#comptes) tbody tr").eachText())
                .containsExactly("3 A 3 1 0 – 1 1", "3 B 2 0 1 1 – –");
        assertThat(page.select("section:has(#comptes) tfoot tr").text()).isEqualTo("Établissement 5 1 1 1 1 1");
        assertThat(page.select("table"))
                .hasSize(5)
                .allSatisfy(table -> assertThat(table.select("caption").text()).isNotBlank());
        assertThat(page.select("script, style, [style]")).isEmpty();
    }

    @Test
    void aResultThatIsInQuestionIsSaidSoAndLeadsToWhereItIsDecided() throws Exception {
        long lou = sample.pupil(Sample.PINS, "990000006AF", "AMAR", "Lou", "3 B");
        sample.certification(880127, lou, CertificationStatus.PENDING, 0);
        long hold = sample.question(Sample.PINS, "REGRESSION", 880127, sample.personOf(lou));

        Document page = page(PAGE);

        assertThat(page.select("section:has(#liste) tbody tr:contains(AMAR)").text())
                .startsWith("AMAR Lou résultat écarté ou en question question n° " + hold + " N'attendez pas Pix");
        assertThat(page.select("section:has(#liste) tbody tr:contains(AMAR) td a")
                        .attr("href"))
                .isEqualTo("/suspens/" + hold);
        assertThat(new String(
                        mvc.perform(get(PAGE + ".csv").with(SignedInAs.operator(TestConsole.LOGIN)))
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("question n° " + hold);
    }

    @Test
    void everyPupilIsListedInHisDivisionWithHisReason() throws Exception {
        Document page = page(PAGE);

        assertThat(page.select("section:has(#liste) h3").eachText()).containsExactly("Division 3 A", "Division 3 B");
        assertThat(page.select("section:has(#liste) tbody tr").eachText())
                .extracting(text -> text.replaceAll(" (Prévoyez|Si Pix|Faites).*", ""))
                .containsExactly(
                        "ÉTIENNE Élie non certifiable",
                        "ZUBER Anaë session non finalisée session du 04/02/2027, refusée par Pix : Aucun surveillant"
                                + " n'est indiqué",
                        "=MARTEL Jean obtenue sera portée au livret à la prochaine récupération",
                        "PETIT Lou sans compte");
    }

    /** As the récupération, which does not write it. */
    @Test
    void whatPixTookBackIsInQuestionWhileAPersonIsAsked() throws Exception {
        long hugo = sample.pupil(Sample.PINS, "990000006AF", "ROUX", "Hugo", "3 C");
        sample.certification(880127, hugo, CertificationStatus.VALIDATED, 250);
        sample.question(Sample.PINS, "REGRESSION", 880127, sample.personOf(hugo));

        Document page = page(PAGE);

        assertThat(page.select(".figures > div").eachText())
                .contains("obtenue, à porter au livret 1", "sans certification 4");
        assertThat(page.select("section:has(#liste) tbody tr:contains(ROUX)").text())
                .startsWith("ROUX Hugo résultat écarté ou en question");
    }

    @Test
    void whoIsNoPupilIsCountedApart() throws Exception {
        assertThat(page(PAGE).select("section:has(#absents) tbody tr").eachText())
                .containsExactly("INE 990000099ZZ candidat de la session 4021 –");
    }

    @Test
    void whenAllHoldItThereIsNothingToExplain() throws Exception {
        sample.empty();
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.livret(sample.pupil(Sample.PINS, "990000001AA", "LE CŒUR-D'HAŸ", "Zoé-Anaïs", "3 A"), 880123, 312);

        Document page = page(PAGE);

        assertThat(page.select(".empty").eachText()).containsExactly("Aucun élève de 3e n'est sans certification.");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void theListIsDownloadedForASpreadsheetAndTheLookIsWritten() throws Exception {
        String csv = mvc.perform(get(PAGE + ".csv").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"sans-certification-9990001X.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFdivision;nom;prénom;INE;raison;précision;explication;que faire\r\n")
                .contains("\r\n3 A;ÉTIENNE;Élie;990000002AB;non certifiable;;")
                .contains(
                        "\r\n3 B;'=MARTEL;Jean;990000005AE;obtenue;sera portée au livret à la prochaine récupération;;")
                .contains(";990000099ZZ;absent de la base élèves;candidat de la session 4021;")
                .doesNotContain("Zoé-Anaïs");
        assertThat(LEDGER.jdbc()
                        .sql("select details ->> 'page' from journal where action = 'DATA_READ' and uai = '9990001X'")
                        .query(String.class)
                        .list())
                .containsExactly("manques.csv");
    }

    @Test
    void aSchoolWithoutPupilsOf3eHasNoLivret() throws Exception {
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");

        mvc.perform(get("/etablissements/9990003Z/certifications/manques").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isNotFound());
    }
}
