package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passerelle.domain.certification.CertificationStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pupils of a school, its classes and their results. */
class SchoolRollTest extends HeadCase {

    private static final String SCHOOL = "/etablissements/9990001X";
    private static final String PAGE = SCHOOL + "/eleves";
    private static final String ZOE = "LE CŒUR-D'HAŸ Zoé-Anaïs";

    private long zoe;
    private long elie;

    @BeforeEach
    void threePupilsOfTwoLevels() {
        zoe = sample.pupil(Sample.PINS, "990000001AA", "LE CŒUR-D'HAŸ", "Zoé-Anaïs", "3 A");
        elie = sample.pupil(Sample.PINS, "990000002AB", "ÉTIENNE", "Élie", "3 B");
        long noa = sample.pupil(Sample.PINS, "990000003AC", "ZUBER", "Noa", "6 A");
        sample.isOfMef(noa, "10010012110");
        LEDGER.jdbc()
                .sql("update pupil set birthdate = '2015-01-02' where id = ?")
                .param(noa)
                .update();
        sample.account(zoe, "MATCHED");
        sample.certifiable(zoe, "CERTIFIABLE", NOW.minus(Duration.ofHours(10)));
        sample.certifiable(noa, "NOT_CERTIFIABLE", NOW.minus(Duration.ofHours(10)));
        sample.livret(zoe, 880123, 312);
        sample.pupil(Sample.ECLUSES, "990000004AD", "AILLEURS", "Max", "3 A");
    }

    @Test
    void theListSaysWhatPixOrgaSaysAndADashWhereNobodyKnows() throws Exception {
        Document page = seen(PAGE);

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        ZOE + " 17/05/2012 3 A 3e Médiacentre 3 12/01/2027 Certifiable 12/01/2027 312 Pix",
                        "ÉTIENNE Élie 17/05/2012 3 B 3e – – – Non communiqué –",
                        "ZUBER Noa 02/01/2015 6 A 6e – 3 12/01/2027 Non certifiable –");
        assertThat(page.select("nav.tabs a[aria-current=page]").text()).isEqualTo("Élèves");
        assertThat(page.select("h1").text()).isEqualTo("Élèves");
        assertThat(page.select(".school-head").text()).contains("Collège des Pins", "9990001X", "3 élèves");
        assertThat(page.select("script, style, [style]")).isEmpty();
        assertThat(looksAt("eleves")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "division=3%20B, ÉTIENNE Élie",
        "niveau=SIXIEME, ZUBER Noa",
        "certificabilite=NOT_CERTIFIABLE, ZUBER Noa",
        "certificabilite=NOT_COMMUNICATED&niveau=TROISIEME, ÉTIENNE Élie",
        "division=5%20Z, ''"
    })
    void pupilsAreFiltered(String query, String names) throws Exception {
        assertThat(String.join(", ", pupils("?" + query))).isEqualTo(names);
    }

    @Test
    void whatIsNoWordOfOursKeepsEverybody() throws Exception {
        assertThat(pupils("?certificabilite=x&niveau=y&tri=z&sens=w&nom=coeur&page=99"))
                .hasSize(3);
        assertThat(seen(PAGE + "?division=5%20Z").select(".empty").text())
                .isEqualTo("Aucun élève ne répond à ces critères.");
    }

    @ParameterizedTest
    @CsvSource({
        "nom, ÉTIENNE, ZUBER",
        "naissance, ÉTIENNE, ZUBER",
        "division, LE CŒUR-D'HAŸ, ZUBER",
        "niveau, ZUBER, LE CŒUR-D'HAŸ",
        "connexion, LE CŒUR-D'HAŸ, ZUBER",
        "participations, LE CŒUR-D'HAŸ, ÉTIENNE",
        "derniere, LE CŒUR-D'HAŸ, ÉTIENNE",
        "certificabilite, LE CŒUR-D'HAŸ, ÉTIENNE",
        "livret, LE CŒUR-D'HAŸ, ZUBER"
    })
    void everyColumnIsAnOrder(String column, String first, String last) throws Exception {
        Document page = seen(PAGE + "?tri=" + column);
        List<String> names = page.select("tbody th a").eachText();
        assertThat(names.get(0)).startsWith(first);
        assertThat(names.get(2)).startsWith(last);
        assertThat(page.select("thead th[aria-sort]")).hasSize(1);
        String opposite = page.select("thead th[aria-sort] a").attr("href");
        assertThat(opposite).contains("sens=desc");
        assertThat(pupils(opposite.substring(opposite.indexOf('?'))).get(0)).doesNotStartWith(first);
    }

    @Test
    void aNameIsAskedForByPostAndStandsInNoAddress() throws Exception {
        Document page = Jsoup.parse(told(post(PAGE).param("nom", "coeur").with(csrf())));

        assertThat(page.select("tbody th a").eachText()).containsExactly(ZOE);
        assertThat(page.select("[href], [action]"))
                .allSatisfy(link -> assertThat(link.attr("href")).doesNotContain("coeur"));
        assertThat(page.select("form:has([name=nom])").attr("method")).isEqualTo("post");
        assertThat(page.select("#nom").val()).isEqualTo("coeur");
        assertThat(Jsoup.parse(told(post(PAGE)
                                .param("nom", "elie etienne")
                                .param("division", "3 B")
                                .with(csrf())))
                        .select("tbody th a")
                        .eachText())
                .containsExactly("ÉTIENNE Élie");
    }

    @Test
    void aPupilIsFoundUnderANameOfBeforeWhichTheListThenTells() throws Exception {
        sample.formerLastName(elie, "GUÉRIN");

        assertThat(Jsoup.parse(told(post(PAGE).param("nom", "guérin").with(csrf())))
                        .select("tbody th .light-figure")
                        .text())
                .isEqualTo("auparavant GUÉRIN");
        assertThat(seen(PAGE).text()).doesNotContain("GUÉRIN");
    }

    @Test
    void theListIsDownloadedAsItIsFilteredAndTheDownloadIsALook() throws Exception {
        String csv = new String(
                answer(get(PAGE + ".csv?niveau=TROISIEME&tri=nom")).getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(csv.replace("\uFEFF", "").lines())
                .hasSize(3)
                .contains("ÉTIENNE;Élie;17/05/2012;3 B;3e;;;;Non communiqué;;")
                .last()
                .isEqualTo(
                        "LE CŒUR-D'HAŸ;Zoé-Anaïs;17/05/2012;3 A;3e;Médiacentre;3;12/01/2027;Certifiable;12/01/2027;312");
        assertThat(looksAt("eleves.csv")).isEqualTo(1);
    }

    @Test
    void aHundredPupilsMakeAPageAndTheLinkKeepsTheFilter() throws Exception {
        for (int i = 0; i < 105; i++) {
            sample.pupil(Sample.PINS, "99000%04dZZ".formatted(i), "ABEL" + i, "Léo", "4 C");
        }
        Document page = seen(PAGE + "?division=4%20C");

        assertThat(page.select("tbody tr")).hasSize(100);
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo(PAGE + "?division=4%20C&page=2");
        assertThat(seen(PAGE + "?division=4%20C&page=2").select("tbody tr")).hasSize(5);
        assertThat(told(get(PAGE)).length()).isLessThan(150_000);
    }

    @Test
    void classesTellTheCertifiableOfThoseWhoMust() throws Exception {
        Document page = seen(SCHOOL + "/classes");

        assertThat(page.select("tbody tr").eachText())
                .containsExactly("3 A 1 1 sur 1 (100 %) 1 0", "3 B 1 0 sur 1 (0 %) 0 1", "6 A 1 – 0 0");
        assertThat(page.select("tbody tr:first-child meter").attr("max")).isEqualTo("1");
        assertThat(page.select("tbody th a").eachAttr("href")).contains(PAGE + "?division=3%20A");
        assertThat(page.select(".figures dd").eachText()).containsExactly("2", "1", "1", "1");
    }

    @Test
    void resultsCountEachPupilOncePerClass() throws Exception {
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        sample.certification(880124, zoe, CertificationStatus.REJECTED, 0);
        sample.certification(880125, elie, CertificationStatus.CANCELLED, 0);

        assertThat(seen(SCHOOL + "/resultats").select("tbody tr").eachText())
                .containsExactly("3 A 1 1 0 0 0 0 312 Pix", "3 B 1 0 0 1 0 0 –", "6 A 1 0 0 0 0 1 –");
        sample.session(4021, Sample.PINS, "FINALISED", null);
        sample.candidate(4021, "990000002AB", 880126);
        assertThat(seen(SCHOOL + "/resultats").select("tbody tr:contains(3 B)").text())
                .as("sat again, and nobody has said how it ended")
                .isEqualTo("3 B 1 0 0 0 1 0 –");
        assertThat(told(get(SCHOOL + "/resultats.csv"))).contains("3 A;1;1;0;0;0;0;312");
    }

    @Test
    void nothingIsShownOfAnotherSchool() throws Exception {
        for (String page : List.of("/eleves", "/eleves.csv", "/classes", "/resultats", "/resultats.csv")) {
            assertThat(answer(get("/etablissements/9990002Y" + page)).getStatus())
                    .isEqualTo(404);
            assertThat(answer(get("/etablissements/abc" + page)).getStatus()).isEqualTo(404);
        }
        assertThat(page("/etablissements/9990002Y/eleves").select("tbody th a").eachText())
                .containsExactly("AILLEURS Max");
        assertThat(page("/etablissements/9990002Y/classes").select("tbody tr")).hasSize(1);
    }

    private List<String> pupils(String query) throws Exception {
        return seen(PAGE + query).select("tbody th a").eachText();
    }
}
