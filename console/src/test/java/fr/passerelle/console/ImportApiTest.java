package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Plans, holds and files through the operators' API. */
class ImportApiTest extends ConsoleTest {

    private long file;
    private long leaving;

    @BeforeEach
    void aSchoolWithAHeldExport() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        file = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "HELD", """
                {"counts":{"élèves pris en compte":118,"partants":30},
                 "findings":[{"code":"INE_UNIQUE","severity":"ERROR","message":"Un INE figure deux fois",
                  "remedy":"Corrigez SIECLE.","ine":"990000001AA","line":12,"column":7,"field":"ID_NATIONAL"}]}""");
        leaving = sample.hold(Sample.PINS, "LEAVING", 30, 120, file, "", null);
        desk.says(Previews.tooManyLeave());
    }

    @Test
    void aPlanIsAskedForWithTheFileAsBody() throws Exception {
        call(plan("/api/v1/schools/9990001x/plan", "<BEE_ELEVES/>"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.uai").value("9990001X"))
                .andExpect(jsonPath("$.counts.leaving").value(30))
                .andExpect(jsonPath("$.held", contains("LEAVING")))
                .andExpect(jsonPath("$.changes", hasSize(6)));
        call(plan("/api/v1/plan", "<BEE_ELEVES/>")).andExpect(status().isOk());

        assertThat(desk.asked()).containsExactly("preview 9990001X 13 200", "preview null 13 200");
    }

    @Test
    void aRefusedExportIsAnAnswerToo() throws Exception {
        desk.says(Previews.refused(Finding.of(IntakeVerdict.EXPORT_OLDER_THAN_APPLIED)));

        call(plan("/api/v1/plan", "x"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.refused").value(true))
                .andExpect(jsonPath("$.counts").value(nullValue()))
                .andExpect(jsonPath("$.errors[0].code").value("EXPORT_OLDER_THAN_APPLIED"));
    }

    @Test
    void whatCannotBePlannedIsAProblemInFrench() throws Exception {
        problem(plan("/api/v1/plan", "x".repeat(262_145)), 413, "Fichier trop volumineux");
        problem(plan("/api/v1/plan", ""), 400, "Fichier vide");
        problem(plan("/api/v1/schools/abc/plan", "x"), 400, "Numéro UAI illisible");
        problem(plan("/api/v1/schools/9990002Y/plan", "x"), 404, "Établissement inconnu");
        call(post("/api/v1/plan").contentType(MediaType.TEXT_HTML).content("x"))
                .andExpect(status().isUnsupportedMediaType());

        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void openHoldsAreListedWithoutNamingAPupil() throws Exception {
        sample.closed(
                sample.hold(Sample.PINS, "REATTRIBUTED", 1, null, file, "990000009AJ", null), "REFUSED", "operateur");

        call(get("/api/v1/holds"))
                .andExpect(jsonPath("$.holds", hasSize(1)))
                .andExpect(jsonPath("$.holds[0].id").value(leaving))
                .andExpect(jsonPath("$.holds[0].kind").value("LEAVING"))
                .andExpect(jsonPath("$.holds[0].label").value("trop de départs d'un coup"))
                .andExpect(jsonPath("$.holds[0].uai").value("9990001X"))
                .andExpect(jsonPath("$.holds[0].pupils").value(30))
                .andExpect(jsonPath("$.holds[0].active").value(120))
                .andExpect(jsonPath("$.holds[0].decidable").value(true));
        assertThat(looks()).isZero();
    }

    @Test
    void aHoldComesWithWhatItsFileWouldChangeNow() throws Exception {
        call(get("/api/v1/holds/" + leaving))
                .andExpect(jsonPath("$.hold.state").value("OPEN"))
                .andExpect(jsonPath("$.plan.counts.leaving").value(30));
        assertThat(desk.asked()).containsExactly("previewOf " + file);
        assertThat(looks()).isOne();

        sample.closed(leaving, "SUPERSEDED", "hub");
        call(get("/api/v1/holds/" + leaving))
                .andExpect(jsonPath("$.hold.state").value("SUPERSEDED"))
                .andExpect(jsonPath("$.hold.closedBy").value("hub"))
                .andExpect(jsonPath("$.plan").value(nullValue()));
        assertThat(desk.asked()).hasSize(1);
    }

    @Test
    void holdsAreApprovedAndRefusedInTheCallersName() throws Exception {
        call(decision(leaving, "approve"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(leaving));
        long other = sample.hold(Sample.PINS, "UPDATED", 100, 120, file, "", null);
        call(decision(other, "refuse")).andExpect(status().isOk());

        assertThat(desk.asked())
                .filteredOn(asked -> !asked.startsWith("previewOf"))
                .containsExactly("approve " + leaving + " operateur", "refuse " + other + " operateur");
    }

    @Test
    void aHoldThatIsNotOpenAnyMoreIsAConflict() throws Exception {
        desk.close(leaving);

        problem(decision(leaving, "approve"), 409, "Décision qui n'est plus attendue");
        problem(decision(leaving, "refuse"), 409, "Décision qui n'est plus attendue");
        problem(decision(0, "approve"), 404, "Décision inconnue");
        problem(get("/api/v1/holds/0"), 404, "Décision inconnue");
    }

    @Test
    void aFileComesWithItsReport() throws Exception {
        call(get("/api/v1/files/" + file))
                .andExpect(jsonPath("$.file.name").value("ElevesSansAdresses.xml"))
                .andExpect(jsonPath("$.file.state").value("HELD"))
                .andExpect(jsonPath("$.file.counts['élèves pris en compte']").value(118))
                .andExpect(jsonPath("$.file.errors").value(1))
                .andExpect(jsonPath("$.report.findings[0].ine").value("990000001AA"))
                .andExpect(jsonPath("$.report.findings[0].column").value(7));
        call(get("/api/v1/files/" + file + ".csv"))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"rapport-" + file + ".csv\""));
        call(get("/api/v1/files/" + file + ".txt")).andExpect(content().contentType("text/plain;charset=UTF-8"));

        assertThat(looks()).isEqualTo(3);
    }

    @Test
    void theFilesOfASchoolAreListedTheNewestFirst() throws Exception {
        sample.file(Sample.PINS, "IMPORT_SIECLE", "apres.xml", "RECEIVED", null);

        call(get("/api/v1/schools/9990001X/files"))
                .andExpect(jsonPath("$.files[*].name", contains("apres.xml", "ElevesSansAdresses.xml")))
                .andExpect(jsonPath("$.files[0].state").value("RECEIVED"))
                .andExpect(jsonPath("$.files[0].report").doesNotExist());
        problem(get("/api/v1/schools/9990002Y/files"), 404, "Établissement inconnu");
        problem(get("/api/v1/files/0"), 404, "Fichier inconnu");
        problem(get("/api/v1/files/0.csv"), 404, "Fichier inconnu");
    }

    /** A browser adds the password that it knows to the form of any site. */
    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "*/*"})
    void whatAFormCanSendDecidesNothing(String type) throws Exception {
        for (String verb : List.of("approve", "refuse")) {
            problem(
                    post("/api/v1/holds/" + leaving + "/" + verb).header("Content-Type", type),
                    415,
                    "Type de contenu attendu");
        }
        problem(post("/api/v1/holds/" + leaving + "/approve"), 415, "Type de contenu attendu");

        assertThat(desk.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatAnotherSiteSendsIsRefusedEvenAsJson(String site) throws Exception {
        problem(decision(leaving, "approve").header("Sec-Fetch-Site", site), 403, "Demande d'un autre site");
        problem(plan("/api/v1/plan", "x").header("Sec-Fetch-Site", site), 403, "Demande d'un autre site");
        assertThat(desk.asked()).isEmpty();

        call(get("/api/v1/holds").header("Sec-Fetch-Site", site)).andExpect(status().isOk());
        call(decision(leaving, "approve").header("Sec-Fetch-Site", "none")).andExpect(status().isOk());
    }

    /** A browser says nothing nearer without HTTPS. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://autre.exemple.fr",
                "http://localhost.exemple.fr",
                "http://x@localhost",
                "localhost"
            })
    void norWhatAPageOfAnotherHostSends(String origin) throws Exception {
        problem(decision(leaving, "approve").header("Origin", origin), 403, "Demande d'un autre site");
        assertThat(desk.asked()).isEmpty();

        call(get("/api/v1/holds").header("Origin", origin)).andExpect(status().isOk());
    }

    @Test
    void aPageOfOurOwnHostDecidesBehindAnyPort() throws Exception {
        call(decision(leaving, "approve").header("Origin", "https://LOCALHOST:8443"))
                .andExpect(status().isOk());
    }

    @Test
    void nobodyDecidesWithoutAPassword() throws Exception {
        mvc.perform(decision(leaving, "approve")).andExpect(status().isUnauthorized());
        mvc.perform(plan("/api/v1/plan", "x")).andExpect(status().isUnauthorized());

        assertThat(desk.asked()).isEmpty();
    }

    private void problem(MockHttpServletRequestBuilder request, int status, String title) throws Exception {
        call(request)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").value(title));
    }

    private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(TestConsole.LOGIN, TestConsole.PASSWORD);
        return mvc.perform(request.headers(headers));
    }

    private static MockHttpServletRequestBuilder decision(long hold, String verb) {
        return post("/api/v1/holds/" + hold + "/" + verb)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
    }

    private static MockHttpServletRequestBuilder plan(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_OCTET_STREAM).content(body);
    }

    private static long looks() {
        return LEDGER.jdbc()
                .sql("select count(*) from journal where action = 'DATA_READ'")
                .query(Long.class)
                .single();
    }
}
