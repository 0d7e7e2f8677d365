package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.Recuperation.Decision;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.livret.RecuperationPlan.Outcome;
import fr.passerelle.domain.school.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The Récupération on the school's page, its downloads and its rehearsal. */
class RecuperationPageTest extends ConsoleTest {

    private static final String SCHOOL = "/etablissements/9990001X";
    private static final String REHEARSAL = SCHOOL + "/recuperation/repetition";
    private static final String RUNS = SCHOOL + "/recuperation";

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Zoé", "3 A");
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");
    }

    @Test
    void beforeTheOpeningTheButtonIsGreyedAndSaysWhen() throws Exception {
        LEDGER.clock().set(Instant.parse("2027-06-06T21:59:59Z"));

        Document page = page(RUNS);
        Element button = button(page);

        assertThat(button.hasAttr("disabled")).isTrue();
        assertThat(page.getElementById(button.attr("aria-describedby")).text())
                .startsWith("La Récupération ouvre le 7 juin 2027.");
        assertThat(page.select("a:containsOwn(Répéter)").attr("href")).isEqualTo(REHEARSAL + "?le=2027-06-07");
    }

    /** Its year is from February to December, and it is November there eleven hours before it is in UTC. */
    @ParameterizedTest(name = "at {0} in Nouvelle-Calédonie: {1}")
    @CsvSource({
        "2026-11-06T12:59:59Z, La Récupération ouvre le 7 novembre 2026., fermée",
        "2026-11-06T13:00:00Z, Ouverte depuis le 7 novembre 2026, en attente",
        "2026-12-31T13:00:00Z, La Récupération ouvre le 7 novembre 2027., fermée"
    })
    void atASchoolOverseasThePageGoesByItsOwnDayAndYear(Instant now, String told, String light) throws Exception {
        LEDGER.jdbc().sql("update school set academy = 'Nouvelle-Calédonie'").update();
        LEDGER.clock().set(now);

        Document page = page(RUNS);

        assertThat(page.select("#ouverture").text()).startsWith(told);
        assertThat(page(SCHOOL).text()).contains("Récupération " + light);
    }

    @Test
    void fromTheOpeningOnItCanBeAskedFor() throws Exception {
        LEDGER.clock().set(Instant.parse("2027-06-06T22:00:00Z"));

        Document page = page(RUNS);

        assertThat(button(page).hasAttr("disabled")).isFalse();
        assertThat(page.select("#ouverture").text()).startsWith("Ouverte depuis le 7 juin 2027 :");
        assertThat(page.select("nav.tabs a[aria-current=page]").text()).isEqualTo("Récupération");
        assertThat(page.select("nav.tabs a").eachAttr("href"))
                .contains(SCHOOL + "/certifications", SCHOOL + "/certifications/manques");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASKED   | fait  | La récupération est demandée",
                "WAITING | fait  | Une récupération attend déjà son tour",
                "CLOSED  | refus | La Récupération n'est pas encore ouverte",
            })
    void theDemandIsAnsweredInWords(Asked answer, String kind, String words) throws Exception {
        recuperation.answers(answer);

        Object said = mvc.perform(
                        post(SCHOOL + "/recuperation").with(operator()).with(csrf()))
                .andExpect(redirectedUrl(RUNS))
                .andExpect(flash().attributeExists(kind))
                .andReturn()
                .getFlashMap()
                .get(kind);

        assertThat(said.toString()).startsWith(words);
        assertThat(recuperation.asked()).containsExactly("ask 9990001X " + TestConsole.LOGIN);
        assertThat(document(get(RUNS).flashAttr(kind, said)).select(".notice").text())
                .isEqualTo(said);
    }

    @Test
    void aFormOfAnotherSiteAsksForNothing() throws Exception {
        mvc.perform(post(SCHOOL + "/recuperation").with(operator())).andExpect(status().isForbidden());

        assertThat(recuperation.asked()).isEmpty();
    }

    @Test
    void theSummaryOfTheLastRunIsDownloadedInFourForms() throws Exception {
        sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":1},\"3 B\":{\"NOT_SAT\":1}}");

        assertThat(page(RUNS).select("section:has(#recuperation) a[download]").eachAttr("href"))
                .containsExactly(
                        SCHOOL + "/recuperation.pdf",
                        SCHOOL + "/recuperation.txt",
                        SCHOOL + "/recuperation.csv",
                        SCHOOL + "/recuperation.json");
        assertThat(text(download("/recuperation.txt", "text/plain;charset=UTF-8")))
                .contains("Collège des Pins (9990001X)", "2026-2027", "7 juin 2027 à 6 h 00")
                .contains("Sur 2 élèves, 1 élève a obtenu la certification PIX, 1 ne l'a pas passée.");
        assertThat(text(download("/recuperation.csv", "text/csv;charset=UTF-8")))
                .contains(
                        "\r\nétablissement;2;1;0;0;0;0;1;9990001X;Collège des Pins;2026-2027;7 juin 2027 à 6 h 00\r\n");
        assertThat(text(download("/recuperation.json", "application/json"))).contains("\"OBTAINED\":1");
        MockHttpServletResponse pdf = download("/recuperation.pdf", "application/pdf");
        assertThat(pdf.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"recuperation-9990001X-2026-2027.pdf\"");
        assertThat(Pdfs.text(pdf.getContentAsByteArray())).contains("Collège des Pins");
    }

    @Test
    void everyRunStaysReadableBelowTheLastWithWhenAndWhy() throws Exception {
        long first = sample.run(Sample.PINS, "{\"3 A\":{\"NOT_SAT\":2}}");
        sample.because(first, "[{\"kind\":\"NIGHT\",\"hold\":null,\"who\":null}]");
        sample.repeated(
                first, Instant.parse("2027-06-08T04:00:00Z"), "[{\"kind\":\"ASKED\",\"hold\":null,\"who\":\"paul\"}]");
        long last = sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":1,\"NOT_SAT\":1}}");
        sample.because(last, "[{\"kind\":\"DECIDED\",\"hold\":12,\"who\":\"martine\"}]");

        Document page = page(RUNS);

        assertThat(page.select("section:has(#recuperation) .card").text())
                .startsWith("Année scolaire 2026-2027, le 7 juin 2027 à 6 h 00 : décision de martine (suspens n° 12)")
                .contains("Sur 2 élèves, 1 élève a obtenu la certification PIX, 1 ne l'a pas passée.");
        assertThat(page.select("section:has(#passages) tbody tr").eachText())
                .containsExactly(
                        "7 juin 2027 à 6 h 00 décision de martine (suspens n° 12) 2026-2027 2 1 1",
                        "7 juin 2027 à 6 h 00 confirmée sans changement le 8 juin 2027 à 6 h 00 passage de la nuit"
                                + " 2026-2027 2 0 0");
        Document past = page(RUNS + "/passages/" + first);
        assertThat(past.select("h1").text()).isEqualTo("Récupération du 7 juin 2027 à 6 h 00");
        assertThat(past.select(".sentences li").eachText())
                .containsExactly(
                        "Sur 2 élèves, 2 ne l'ont pas passée.",
                        "Pour la division 3 A (2 élèves) : 2 élèves n'ont pas passé la certification PIX.");
        assertThat(past.select("section:has(#redites) li").text())
                .isEqualTo("8 juin 2027 à 6 h 00, demande de paul : confirmée sans changement");
        assertThat(past.select("nav.trail li").eachText())
                .containsExactly(
                        "Établissements", "Collège des Pins", "Récupération", "Récupération du 7 juin 2027 à 6 h 00");
        assertThat(past.select("nav.tabs a[aria-current=true]").text()).isEqualTo("Récupération");
        assertThat(past.select("a[href$=controle.csv]")).isEmpty();
    }

    @Test
    void aRunOfBeforeIsHandedOutAsItWasWithItsControlFile() throws Exception {
        long first = sample.run(Sample.PINS, "{\"3 A\":{\"NOT_SAT\":2}}");
        sample.controlFile(first, "9990001X_certifications-pix_20270607-0030_12.csv", "\uFEFFid-be;ine\r\n");
        sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":2}}");
        String run = "/recuperation/passages/" + first;

        assertThat(page(SCHOOL + run).select("a[href$=controle.csv]").attr("href"))
                .isEqualTo(SCHOOL + run + "/controle.csv");
        assertThat(text(download(run + "/resume.txt", "text/plain;charset=UTF-8")))
                .contains("Sur 2 élèves, 2 ne l'ont pas passée.");
        assertThat(text(download(run + "/controle.csv", "text/csv;charset=UTF-8")))
                .isEqualTo("\uFEFFid-be;ine\r\n");
        for (String none : new String[] {
            run + "/resume.exe",
            "/recuperation/passages/" + (first + 1) + "/controle.csv",
            "/recuperation/passages/0",
            "/recuperation/passages/0/resume.txt"
        }) {
            mvc.perform(get(SCHOOL + none).with(operator())).andExpect(status().isNotFound());
        }
    }

    @Test
    void theControlFileIsHandedOutAsItIsAndTheLookIsWritten() throws Exception {
        long run = sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":1}}");
        sample.controlFile(run, "9990001X_certifications-pix_20270607-0030_12.csv", "\uFEFFid-be;ine\r\n");

        assertThat(page(RUNS).select("a[href$=controle.csv]").text()).isEqualTo("fichier de contrôle (CSV)");
        MockHttpServletResponse file = download("/recuperation/controle.csv", "text/csv;charset=UTF-8");

        assertThat(text(file)).isEqualTo("\uFEFFid-be;ine\r\n");
        assertThat(file.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"9990001X_certifications-pix_20270607-0030_12.csv\"");
        assertThat(LEDGER.jdbc()
                        .sql("select details ->> 'page' from journal where action = 'DATA_READ'")
                        .query(String.class)
                        .list())
                .containsExactly("controle");
    }

    @Test
    void theRehearsalTellsWhatWouldChangeAndThatNothingDid() throws Exception {
        recuperation.plans(
                new Outcome(pupil(1, "ZUBER"), null, null, write(Clause.OBTAINED, 12, 312)),
                new Outcome(pupil(2, "ROUX"), held(10, 280), null, write(Clause.UPDATED, 13, 400)),
                new Outcome(pupil(3, "PETIT"), held(11, 300), null, new Decision(Clause.ALREADY_HELD, null, true)),
                new Outcome(pupil(4, "NOËL"), null, null, new Decision(Clause.NOT_SAT, null, false)));

        Document page = page(REHEARSAL + "?le=2027-06-07");

        assertThat(recuperation.asked()).containsExactly("rehearse 9990001X 2027-06-06T22:00:00Z");
        assertThat(page.select(".notice.ok").text()).startsWith("Rien n'a été écrit.");
        assertThat(page.select(".notice.watch")).isEmpty();
        assertThat(page.select("#le").val()).isEqualTo("2027-06-07");
        assertThat(page.select(".sentences li").first().text())
                .isEqualTo("Sur 4 élèves, 3 élèves ont obtenu la certification PIX, 1 ne l'a pas passée.");
        assertThat(page.select(".figures dd").eachText()).containsExactly("1", "1", "1", "2");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "ZUBER Zoé 3 A rien 312 Pix, passée le 05/03/2027",
                        "ROUX Zoé 3 A 280 Pix, passée le 05/03/2027 400 Pix, passée le 05/03/2027",
                        "PETIT Zoé 3 A 300 Pix, passée le 05/03/2027 une personne décide, rien n'est effacé");
        assertThat(page.select("caption")).hasSize(3);
    }

    @Test
    void aRehearsalBeforeTheOpeningDaySaysSo() throws Exception {
        assertThat(page(REHEARSAL + "?le=2027-05-01").select(".notice.watch").text())
                .isEqualTo("À cette date la Récupération ne serait pas ouverte : elle ouvre le 7 juin 2027.");
    }

    @Test
    void withoutADayItIsRehearsedForNowOrForTheOpeningDay() throws Exception {
        page(REHEARSAL);
        LEDGER.clock().set(Instant.parse("2027-03-01T08:00:00Z"));
        page(REHEARSAL);

        assertThat(recuperation.asked())
                .containsExactly("rehearse 9990001X 2027-06-08T07:00:00Z", "rehearse 9990001X 2027-06-06T22:00:00Z");
    }

    @Test
    void theRehearsedSummaryIsMarkedAsOne() throws Exception {
        recuperation.plans(new Outcome(pupil(1, "ZUBER"), null, null, write(Clause.OBTAINED, 12, 312)));

        MockHttpServletResponse pdf = download("/recuperation/repetition.pdf?le=2027-06-07", "application/pdf");

        assertThat(pdf.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"repetition-9990001X-2026-2027.pdf\"");
        assertThat(Pdfs.text(pdf.getContentAsByteArray())).containsIgnoringCase("répétition");
    }

    @Test
    void whatIsNotThereOrNotReadableIsRefused() throws Exception {
        for (String address : new String[] {
            SCHOOL + "/recuperation.txt",
            SCHOOL + "/recuperation/controle.csv",
            "/etablissements/9990003Z/recuperation.txt",
            "/etablissements/9990003Z/recuperation/repetition",
            "/etablissements/9990002Y/recuperation.pdf"
        }) {
            mvc.perform(get(address).with(operator())).andExpect(status().isNotFound());
        }
        mvc.perform(post("/etablissements/9990003Z/recuperation")
                        .with(operator())
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get(REHEARSAL + "?le=juin").with(operator())).andExpect(status().isBadRequest());
        assertThat(recuperation.asked()).isEmpty();
        mvc.perform(get("/etablissements/9990003Z/recuperation").with(operator()))
                .andExpect(status().isNotFound());
        assertThat(page("/etablissements/9990003Z").select("nav.tabs a").eachText())
                .doesNotContain("Récupération");
    }

    private static Element button(Document page) {
        return page.select("button:containsOwn(Lancer la récupération)").first();
    }

    private MockHttpServletResponse download(String path, String type) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(SCHOOL + path).with(operator()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).isEqualTo(type);
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        return response;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static LivretPupil pupil(long id, String lastName) {
        return new LivretPupil(
                id, id, "E" + id, "INE" + id, lastName, "Zoé", LocalDate.of(2012, 5, 17), "3 A", Level.TROISIEME);
    }

    private static Decision write(Clause clause, long id, int score) {
        return new Decision(clause, held(id, score), false);
    }

    private static Certification held(long id, int score) {
        return new Certification(
                id, CertificationStatus.VALIDATED, score, LocalDate.of(2027, 3, 5), NOW, null, null, Map.of(), null);
    }

    private static RequestPostProcessor operator() {
        return SignedInAs.operator(TestConsole.LOGIN);
    }
}
