package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A received file and its report. */
class FilePageTest extends ConsoleTest {

    private static final String REPORT = """
            {"counts":{"élèves pris en compte":118,"créés":0,"partants":3},
             "findings":[
              {"code":"UAI_KEY","severity":"WARNING","message":"La clé de l'UAI est fausse","remedy":"Vérifiez l'UAI."},
              {"code":"INE_UNIQUE","severity":"ERROR","message":"Un INE figure deux fois","remedy":"Corrigez SIECLE.",
               "ine":"990000001AA","line":12,"column":7,"field":"ID_NATIONAL"}]}""";

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
    }

    @Test
    void theFileSaysWhatBecameOfIt() throws Exception {
        long id = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "REFUSED", REPORT);
        LEDGER.jdbc()
                .sql("update received_file set pix_state = 'REFUSED' where id = ?")
                .params(id)
                .update();

        Document page = page("/fichiers/" + id);

        assertThat(page.select("h1").text()).isEqualTo("ElevesSansAdresses.xml");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Situation",
                        "Contenu",
                        "Pourquoi le fichier est refusé",
                        "Le refus",
                        "Chaque remarque à sa place");
        assertThat(page.select("section:has(#situation) dd").eachText())
                .containsExactly(
                        "refusé", "1er juin 2027 à 14 h 05", "refusé par Pix Orga", "0 octet", "000000000000…");
        assertThat(page.select("section:has(#contenu-du-fichier) dl").text())
                .isEqualTo("élèves pris en compte 118 partants 3");
        assertThat(page.select(".findings li").eachText())
                .containsExactly(
                        "Un INE figure deux fois – ligne 12, colonne 7, champ ID_NATIONAL Corrigez SIECLE. Erreur"
                                + " INE_UNIQUE",
                        "La clé de l'UAI est fausse Vérifiez l'UAI. Avertissement UAI_KEY");
        assertThat(page.select("section:has(#places) tbody tr").eachText())
                .containsExactly(
                        "Un INE figure deux fois erreur 12 7 990000001AA ID_NATIONAL",
                        "La clé de l'UAI est fausse avertissement – – – –");
    }

    @Test
    void theSchoolsPageLeadsToIt() throws Exception {
        long id = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "APPLIED", "{}");

        assertThat(page("/etablissements/9990001X/imports")
                        .select("section:has(#fichiers) tbody th a")
                        .attr("href"))
                .isEqualTo("/fichiers/" + id);
    }

    @Test
    void readingAReportThatNamesAPupilIsInTheJournalAndOtherReportsAreNot() throws Exception {
        page("/fichiers/" + sample.file(Sample.PINS, "IMPORT_SIECLE", "vide.xml", "APPLIED", "{}"));
        assertThat(looks()).isZero();

        page("/fichiers/" + sample.file(Sample.PINS, "IMPORT_SIECLE", "refuse.xml", "REFUSED", REPORT));
        assertThat(looks()).isOne();
    }

    @Test
    void readingAReportThatNamesNobodyButWhoLeftIsInTheJournal() throws Exception {
        long id = sample.file(
                Sample.PINS,
                "IMPORT_SIECLE",
                "departs.xml",
                "APPLIED",
                "{\"counts\":{\"partants\":1},\"named\":{\"Partants\":[\"MARTEL Zoé, 3 A\"]},\"findings\":[]}");

        assertThat(page("/fichiers/" + id).text()).contains("MARTEL Zoé");
        assertThat(looks()).isOne();
        download("/fichiers/" + id + "/rapport.csv", "text/csv;charset=UTF-8");
        download("/fichiers/" + id + "/rapport.txt", "text/plain;charset=UTF-8");
        mvc.perform(get("/api/v1/files/" + id).with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isOk());
        assertThat(looks()).isEqualTo(4);
    }

    @Test
    void aLongReportIsReadPageByPage() throws Exception {
        String findings = IntStream.rangeClosed(1, 450)
                .mapToObj(line -> "{\"code\":\"INE_REQUIRED\",\"severity\":\"ERROR\",\"message\":\"INE vide\","
                        + "\"remedy\":\"Complétez.\",\"line\":" + line + "}")
                .collect(Collectors.joining(","));
        long id = sample.file(
                Sample.PINS, "IMPORT_SIECLE", "long.xml", "REFUSED", "{\"counts\":{},\"findings\":[" + findings + "]}");

        Document last = page("/fichiers/" + id + "?page=3");

        assertThat(last.select(".findings li")).hasSize(1);
        assertThat(last.select(".findings li").text()).contains("(450 fois) – première ligne 1");
        assertThat(last.select("section:has(#places) tbody tr")).hasSize(50);
        assertThat(last.select("nav.pages").text()).contains("Page 3 sur 3");
    }

    @Test
    void namesFromOutsideAreNeverMarkup() throws Exception {
        long id = sample.file(
                Sample.PINS,
                "IMPORT_SIECLE",
                "<script>alert(1)</script>.xml",
                "REFUSED",
                "{\"counts\":{},\"findings\":[{\"code\":\"X\",\"severity\":\"ERROR\",\"message\":\"<img src=x>\","
                        + "\"remedy\":\"<b>gras</b>\"}]}");

        for (String address : new String[] {"/fichiers/" + id, "/etablissements/9990001X/imports"}) {
            Document page = page(address);
            assertThat(page.select("script, main img, main b")).isEmpty();
            assertThat(page.select("main").text()).contains("<script>alert(1)</script>.xml", "<img src=x>");
        }
    }

    @Test
    void theReportIsDownloadedInThreeFormatsAndEachDownloadIsInTheJournal() throws Exception {
        long id = sample.file(Sample.PINS, "IMPORT_SIECLE", "\"; x=\".xml", "REFUSED", REPORT);

        assertThat(download("/fichiers/" + id + "/rapport.csv", "text/csv;charset=UTF-8"))
                .startsWith("\uFEFFgravité;code;ligne;colonne;INE;champ;message;précision;remède")
                .contains("erreur;INE_UNIQUE;12;7;990000001AA;ID_NATIONAL;Un INE figure deux fois;;Corrigez SIECLE.");
        assertThat(download("/fichiers/" + id + "/rapport.json", "application/json;charset=UTF-8"))
                .contains("\"élèves pris en compte\":118", "\"code\":\"INE_UNIQUE\"");
        assertThat(download("/fichiers/" + id + "/rapport.txt", "text/plain;charset=UTF-8"))
                .contains("Un INE figure deux fois");
        assertThat(looks()).isEqualTo(3);
    }

    @Test
    void aHeldFileSaysWhatWaitsWhichThresholdWasPassedAndWhereToDecide() throws Exception {
        long id = heldFile();
        long hold = sample.hold(Sample.PINS, "LEAVING", 42, 400, id, "", null);
        report(id, hold);

        Document page = page("/fichiers/" + id);

        assertThat(page.select("section:has(#situation) dd").first().text()).isEqualTo("en partie en suspens");
        assertThat(page.select("section[aria-labelledby=suspens] li").text())
                .isEqualTo("Trop de départs d'un coup : 42 élèves sur 400 42 départs, au-delà du seuil de 10 %."
                        + " Décider (n° " + hold + ")");
        assertThat(page.select("section[aria-labelledby=suspens] li a").attr("href"))
                .isEqualTo("/suspens/" + hold);
        assertThat(download("/fichiers/" + id + "/rapport.txt", "text/plain;charset=UTF-8"))
                .startsWith("Compte rendu de trop.xml\n\nÉtablissement : Collège des Pins (9990001X)\n"
                        + "Reçu le : 1er juin 2027 à 14 h 05 (heure de Paris)\nÉtat : en partie en suspens\n")
                .contains("Décider : https://passerelle.exemple.fr/suspens/" + hold + "\n");
        assertThat(download("/fichiers/" + id + "/rapport.csv", "text/csv;charset=UTF-8"))
                .contains("en suspens;LEAVING;", "Décider : https://passerelle.exemple.fr/suspens/" + hold);
        assertThat(download("/fichiers/" + id + "/rapport.json", "application/json;charset=UTF-8"))
                .contains("\"holds\":[" + hold + "],\"page\":\"/suspens/" + hold + "\"");
    }

    @Test
    void aDecisionThatWasTakenIsNoLongerAskedForOnThePage() throws Exception {
        long id = heldFile();
        long hold = sample.hold(Sample.PINS, "LEAVING", 42, 400, id, "", null);
        report(id, hold);
        sample.closed(hold, "REFUSED", TestConsole.LOGIN);

        Document page = page("/fichiers/" + id);

        assertThat(page.select("section:has(#situation) dd").first().text())
                .isEqualTo("appliqué, 42 changements refusés");
        assertThat(page.select("#suspens").text()).isEqualTo("Ce qui n'est pas appliqué");
        assertThat(page.select("section[aria-labelledby=suspens] li").text())
                .endsWith("Plus rien à décider : refusé, ou remplacé par un export plus récent.");
        assertThat(page.select("section[aria-labelledby=suspens] a")).isEmpty();
    }

    @Test
    void whatTheRowsOfAClassFileAskIsOneLinkAwayAndTheFileIsAppliedOnceItIsAnswered() throws Exception {
        long id = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "3A.csv", "HELD", """
                {"counts":{},"findings":[{"code":"RESULT_OF_ANOTHER_PUPIL","severity":"WARNING","message":"De plusieurs",
                  "remedy":"Voyez la console, page « En suspens »."}]}""");
        LEDGER.jdbc()
                .sql("update received_file set results = '{71}' where id = ?")
                .params(id)
                .update();
        long pupil = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        long aside = sample.hold(Sample.PINS, "SET_ASIDE", 2, null, id, Long.toString(id), null);
        long whose = sample.question(Sample.PINS, "OTHER_PERSON", 71, sample.personOf(pupil));
        sample.hold(Sample.PINS, "SET_ASIDE", 2, null);

        assertThat(page("/fichiers/" + id).select("section:has(#questions) a").eachAttr("href"))
                .containsExactly("/suspens/" + aside, "/suspens/" + whose);
        sample.closed(aside, "REFUSED", TestConsole.LOGIN);
        assertThat(page("/fichiers/" + id).select("section:has(#questions) a").eachAttr("href"))
                .containsExactly("/suspens/" + whose);
        assertThat(state(id)).isEqualTo("en partie en suspens");
        sample.closed(whose, "REFUSED", TestConsole.LOGIN);
        assertThat(page("/fichiers/" + id).select("#questions")).isEmpty();
        assertThat(state(id)).isEqualTo("appliqué, 3 résultats écartés par décision");
        assertThat(page("/etablissements/9990001X/imports")
                        .select("section:has(#fichiers) tbody")
                        .text())
                .contains("appliqué, 3 résultats écartés par décision");
        assertThat(page("/fichiers/" + heldFile()).select("#questions")).isEmpty();
    }

    @Test
    void ofAClassFileThatWasReadBeforeItsQuestionsWereKnownTheSchoolsAreOneLinkAway() throws Exception {
        long id = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "3A.csv", "HELD", "{\"counts\":{},\"findings\":[]}");

        assertThat(page("/fichiers/" + id).select("section:has(#questions) a").eachAttr("href"))
                .containsExactly("/etablissements/9990001X#suspens");
    }

    private String state(long file) throws Exception {
        return page("/fichiers/" + file)
                .select("section:has(#situation) dd")
                .first()
                .text();
    }

    @Test
    void everyReadingOfAFileIsThereAndEarlierOnesAreReadAsTheyWere() throws Exception {
        long id = sample.file(Sample.PINS, "IMPORT_SIECLE", "novembre.xml", "APPLIED", AFTER);
        long first = sample.reading(
                id,
                Instant.parse("2027-06-01T12:06:00Z"),
                "HELD",
                BEFORE,
                "[{\"kind\":\"RECEIVED\",\"hold\":null,\"who\":null}]");
        assertThat(page("/fichiers/" + id).select("#lectures")).isEmpty();
        long second = sample.reading(
                id,
                Instant.parse("2027-06-02T07:00:00Z"),
                "APPLIED",
                AFTER,
                "[{\"kind\":\"DECIDED\",\"hold\":12,\"who\":\"martine\"}]");

        Document page = page("/fichiers/" + id);
        assertThat(page.select("section:has(#lectures) tbody tr").eachText())
                .containsExactly(
                        "2 juin 2027 à 9 h 00 décision de martine (suspens n° 12) appliqué –",
                        "1er juin 2027 à 14 h 06 fichier reçu en partie en suspens partants : 3");
        assertThat(page.select("section:has(#lectures) a").eachAttr("href"))
                .containsExactly("/fichiers/" + id + "?lecture=" + second, "/fichiers/" + id + "?lecture=" + first);
        assertThat(page.text()).doesNotContain("MARTEL");

        Document past = page("/fichiers/" + id + "?lecture=" + first);
        assertThat(past.select(".notice").text())
                .isEqualTo("Lecture passée, gardée telle quelle : celle du 1er juin 2027 à 14 h 06, fichier reçu."
                        + " Le fichier aujourd'hui.");
        assertThat(past.select("section:has(#situation) dd").first().text()).isEqualTo("en partie en suspens");
        assertThat(past.select("section:has(#contenu-du-fichier) dl").text()).isEqualTo("partants 3");
        assertThat(past.select("section:has(#nommes-0) li").eachText()).containsExactly("MARTEL Zoé, 3 A");
        assertThat(past.select("section[aria-labelledby=suspens] a").text()).isEqualTo("Décision (n° 12)");
        assertThat(download("/fichiers/" + id + "/rapport.json?lecture=" + first, "application/json;charset=UTF-8"))
                .contains("\"partants\":3", "MARTEL Zoé");
        mvc.perform(get("/fichiers/" + id + "?lecture=0").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isNotFound());
    }

    private static final String BEFORE = """
            {"counts":{"partants":3},"named":{"Partants":["MARTEL Zoé, 3 A"]},"held":[{"kind":"REATTRIBUTED",
              "label":"élève à reconnaître","pupils":1,"why":[],"holds":[12]}],"findings":[]}""";
    private static final String AFTER = "{\"counts\":{\"partants\":0},\"findings\":[]}";

    private long heldFile() {
        return sample.file(Sample.PINS, "IMPORT_SIECLE", "trop.xml", "HELD", REPORT);
    }

    private static void report(long file, long hold) {
        LEDGER.jdbc()
                .sql("update received_file set report = ?::json where id = ?")
                .params(
                        "{\"counts\":{},\"held\":[{\"kind\":\"LEAVING\",\"label\":\"trop de départs d'un coup\","
                                + "\"pupils\":42,\"active\":400,\"why\":[\"42 départs, au-delà du seuil de 10 %.\"],"
                                + "\"holds\":[" + hold + "]}],\"findings\":[]}",
                        file)
                .update();
    }

    @Test
    void anUnknownFileIsNotFound() throws Exception {
        for (String address : new String[] {"/fichiers/0", "/fichiers/0/rapport.csv"}) {
            mvc.perform(get(address).with(SignedInAs.operator(TestConsole.LOGIN)))
                    .andExpect(status().isNotFound());
        }
    }

    private String download(String address, String type) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address).with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Disposition", startsWith("attachment; filename=\"rapport-")))
                .andReturn()
                .getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static long looks() {
        return LEDGER.jdbc()
                .sql("select count(*) from journal where action = 'DATA_READ'")
                .query(Long.class)
                .single();
    }
}
