package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.console.feed.FeedClients;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** The feed answers LSU as Pix's own does (contract pix 2.1 and 2.2, lsu A). */
class FeedTest extends ConsoleTest {

    private static final String SCOPE = "organizations-certifications-result";
    private static final String SECRET = "secret-de-lsu";

    @Autowired
    private FeedClients clients;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void aSchoolAndItsClient() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        clients.register("lsu", SECRET, Set.of(SCOPE, "meta"), Scope.all());
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} -> {4}")
    @CsvSource({
        "client_credentials, lsu,     secret-de-lsu, organizations-certifications-result,      200",
        "client_credentials, lsu,     secret-de-lsu, organizations-certifications-result meta, 200",
        "client_credentials, inconnu, secret-de-lsu, organizations-certifications-result,      401",
        "client_credentials, lsu,     autre,         organizations-certifications-result,      401",
        "client_credentials, lsu,     secret-de-lsu, parcoursup,                               403",
        "client_credentials, lsu,     secret-de-lsu, organizations-certifications-result parcoursup, 403",
        "password,           lsu,     secret-de-lsu, organizations-certifications-result,      400",
        "'',                 lsu,     secret-de-lsu, organizations-certifications-result,      400",
        "client_credentials, '',      secret-de-lsu, organizations-certifications-result,      400",
        "client_credentials, lsu,     '',            organizations-certifications-result,      400",
        "client_credentials, lsu,     secret-de-lsu, '',                                       400",
    })
    void eachRequestForATokenHasItsStatus(String grant, String id, String secret, String scope, int expected)
            throws Exception {
        ResultActions answer = ask(grant, id, secret, scope).andExpect(status().is(expected));
        if (expected == 200) {
            answer.andExpect(jsonPath("$.token_type").value("bearer"))
                    .andExpect(jsonPath("$.client_id").value("lsu"))
                    .andExpect(jsonPath("$.access_token").isNotEmpty());
        } else {
            answer.andExpect(jsonPath("$.errors[0].status").value(String.valueOf(expected)))
                    .andExpect(jsonPath("$.errors[0].title").isNotEmpty())
                    .andExpect(jsonPath("$.errors[0].detail").isNotEmpty());
        }
    }

    @Test
    void aTokenIsAskedForByFormOnly() throws Exception {
        mvc.perform(post("/api/application/token")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"grant_type\":\"client_credentials\"}"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.errors[0].status").value("415"));
    }

    @Test
    void noSecretAndNoTokenIsKeptInClear() throws Exception {
        String token = token();

        assertThat(LEDGER.jdbc()
                        .sql("select secret_hash from feed_client")
                        .query(String.class)
                        .single())
                .startsWith("$2a$")
                .doesNotContain(SECRET);
        assertThat(LEDGER.jdbc()
                        .sql("select token_hash from feed_token")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(token);
    }

    @ParameterizedTest(name = "Authorization: {0}")
    @CsvSource({"''", "Bearer", "Bearer inconnu", "Basic bHN1OnNlY3JldC1kZS1sc3U="})
    void aStrangerIsRefused(String header) throws Exception {
        mvc.perform(get("/api/organizations/9990001X/certifications").header(HttpHeaders.AUTHORIZATION, header))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.errors[0].status").value("401"))
                .andExpect(jsonPath("$.errors[0].title").value("Unauthorized"));
    }

    @Test
    void theOperatorsPasswordDoesNotOpenTheFeed() throws Exception {
        mvc.perform(get("/api/organizations/9990001X/certifications")
                        .headers(basic(TestConsole.LOGIN, TestConsole.PASSWORD)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenOfAnotherScopeIsRefused() throws Exception {
        String token = tokenOf(ask("client_credentials", "lsu", SECRET, "meta"));

        certifications("9990001X", token)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.errors[0].title").value("Forbidden"));
    }

    @Test
    void aTokenIsGoodForAnHour() throws Exception {
        String token = token();

        LEDGER.clock().set(NOW.plus(Duration.ofHours(1)).minusMillis(1));
        certifications("9990001X", token).andExpect(status().isOk());

        LEDGER.clock().set(NOW.plus(Duration.ofHours(1)));
        certifications("9990001X", token).andExpect(status().isUnauthorized());
    }

    @Test
    void aRevokedClientLosesItsTokens() throws Exception {
        String token = token();
        LEDGER.jdbc().sql("update feed_client set revoked_at = now()").update();

        certifications("9990001X", token).andExpect(status().isUnauthorized());
        ask("client_credentials", "lsu", SECRET, SCOPE).andExpect(status().isUnauthorized());
    }

    @Test
    void aClientOfSomeSchoolsReadsNoOther() throws Exception {
        clients.register("lsu-pins", SECRET, Set.of(SCOPE), Scope.of(Set.of(Sample.PINS)));
        String token = tokenOf(ask("client_credentials", "lsu-pins", SECRET, SCOPE));

        certifications(Sample.PINS.value(), token).andExpect(status().isOk());
        certifications(Sample.ECLUSES.value(), token)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.errors[0].code").value("ORGANIZATION_NOT_ALLOWED"));
    }

    @ParameterizedTest(name = "{0} in Paris -> {1}")
    @CsvSource({
        "2026-09-01T00:00:00,     403, 2027-06-07",
        "2027-06-06T23:59:59,     403, 2027-06-07",
        "2027-06-06T23:59:59.999, 403, 2027-06-07",
        "2027-06-07T00:00:00,     200, ",
        "2027-07-31T23:59:59,     200, ",
        "2027-08-01T00:00:00,     403, 2028-06-07",
    })
    void theFeedIsClosedUntilTheOpeningDayInParis(LocalDateTime paris, int expected, String openingDate)
            throws Exception {
        LEDGER.clock().set(paris.atZone(SchoolYear.PARIS).toInstant());

        ResultActions answer = certifications("9990001X", token()).andExpect(status().is(expected));
        if (openingDate != null) {
            answer.andExpect(jsonPath("$.errors[0].status").value("403"))
                    .andExpect(jsonPath("$.errors[0].code").value("RECUPERATION_NOT_OPEN"))
                    .andExpect(jsonPath("$.errors[0].meta.openingDate").value(openingDate))
                    .andExpect(jsonPath("$.errors[0].detail")
                            .value("La récupération des certifications ouvre le 7 juin " + openingDate.substring(0, 4)
                                    + "."));
        }
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"9990099Z", "pas-un-uai"})
    void anUnknownSchoolHasAnEmptyListAndTheWholeReferential(String uai) throws Exception {
        JsonNode answer = read(certifications(uai, token()).andExpect(status().isOk()));

        assertThat(answer.at("/data/attributes/certifications")).isEmpty();
        assertThat(answer.at("/data/relationships/competences/data")).hasSize(16);
        assertThat(answer.at("/included")).hasSize(21);
    }

    @Test
    void theAnswerHasPixsShapeToTheLetter() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "LE CŒUR-D'HAŸ", "Zoé-Anaïs", "3 A");
        sample.livret(zoe, 880123, 312);

        JsonNode answer = read(certifications("9990001x", token()).andExpect(status().isOk()));

        assertThat(answer.at("/data/attributes/certifications/0")).isEqualTo(json.readTree("""
                        {"id":880123,"firstName":"Zoé-Anaïs","middleName":"Maëlle","thirdName":null,
                         "lastName":"LE CŒUR-D'HAŸ","birthdate":"2012-05-17","nationalStudentId":"990000001AA",
                         "date":"2027-02-04T12:00:00.000Z","deliveredAt":"2027-02-18T10:00:00.000Z",
                         "certificationCenter":"Collège des Pins","verificationCode":"P-AB12CD34",
                         "status":"validated","pixScore":312,
                         "competenceResults":[{"competenceId":"1.1","level":3},{"competenceId":"1.2","level":-1},
                           {"competenceId":"5.2","level":2}]}
                        """));
        assertThat(answer.at("/data/type").asText()).isEqualTo("certificationsResults");
        assertThat(answer.get("data").has("id")).isFalse();
        assertThat(answer.at("/data/relationships/competences/data/15"))
                .isEqualTo(json.readTree("{\"id\":\"5.2\",\"type\":\"competences\"}"));
        assertThat(answer.at("/included/0")).isEqualTo(json.readTree("""
                                {"id":"1","type":"areas","attributes":{"name":"Information et données"},"relationships":{}}
                                """));
        assertThat(answer.at("/included/1")).isEqualTo(json.readTree("""
                                {"id":"1.1","type":"competences",
                                 "attributes":{"name":"Mener une recherche et une veille d'information"},
                                 "relationships":{"area":{"data":{"id":"1","type":"areas"}}}}
                                """));
    }

    @Test
    void onlyWhatTheLivretOfAnActivePupilHoldsIsTold() throws Exception {
        long holder = sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Ève", "3 A");
        sample.certification(1, holder, CertificationStatus.VALIDATED, 312);
        sample.livret(holder, 1, 312);
        sample.certification(2, holder, CertificationStatus.PENDING, 0);
        long pending = sample.pupil(Sample.PINS, "990000002AB", "BRUN", "Léo", "3 A");
        sample.certification(3, pending, CertificationStatus.PENDING, 0);
        long rejected = sample.pupil(Sample.PINS, "990000003AC", "CLAIR", "Inès", "3 A");
        sample.certification(4, rejected, CertificationStatus.REJECTED, 0);
        long notRecovered = sample.pupil(Sample.PINS, "990000004AD", "DUVAL", "Noé", "3 A");
        sample.certification(5, notRecovered, CertificationStatus.VALIDATED, 250);
        long leaver = sample.pupil(Sample.PINS, "990000005AE", "ÉTIENNE", "Lou", "3 A");
        sample.livret(leaver, 6, 400);
        sample.leaves(leaver);
        long elsewhere = sample.pupil(Sample.ECLUSES, "990000006AF", "FABRE", "Tom", "3 A");
        sample.livret(elsewhere, 7, 410);

        JsonNode answer = read(certifications("9990001X", token()));

        assertThat(answer.at("/data/attributes/certifications").findValuesAsText("id"))
                .containsExactly("1");
    }

    @Test
    void thePupilWhoCameFromAnotherSchoolIsToldByTheNewOneOnly() throws Exception {
        long before = sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Ève", "3 A");
        sample.livret(before, 1, 312);
        sample.leaves(before);
        sample.pupil(Sample.ECLUSES, "990000001AA", "ABEL", "Ève", "3 B");
        String token = token();

        assertThat(read(certifications("9990001X", token)).at("/data/attributes/certifications"))
                .isEmpty();
        assertThat(read(certifications(Sample.ECLUSES.value(), token))
                        .at("/data/attributes/certifications/0/id")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theOrderIsLastNameThenFirstNameThenNumber() throws Exception {
        sample.livret(sample.pupil(Sample.PINS, "990000001AA", "MARTIN", "Zoé", "3 A"), 11, 300);
        sample.livret(sample.pupil(Sample.PINS, "990000002AB", "MARTIN", "Anna", "3 B"), 14, 300);
        sample.livret(sample.pupil(Sample.PINS, "990000003AC", "MARTIN", "Anna", "3 A"), 13, 300);
        sample.livret(sample.pupil(Sample.PINS, "990000004AD", "ABEL", "Yann", "3 A"), 12, 300);

        assertThat(read(certifications("9990001X", token()))
                        .at("/data/attributes/certifications")
                        .findValuesAsText("id"))
                .containsExactly("12", "13", "14", "11");
    }

    @Test
    void everyAccessIsJournalled() throws Exception {
        sample.livret(sample.pupil(Sample.PINS, "990000001AA", "MARTIN", "Zoé", "3 A"), 11, 300);

        certifications("9990001X", token()).andExpect(status().isOk());

        assertThat(LEDGER.jdbc()
                        .sql("select at, actor, action, uai, details ->> 'rows' n from journal")
                        .query()
                        .singleRow())
                .containsEntry("actor", "lsu")
                .containsEntry("action", "DATA_READ")
                .containsEntry("uai", "9990001X")
                .containsEntry("n", "1");
        assertThat(LEDGER.jdbc()
                        .sql("select at from journal")
                        .query(Instant.class)
                        .single())
                .isEqualTo(NOW);
    }

    private static HttpHeaders basic(String login, String password) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(login, password);
        return headers;
    }

    private String token() throws Exception {
        return tokenOf(ask("client_credentials", "lsu", SECRET, SCOPE));
    }

    private String tokenOf(ResultActions answer) throws Exception {
        return read(answer.andExpect(status().isOk())).get("access_token").asText();
    }

    private ResultActions ask(String grant, String id, String secret, String scope) throws Exception {
        return mvc.perform(post("/api/application/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", grant)
                .param("client_id", id)
                .param("client_secret", secret)
                .param("scope", scope));
    }

    private ResultActions certifications(String uai, String token) throws Exception {
        return mvc.perform(get("/api/organizations/{uai}/certifications", uai)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
