package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Counts;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A file is tried: what it would change is shown, nothing changes. */
class TryExportPageTest extends ConsoleTest {

    private static final String PAGE = "/etablissements/9990001X/essai";

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
    }

    @Test
    void thePageHasTheForm() throws Exception {
        Document page = page(PAGE);

        assertThat(page.select("form[action=" + PAGE + "]").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(page.select("form[action=" + PAGE + "] label[for=fichier]").text())
                .contains("256 Kio au plus");
        assertThat(page.select("form[action=" + PAGE + "] input[name=_csrf]")).hasSize(1);
    }

    @Test
    void thePlanIsToldBeforeAnythingChanges() throws Exception {
        desk.says(Previews.tooManyLeave());

        Document page = attempt("<BEE_ELEVES/>");

        assertThat(desk.asked()).containsExactly("preview 9990001X 13 200");
        assertThat(page.select("h1").text()).isEqualTo("Essai d'un fichier");
        assertThat(page.select(".figures > div").eachText())
                .containsExactly(
                        "créés 2",
                        "modifié 1",
                        "inchangés 89",
                        "partants 30",
                        "de retour 1",
                        "venu d'ailleurs 1",
                        "élève à reconnaître 1");
        assertThat(page.select("table.levels tbody tr").eachText())
                .as("youngest first")
                .containsExactly("6e 60 0 1 29", "3e 60 2 0 1");
        assertThat(page.select("section:has(#plan) h3").eachText())
                .containsExactly(
                        "Élèves à reconnaître (1)",
                        "Partants (30)",
                        "Modifiés (1)",
                        "De retour (1)",
                        "Venus d'un autre établissement (1)",
                        "Créés (1)");
        assertThat(page.select("main").text()).contains("partis : 3, sans division : 2.");
        assertThat(rows("received_file")).isZero();
        assertThat(rows("pupil")).isZero();
        assertThat(rows("journal")).as("who looked").isOne();
    }

    @Test
    void aSchoolOfOneLevelHasNoTableOfThem() throws Exception {
        desk.says(Previews.of(
                new PupilBasePlan(120, 0, 1, 119, 0, 0, 0, 0, Map.of(Level.LYCEE, new Counts(120, 1, 0))),
                Set.of(),
                List.of(),
                List.of()));

        assertThat(attempt("x").select("table.levels")).isEmpty();
    }

    @Test
    void whatWouldBeHeldIsSaidWithItsThreshold() throws Exception {
        desk.says(Previews.tooManyLeave());

        assertThat(attempt("x").select(".notice li").text())
                .as("the threshold that judged it, whatever the page could find out by itself")
                .isEqualTo("30 départs pour 120 élèves actifs, soit 25 %, au-delà du seuil de 10 %.");
    }

    @Test
    void aChangedPupilIsShownFieldByField() throws Exception {
        desk.says(Previews.tooManyLeave());

        Document page = attempt("x");

        assertThat(page.select("section[aria-labelledby=changements-UPDATED] tbody li")
                        .eachText())
                .containsExactly(
                        "division : 3 A → 3 B",
                        "nom d'usage : non renseigné → vide",
                        "sexe : masculin → féminin",
                        "redoublement : non → oui");
        assertThat(page.select("section[aria-labelledby=changements-REATTRIBUTED] tbody li")
                        .text())
                .isEqualTo("date de naissance : 17/05/2012 → 17/05/2011");
        assertThat(page.select("section[aria-labelledby=changements-LEAVING] tbody li")
                        .text())
                .isEqualTo("Collège des Écluses, encore actif");
        assertThat(page.select("section[aria-labelledby=changements-TRANSFERRED] tbody li")
                        .text())
                .isEqualTo("9990003Z, parti");
    }

    @Test
    void manyChangesAreListedInPartAndCountedInFull() throws Exception {
        List<PupilChange> listed = IntStream.range(0, 200)
                .mapToObj(n -> new PupilChange(
                        PupilChange.Kind.CREATED, "990000001AA", "MARTEL", "Zoé", "6 A", List.of(), Map.of()))
                .toList();
        desk.says(Previews.of(new PupilBasePlan(0, 1250, 0, 0, 0, 0, 0, 0, Map.of()), Set.of(), List.of(), listed));

        Document page = attempt("x");

        assertThat(page.select("section[aria-labelledby=changements-CREATED] tbody tr"))
                .hasSize(200);
        assertThat(page.select("section[aria-labelledby=changements-CREATED]")
                        .text()
                        .replaceAll("[\\h]", " "))
                .contains("et 1 050 autres");
    }

    @Test
    void aRefusedExportSaysWhyRootCauseFirstWithItsPlace() throws Exception {
        desk.says(Previews.refused(
                Finding.of(IntakeVerdict.UNKNOWN_MEF).at(4, 9, "CODE_MEF").about("990000002AB"),
                Finding.of(IntakeVerdict.EXPORT_OLDER_THAN_APPLIED),
                Finding.of(IntakeVerdict.UNKNOWN_MEF).at(9, 9, "CODE_MEF").about("990000001AA")));

        Document page = attempt("x");

        assertThat(page.select(".notice").text()).isEqualTo("Cet export serait refusé. Rien n'en serait appliqué.");
        assertThat(page.select(".findings li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("Un export plus récent de cet établissement est déjà appliqué")
                                .contains("Déposez l'export du jour")
                                .endsWith("Erreur EXPORT_OLDER_THAN_APPLIED"),
                        second -> assertThat(second)
                                .contains("(2 élèves) – première ligne 4, colonne 9, champ CODE_MEF")
                                .endsWith("Avertissement UNKNOWN_MEF"));
        assertThat(page.select("section:has(#remarques) tbody tr")
                        .last()
                        .select("td")
                        .eachText())
                .containsExactly("avertissement", "9", "9", "990000001AA", "CODE_MEF");
        assertThat(page.select("#plan")).isEmpty();
    }

    @Test
    void whatIsSaidOfAnExportOfFregataNamesFregata() throws Exception {
        desk.says(Previews.refused(
                FileKind.FREGATA_CSV,
                Finding.of(IntakeVerdict.UNKNOWN_MEF).at(4, null, "Code MEF*").about("990000002AB"),
                Finding.of(IntakeVerdict.SCHOOL_YEAR_NOT_CURRENT)));

        assertThat(attempt("x").select("main").text())
                .contains("Refaites l'export dans FREGATA", "corrigez le MEF de l'élève dans FREGATA")
                .doesNotContain("SIECLE");
    }

    @Test
    void anExportThatChangesNothingIsSaidSo() throws Exception {
        assertThat(attempt("x").select(".notice.ok").text()).isEqualTo("Cet export ne changerait rien.");
    }

    @Test
    void aNameFromTheFileIsNeverMarkup() throws Exception {
        desk.says(Previews.tooManyLeave());

        Document page = document(form(PAGE, "<img src=x>.xml", "x").with(csrf()));

        assertThat(page.select("script, main img")).isEmpty();
        assertThat(page.select("main").text()).contains("<script>alert(1)</script> Jean", "<img src=x>.xml");
    }

    @Test
    void nothingIsTriedWithoutAFile() throws Exception {
        assertThat(attempt("").select("[role=alert]").text()).isEqualTo("Choisissez un fichier qui n'est pas vide.");
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void theFormNeedsItsTokenALoginAndAKnownSchool() throws Exception {
        mvc.perform(form(PAGE, "e.xml", "x").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isForbidden());
        mvc.perform(form(PAGE, "e.xml", "x").with(csrf())).andExpect(redirectedUrl("/connexion"));
        mvc.perform(form("/etablissements/9990003Z/essai", "e.xml", "x")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void aFileIsTakenAtThisAddressOnly() throws Exception {
        mvc.perform(form("/etablissements/9990001X", "e.xml", "x")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void aFileBeyondTheLimitIsRefused() throws Exception {
        mvc.perform(form(PAGE, "e.xml", "x".repeat(256 * 1024 + 1))
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(status().isPayloadTooLarge());
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void noAddressHoldsAnIne() throws Exception {
        desk.says(Previews.tooManyLeave());

        assertThat(attempt("x").select("[href], [action]"))
                .allSatisfy(link ->
                        assertThat(link.attr("href") + link.attr("action")).doesNotContain("99000000"));
    }

    private Document attempt(String content) throws Exception {
        return document(form(PAGE, "ElevesSansAdresses.xml", content).with(csrf()));
    }

    private static MockMultipartHttpServletRequestBuilder form(String address, String name, String content) {
        return (MockMultipartHttpServletRequestBuilder)
                multipart(address).file(new MockMultipartFile("fichier", name, "application/xml", content.getBytes()));
    }

    private static long rows(String table) {
        return LEDGER.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
