package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first page: every school with its six lights. */
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
        Document page = page("/");

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
    void anEmptySchoolHasSixLightsThatSayNothingYet() throws Exception {
        assertThat(row(page("/"), "Collège des Écluses").select(".light").eachText())
                .containsExactly("aucun", "aucun compte", "non communiqué", "aucune", "aucun", "sans objet");
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

        Element row = row(page("/"), "Collège des Pins");

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
        sample.session(4021, Sample.PINS, "REFUSED", "Aucun surveillant n'est indiqué");
        sample.candidate(4021, "990000001AA", 880123);
        sample.run(Sample.PINS, "{\"3 A\":{\"ALREADY_HELD\":1,\"NOT_SAT\":1}}");
        sample.hold(Sample.PINS, "CANCELLED_SINCE", 1, null);

        Element row = row(page("/"), "Collège des Pins");

        assertThat(row.select(".light").eachText())
                .containsExactly("refusé", "à trancher", "ancien", "1 refusée", "attendus", "à revoir");
        assertThat(row.select("th").text()).contains("1 en suspens");
        assertThat(row.select(".light.alert").eachText()).containsExactly("refusé", "1 refusée");
    }

    @Test
    void beforeTheOpeningDayTheRecuperationIsClosedAndAwaitedResultsAreNoWorry() throws Exception {
        LEDGER.clock().set(Instant.parse("2027-06-06T21:59:59Z"));
        sample.certification(880123, zoe, CertificationStatus.PENDING, 0);

        Element row = row(page("/"), "Collège des Pins");

        assertThat(row.select(".light").eachText()).endsWith("attendus", "fermée");
        assertThat(row.select("td .light-figure").eachText()).endsWith("0 sur 1", "07/06/2027");
        assertThat(row.select(".light.watch")).isEmpty();
    }

    @Test
    void theRecuperationDoesNotConcernALycee() throws Exception {
        assertThat(row(page("/"), "Lycée du Phare").select(".light").last().text())
                .isEqualTo("sans objet");
    }

    @Test
    void schoolsComeInTheOrderOfAFrenchDictionary() throws Exception {
        assertThat(page("/").select("tbody th a").eachText())
                .containsExactly("Collège des Écluses", "Collège des Pins", "Lycée du Phare");
    }

    @Test
    void theSummaryCountsTheAcademy() throws Exception {
        sample.hold(Sample.PINS, "LEAVING", 30, 120);
        sample.file(Sample.ECLUSES, "IMPORT_SIECLE", "ExportXML_ElevesSansAdresses.zip", "REFUSED", "{}");
        sample.quarantined("PUSH_SESSION", Sample.PHARE + "/4021", "Connection refused");

        assertThat(page("/").select(".figures > div").eachText())
                .containsExactly(
                        "établissements 3",
                        "élève 1",
                        "à regarder 3",
                        "en suspens 1",
                        "sans élève 0",
                        "fichier refusé 1",
                        "en quarantaine 1");
    }

    @Test
    void aSchoolIsFoundByPartOfItsNameWithoutAccentsOrByItsUai() throws Exception {
        assertThat(page("/?recherche=ecluse").select("tbody th a").eachText()).containsExactly("Collège des Écluses");
        assertThat(page("/?recherche=9990003").select("tbody th a").eachText()).containsExactly("Lycée du Phare");
        assertThat(page("/?recherche=nulle%20part").select(".empty").text())
                .isEqualTo("Aucun établissement ne répond à ces critères.");
    }

    @Test
    void onlySchoolsToWatchRemainWhenAskedFor() throws Exception {
        LEDGER.clock().set(Instant.parse("2027-03-01T08:00:00Z"));
        sample.hold(Sample.ECLUSES, "LEAVING", 30, 120);

        Document page = page("/?aRegarder=true");

        assertThat(page.select("tbody th a").eachText()).containsExactly("Collège des Écluses");
        assertThat(page.select("#aRegarder").hasAttr("checked")).isTrue();
    }

    @Test
    void aSecondPageKeepsTheFilter() throws Exception {
        for (int number = 9990100; number < 9990160; number++) {
            sample.school(Uai.ofNumber(number), "Collège d'essai " + number, "COLLEGE");
        }

        Document first = page("/?recherche=essai");

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("nav.pages span").text()).isEqualTo("Page 1 sur 2");
        assertThat(page(first.select("nav.pages a[rel=next]").attr("href")).select("tbody tr"))
                .hasSize(10);
    }

    @Test
    void markupInANameIsText() throws Exception {
        sample.school(Uai.ofNumber(9990100), "<script>alert(1)</script>", "COLLEGE");

        Document page = page("/?recherche=%22%3E%3Cscript%3E");

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("#recherche").attr("value")).isEqualTo("\"><script>");
        assertThat(page("/").select("script")).isEmpty();
    }

    private static Element row(Document page, String school) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th a").text().equals(school))
                .findFirst()
                .orElseThrow();
    }
}
