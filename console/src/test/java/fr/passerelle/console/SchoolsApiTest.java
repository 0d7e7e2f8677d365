package fr.passerelle.console;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.domain.work.Flow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** The operators' API: figures as JSON, refusals as problem details. */
class SchoolsApiTest extends ConsoleTest {

    @BeforeEach
    void aSchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
    }

    @Test
    void schoolsComeWithTheirFiguresAndLights() throws Exception {
        sample.session(4021, Sample.PINS, "FINALISED", null);

        call("/api/v1/schools")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.schools", hasSize(1)))
                .andExpect(jsonPath("$.schools[0].uai").value("9990001X"))
                .andExpect(jsonPath("$.schools[0].pupils").value(1))
                .andExpect(jsonPath("$.schools[0].lastImport").value((Object) null))
                .andExpect(jsonPath("$.schools[0].sessions.finalised").value(1))
                .andExpect(jsonPath(
                        "$.schools[0].lights[*].state", contains("WATCH", "IDLE", "IDLE", "OK", "IDLE", "WATCH")))
                .andExpect(jsonPath("$.schools[0].lights[5].page")
                        .value("/aujourdhui/recuperations-a-faire?etablissement=9990001X"))
                .andExpect(jsonPath("$.schools[0].lights[3].since").value((Object) null));
    }

    @Test
    void aSchoolIsFoundByItsUaiInAnyCase() throws Exception {
        call("/api/v1/schools/9990001x").andExpect(jsonPath("$.name").value("Collège des Pins"));
    }

    @Test
    void aSchoolThatHasClosedTellsItsSuccessor() throws Exception {
        call("/api/v1/schools/9990001X").andExpect(jsonPath("$.successor").value((Object) null));
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        sample.close(Sample.PINS, Sample.ECLUSES);

        call("/api/v1/schools/9990001X")
                .andExpect(jsonPath("$.successor").value(Sample.ECLUSES.value()))
                .andExpect(jsonPath("$.pupils").value(0))
                .andExpect(jsonPath("$.lights[*].state", contains("IDLE", "IDLE", "IDLE", "IDLE", "IDLE", "IDLE")));
        call("/api/v1/schools/" + Sample.ECLUSES).andExpect(jsonPath("$.pupils").value(1));
    }

    @Test
    void anUnknownSchoolIsAProblemInFrench() throws Exception {
        call("/api/v1/schools/9990002Y")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.title").value("Établissement inconnu"))
                .andExpect(jsonPath("$.detail")
                        .value("Aucun établissement de l'académie ne porte le numéro UAI 9990002Y."))
                .andExpect(jsonPath("$.instance").value("/api/v1/schools/9990002Y"));
    }

    @Test
    void aMalformedUaiIsAProblemInFrench() throws Exception {
        call("/api/v1/schools/abc")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Numéro UAI illisible"));
    }

    @Test
    void theStatusCountsEachFlow() throws Exception {
        sample.quarantined("PUSH_SESSION", Sample.PINS + "/4021", "Connection refused");
        sample.hold(Sample.PINS, "LEAVING", 30, 120);

        call("/api/v1/status")
                .andExpect(jsonPath("$.asOf").value("2027-06-08T07:00:00Z"))
                .andExpect(jsonPath("$.holds").value(1))
                .andExpect(jsonPath("$.flows", hasSize(Flow.values().length)))
                .andExpect(jsonPath("$.flows[?(@.flow == 'PUSH_SESSION')].quarantined", contains(1)))
                .andExpect(jsonPath("$.flows[?(@.flow == 'PUSH_SESSION')].label", contains("Sessions finalisées")))
                .andExpect(jsonPath("$.flows[?(@.flow == 'IMPORT_SIECLE')].waiting", contains(0)));
    }

    @Test
    void withoutPasswordTheRefusalIsAProblemInFrench() throws Exception {
        mvc.perform(get("/api/v1/schools"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Authentification requise"));
    }

    @Test
    void nothingIsChangedThroughThisApi() throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(TestConsole.LOGIN, TestConsole.PASSWORD);
        mvc.perform(post("/api/v1/schools").headers(headers)).andExpect(status().isMethodNotAllowed());
    }

    private ResultActions call(String path) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(TestConsole.LOGIN, TestConsole.PASSWORD);
        return mvc.perform(get(path).headers(headers));
    }
}
