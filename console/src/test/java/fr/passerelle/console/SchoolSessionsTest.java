package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passerelle.domain.certification.CertificationStatus;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sessions of a school, and one with its candidates. */
class SchoolSessionsTest extends HeadCase {

    private static final String PAGE = "/etablissements/9990001X/sessions";

    private long zoe;

    @BeforeEach
    void aSessionOfThree() {
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.pupil(Sample.PINS, "990000002AB", "ÉTIENNE", "Élie", "3 B");
        sample.session(4021, Sample.PINS, "FINALISED", null);
        sample.candidate(4021, "990000001AA", 880123);
        sample.absent(4021, "990000002AB");
        pushed(4021, "2027-02-06 14:59Z");
    }

    @Test
    void aSessionTellsWhoCameAndThatPixHadItInTime() throws Exception {
        Document page = seen(PAGE);

        assertThat(page.select("tbody tr").eachText())
                .containsExactly("4021 salle B12 4 février 2027 à 14 h 00 2 1 0 dans le délai"
                        + " jusqu’au 6 février 2027 à 16 h 00 transmise 6 février 2027 à 15 h 59 –");
        assertThat(page.select("tbody th a").attr("href")).isEqualTo(PAGE + "/4021");
        assertThat(page.select(".figures dd").eachText()).containsExactly("1", "2", "1", "0");
        assertThat(page.select("nav.tabs a[aria-current=page]").text()).isEqualTo("Sessions");
        assertThat(page.select("#annee")).as("one year, no choice").isEmpty();
    }

    @Test
    void aSessionThatPixHadTooLateOrNotAtAllSaysSo() throws Exception {
        pushed(4021, "2027-02-06 15:01Z");
        sample.session(4022, Sample.PINS, "REFUSED", "Aucun surveillant n'est indiqué");

        Document page = seen(PAGE);

        assertThat(page.select("tr:contains(4021) td[data-label=Délai]").text())
                .isEqualTo("transmise en retard jusqu’au 6 février 2027 à 16 h 00");
        assertThat(page.select("tr:contains(4022) td[data-label=Délai] .light").text())
                .isEqualTo("dépassé");
        assertThat(page.select("tr:contains(4022) td[data-label=Pix]").text())
                .isEqualTo("refusée Aucun surveillant n'est indiqué");
        assertThat(page.select(".figures dd").last().text()).isEqualTo("2");
    }

    @Test
    void formerYearsAreChosen() throws Exception {
        sample.session(3001, Sample.PINS, "FINALISED", null);
        LEDGER.jdbc()
                .sql("update session set session_date = '2026-03-10' where id = 3001")
                .update();

        Document page = seen(PAGE);
        assertThat(page.select("tbody th a").eachText()).containsExactly("4021");
        assertThat(page.select("#annee option").eachText()).containsExactly("2026-2027", "2025-2026");
        Document before = seen(PAGE + "?annee=2025");
        assertThat(before.select("tbody th a").eachText()).containsExactly("3001");
        assertThat(before.select("#annee option[selected]").text()).isEqualTo("2025-2026");
        assertThat(seen(PAGE + "?annee=x").select("tbody th a").eachText()).containsExactly("4021");
    }

    @Test
    void aSessionsPageNamesItsCandidatesWithTheirReportsAndResults() throws Exception {
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        LEDGER.jdbc().sql("""
                        update session_candidate set is_completed = false, abort_reason = 'TECHNICAL',
                            issue_reports = '[{"category":"IN_CHALLENGE","subcategory":"WEBSITE_BLOCKED","questionNumber":7},
                                {"category":"FRAUD"}]'
                        where certification_course_id = 880123""").update();
        sample.candidate(4021, "990000009ZZ", 880999);

        Document page = seen(PAGE + "/4021");

        assertThat(page.select("h1").text()).isEqualTo("Session 4021");
        assertThat(page.select("nav.trail li").eachText())
                .containsExactly("Établissements", "Collège des Pins", "Sessions", "Session 4021");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "MARTEL Zoé 3 A non terminé problème technique problème sur une question, question 7"
                                + " IN_CHALLENGE / WEBSITE_BLOCKED suspicion de fraude FRAUD obtenue, 312 Pix",
                        "ÉTIENNE Élie 3 B absent – –",
                        "Élève inconnu de l’établissement INE 990000009ZZ – terminé – attendu");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/eleves/" + zoe);
        assertThat(page.select("dl.facts").text()).contains("3 inscrits, 2 présents, 2 signalements", "dans le délai");
        assertThat(looksAt("session")).isEqualTo(1);
    }

    @Test
    void aSessionOfAnotherSchoolIsNotFound() throws Exception {
        sample.session(4030, Sample.ECLUSES, "FINALISED", null);

        for (String address : List.of(
                PAGE + "/4030",
                PAGE + "/1",
                "/etablissements/9990002Y/sessions",
                "/etablissements/9990002Y/sessions/4030",
                "/etablissements/9990002Y/sessions/4021")) {
            assertThat(answer(get(address)).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(page("/etablissements/9990002Y/sessions/4030").select("h1").text())
                .isEqualTo("Session 4030");
        assertThat(answer(get(PAGE + "/x")).getStatus()).isEqualTo(400);
    }

    @Test
    void theSuccessorShowsTheSessionsOfTheSchoolThatItTookOver() throws Exception {
        sample.close(Sample.PINS, Sample.ECLUSES);

        assertThat(page("/etablissements/9990002Y/sessions")
                        .select("tbody th a")
                        .attr("href"))
                .isEqualTo(PAGE + "/4021");
        assertThat(page("/etablissements/9990002Y/sessions/4021").select("h1").text())
                .isEqualTo("Session 4021");
    }

    @Test
    void theSuccessorReadsWhyASessionOfTheSchoolThatItTookOverWaits() throws Exception {
        long file = sample.file(Sample.PINS, "PUSH_SESSION", "session-4021.json", "RECEIVED", null);
        LEDGER.jdbc()
                .sql("update session set state = 'RECEIVED', pushed_at = null, file_id = ? where id = 4021")
                .param(file)
                .update();
        sample.quarantinedFile("PUSH_SESSION", Sample.PINS, file, "Pix répond 422");
        sample.close(Sample.PINS, Sample.ECLUSES);

        assertThat(page("/etablissements/9990002Y/sessions")
                        .select("tr:contains(4021) td[data-label=Pix] .light")
                        .text())
                .isEqualTo("en attente");
    }

    private static void pushed(long session, String at) {
        LEDGER.jdbc()
                .sql("update session set pushed_at = ?::timestamptz where id = ?")
                .params(at, session)
                .update();
    }
}
