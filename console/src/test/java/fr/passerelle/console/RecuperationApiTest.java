package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The Récupération and the why-not for programs. */
class RecuperationApiTest extends ConsoleTest {

    private static final String API = "/api/v1/schools/9990001X/recuperation";
    private static final String WHY = "/api/v1/schools/9990001X/why-not";

    private long zoe;

    @BeforeEach
    void aCollegeAndALycee() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");
        sample.isOfMef(sample.pupil(Sample.PHARE, "990000009AJ", "ZOLA", "Inès", "2 A"), "20010015110");
    }

    @Test
    void theLastRunIsToldInNumbersAndSentences() throws Exception {
        sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":1},\"3 B\":{\"NOT_SAT\":1}}");

        ask(get(API))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.uai").value("9990001X"))
                .andExpect(jsonPath("$.school").value("Collège des Pins"))
                .andExpect(jsonPath("$.schoolYear").value(2026))
                .andExpect(jsonPath("$.at").value("2027-06-07T04:00:00Z"))
                .andExpect(jsonPath("$.rehearsal").value(false))
                .andExpect(jsonPath("$.pupils").value(2))
                .andExpect(jsonPath("$.clauses.OBTAINED").value(1))
                .andExpect(jsonPath("$.clauses.FAILED").value(0))
                .andExpect(jsonPath("$.divisions[1].division").value("3 B"))
                .andExpect(jsonPath("$.divisions[1].clauses.NOT_SAT").value(1))
                .andExpect(jsonPath("$.sentences.length()").value(3));
    }

    @ParameterizedTest
    @CsvSource({".txt, text/plain;charset=UTF-8", ".csv, text/csv;charset=UTF-8", ".pdf, application/pdf"})
    void theSameAsAFile(String extension, String type) throws Exception {
        sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":1}}");

        ask(get(API + extension))
                .andExpect(status().isOk())
                .andExpect(content().contentType(type))
                .andExpect(header().string("Content-Disposition", containsString("recuperation-9990001X-2026-2027.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".txt", ".csv", ".pdf"})
    void beforeTheFirstRunThereIsNone(String extension) throws Exception {
        ask(get(API + extension))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Aucune récupération"));
    }

    @Test
    void aDayIsRehearsedFromItsMidnightInParis() throws Exception {
        ask(get(API + "/rehearsal?as-of=2027-06-07"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").value("2027-06-06T22:00:00Z"))
                .andExpect(jsonPath("$.open").value(true))
                .andExpect(jsonPath("$.openingDay").value("2027-06-07"))
                .andExpect(jsonPath("$.writes").value(0));
        ask(get(API + "/rehearsal")).andExpect(jsonPath("$.asOf").value(NOW.toString()));

        assertThat(recuperation.asked())
                .containsExactly("rehearse 9990001X 2027-06-06T22:00:00Z", "rehearse 9990001X " + NOW);
    }

    @Test
    void aDayThatIsNoneIsRefused() throws Exception {
        ask(get(API + "/rehearsal?as-of=juin"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("Date illisible"));
        assertThat(recuperation.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASKED", "WAITING"})
    void aRunIsAskedFor(Asked answer) throws Exception {
        recuperation.answers(answer);

        ask(demand())
                .andExpect(status().isAccepted())
                .andExpect(content().json("{\"asked\":\"" + answer + "\"}", true));
        assertThat(recuperation.asked()).containsExactly("ask 9990001X " + TestConsole.LOGIN);
    }

    @Test
    void beforeTheOpeningTheRefusalCarriesTheDay() throws Exception {
        LEDGER.clock().set(Instant.parse("2027-06-06T21:59:59Z"));
        recuperation.answers(Asked.CLOSED);

        ask(demand())
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.openingDay").value("2027-06-07"))
                .andExpect(jsonPath("$.detail")
                        .value("La Récupération ouvre le 7\u00a0juin 2027 : rien n'a été demandé."));
    }

    @Test
    void whatAFormCouldSendIsRefused() throws Exception {
        ask(post(API)).andExpect(status().isUnsupportedMediaType());
        ask(post(API).contentType(MediaType.APPLICATION_FORM_URLENCODED)).andExpect(status().isUnsupportedMediaType());
        ask(demand().header("Sec-Fetch-Site", "cross-site")).andExpect(status().isForbidden());
        mvc.perform(demand()).andExpect(status().isUnauthorized());

        assertThat(recuperation.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9990003Z, 409, Établissement sans élève de 3e",
        "9990002Y, 404, Établissement inconnu",
        "abc,      400, Numéro UAI illisible"
    })
    void onlyASchoolWithPupilsOf3eHasOne(String uai, int code, String title) throws Exception {
        String school = "/api/v1/schools/" + uai;
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
            get(school + "/recuperation"),
            get(school + "/recuperation.pdf"),
            get(school + "/recuperation/rehearsal"),
            post(school + "/recuperation").contentType(MediaType.APPLICATION_JSON),
            get(school + "/why-not"),
            get(school + "/why-not.csv")
        }) {
            ask(request)
                    .andExpect(status().is(code))
                    .andExpect(jsonPath("$.title").value(title));
        }
        assertThat(recuperation.asked()).isEmpty();
    }

    @Test
    void theWhyNotIsCountedWithoutNamingAnybody() throws Exception {
        sample.livret(zoe, 880123, 312);
        sample.pupil(Sample.PINS, "990000002AB", "ÉTIENNE", "Élie", "3 A");
        sample.session(4021, Sample.PINS, "FINALISED", null);
        sample.absent(4021, "990000002AB");
        sample.candidate(4021, "990000099ZZ", 880199);

        String body = ask(get(WHY))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.pupils").value(2))
                .andExpect(jsonPath("$.held").value(1))
                .andExpect(jsonPath("$.toCome").value(0))
                .andExpect(jsonPath("$.reasons.DID_NOT_COME").value(1))
                .andExpect(jsonPath("$.reasons.NO_ACCOUNT").value(0))
                .andExpect(jsonPath("$.notInSiecle").value(1))
                .andExpect(jsonPath("$.divisions[0].division").value("3 A"))
                .andExpect(jsonPath("$.divisions[0].reasons.DID_NOT_COME").value(1))
                .andExpect(jsonPath("$.explanations.length()").value(11))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(body).doesNotContain("MARTEL", "TIENNE", "99000000");
        assertThat(LEDGER.count("select count(*) from journal")).isZero();
    }

    @Test
    void theListOfNamesLeavesATrace() throws Exception {
        sample.pupil(Sample.PINS, "990000002AB", "ÉTIENNE", "Élie", "3 A");

        ask(get(WHY + ".csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString("3 A;ÉTIENNE;Élie;990000002AB;sans compte;")));

        assertThat(LEDGER.count("select count(*) from journal where action = 'DATA_READ' and uai = '9990001X'"))
                .isEqualTo(1);
    }

    private static MockHttpServletRequestBuilder demand() {
        return post(API).contentType(MediaType.APPLICATION_JSON);
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic(TestConsole.LOGIN, TestConsole.PASSWORD)));
    }
}
