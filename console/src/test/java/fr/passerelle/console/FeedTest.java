package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.connectors.ledger.feed.FeedAccessLedger;
import fr.passerelle.connectors.ledger.feed.FeedClient;
import fr.passerelle.connectors.ledger.feed.FeedClientView;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.SchoolYear;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** The feed answers LSU as Pix's own does (contract pix 2.1 and 2.2, lsu A). */
class FeedTest extends FeedCase {

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

    /** PostgreSQL takes no NUL: it must not be read as a database that is down. */
    @Test
    void aNameThatNobodyCanBearIsWrongLikeAnyOther() throws Exception {
        ask("client_credentials", "lsu\u0001", SECRET, "organizations-certifications-result")
                .andExpect(status().isUnauthorized());
        ask("client_credentials", "lsu\u0000", SECRET, "organizations-certifications-result")
                .andExpect(status().isBadRequest());
    }

    /** The secret is checked, then renewed, then the token would be written. */
    @Test
    void noTokenIsKeptForASecretThatWasRenewedMeanwhile() {
        FeedClient checked = LEDGER.get(FeedClientView.class).find("lsu").orElseThrow();
        FeedAccessLedger tokens = LEDGER.get(FeedAccessLedger.class);
        Instant later = LEDGER.clock().instant().plusSeconds(60);
        assertThat(tokens.save(new byte[] {1}, checked, Set.of("meta"), later)).isTrue();

        LEDGER.jdbc().sql("update feed_client set secret_hash = 'another'").update();

        assertThat(tokens.save(new byte[] {2}, checked, Set.of("meta"), later)).isFalse();
        LEDGER.jdbc()
                .sql("update feed_client set secret_hash = :hash, revoked_at = now()")
                .param("hash", checked.secretHash())
                .update();
        assertThat(tokens.save(new byte[] {3}, checked, Set.of("meta"), later)).isFalse();
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
        String token = accessToken(ask("client_credentials", "lsu", SECRET, "meta"));

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
        String token = tokenWith("lsu-pins", FeedRights.ofSchools(Set.of(Sample.PINS)));

        certifications(Sample.PINS.value(), token).andExpect(status().isOk());
        for (String other : List.of(Sample.ECLUSES.value(), "9990099Z", "pas-un-uai")) {
            certifications(other, token)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.errors[0].code").value("ORGANIZATION_NOT_ALLOWED"));
        }
        assertThat(journal())
                .contains("lsu-pins FEED_REFUSED " + Sample.ECLUSES + " {\"reason\": \"ORGANIZATION_NOT_ALLOWED\"}");
    }

    @Test
    void aClientOfSomeAcademiesReadsTheirSchoolsAndThoseNamedBesides() throws Exception {
        LEDGER.jdbc()
                .sql("update school set academy = 'Hautes-Rives' where uai = ?")
                .params(Sample.PINS.value())
                .update();
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");
        String token =
                tokenWith("lsu-rives", new FeedRights(false, Set.of(Sample.PHARE), Set.of("hautes-rives"), false));

        certifications(Sample.PINS.value(), token).andExpect(status().isOk());
        certifications(Sample.PHARE.value(), token).andExpect(status().isOk());
        certifications(Sample.ECLUSES.value(), token).andExpect(status().isForbidden());

        LEDGER.jdbc().sql("update school set academy = null").update();
        certifications(Sample.PINS.value(), token).andExpect(status().isForbidden());
    }

    @Test
    void rightsThatChangeCountForTheTokensHeldToo() throws Exception {
        String token = tokenWith("lsu-pins", FeedRights.ofSchools(Set.of(Sample.PINS)));

        LEDGER.jdbc()
                .sql("update feed_client set uais = '{}' where id = 'lsu-pins'")
                .update();
        certifications(Sample.PINS.value(), token).andExpect(status().isForbidden());

        LEDGER.jdbc()
                .sql("update feed_client set uais = null, scopes = '{meta}' where id = 'lsu-pins'")
                .update();
        certifications(Sample.PINS.value(), token)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.errors[0].code").value("INVALID_SCOPE"));
    }

    @Test
    void scopesAreSeparatedByAnyWhiteSpace() throws Exception {
        String token = accessToken(ask("client_credentials", "lsu", SECRET, " meta\t\n" + SCOPE + " "));

        certifications("9990001X", token).andExpect(status().isOk());
    }

    @Test
    void anUnknownClientAndAWrongSecretAreToldAlike() throws Exception {
        JsonNode unknown = read(ask("client_credentials", "inconnu", SECRET, SCOPE));
        JsonNode wrong = read(ask("client_credentials", "lsu", "autre", SCOPE));

        assertThat(unknown).isEqualTo(wrong);
        assertThat(journal()).containsExactly("lsu FEED_REFUSED - {\"reason\": \"INVALID_CLIENT\"}");
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
        assertThat(ZoneId.systemDefault().getRules().getOffset(paris))
                .as("the zone of this JVM")
                .isNotEqualTo(SchoolYear.PARIS.getRules().getOffset(paris));
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

    @ParameterizedTest(name = "{0} at {1} -> {2}")
    @CsvSource({
        "Nouvelle-Calédonie, 2026-11-06T12:59:59Z, 403, 2026-11-07",
        "Nouvelle-Calédonie, 2026-11-06T13:00:00Z, 200, ",
        "Nouvelle-Calédonie, 2026-12-31T13:00:00Z, 403, 2027-11-07",
        "Nouvelle-Calédonie, 2027-06-08T08:00:00Z, 403, 2027-11-07",
        "Guadeloupe,         2027-06-07T03:59:59Z, 403, 2027-06-07",
        "Guadeloupe,         2027-06-07T04:00:00Z, 200, ",
        "La Réunion,         2027-06-06T20:00:00Z, 200, "
    })
    void theFeedOfASchoolOverseasOpensWithItsOwnDayInItsOwnYear(
            String academy, Instant now, int expected, String openingDate) throws Exception {
        LEDGER.jdbc()
                .sql("update school set academy = ? where uai = '9990001X'")
                .param(academy)
                .update();
        LEDGER.clock().set(now);

        ResultActions answer = certifications("9990001X", token()).andExpect(status().is(expected));
        if (openingDate != null) {
            answer.andExpect(jsonPath("$.errors[0].meta.openingDate").value(openingDate));
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
        long withoutLivret = sample.pupil(Sample.PINS, "990000004AD", "DUVAL", "Noé", "3 A");
        sample.certification(5, withoutLivret, CertificationStatus.VALIDATED, 250);
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
    void aSchoolThatHasClosedIsAnsweredWithItsSuccessorToWhoeverMightReadIt() throws Exception {
        long old = sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Ève", "3 A");
        sample.livret(old, 1, 312);
        sample.livret(sample.pupil(Sample.ECLUSES, "990000002AB", "BLOCH", "Noé", "3 B"), 2, 312);
        String token = tokenWith("lsu-pins", FeedRights.ofSchools(Set.of(Sample.PINS)));
        String before = read(certifications(Sample.PINS.value(), token)).toString();
        certifications(Sample.ECLUSES.value(), token).andExpect(status().isForbidden());
        sample.close(Sample.PINS, Sample.ECLUSES);

        String asked = read(certifications(Sample.PINS.value(), token)).toString();
        assertThat(asked)
                .isNotEqualTo(before)
                .contains("990000001AA", "990000002AB")
                .isEqualTo(read(certifications(Sample.ECLUSES.value(), token)).toString());
        assertThat(journal()).anyMatch(line -> line.contains("\"successor\": \"" + Sample.ECLUSES + "\""));
        sample.leaves(old);
        assertThat(read(certifications(Sample.PINS.value(), token)).at("/data/attributes/certifications"))
                .as("what a pupil of the old school does changes the answer of the new one")
                .hasSize(1);
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
        String token = token();

        String tag = certifications("9990001X", token)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        certifications("9990001X", token, "If-None-Match", tag).andExpect(status().isNotModified());
        certifications("9990099Z", token).andExpect(status().isOk());
        accessToken(ask("client_credentials", "lsu", SECRET, "meta"));
        ask("client_credentials", "lsu", SECRET, "parcoursup").andExpect(status().isForbidden());
        LEDGER.clock().set(NOW.minus(Duration.ofDays(30)));
        certifications("9990001X", token).andExpect(status().isForbidden());

        String read =
                "{\"feed\": \"certifications\", \"rows\": \"%s\", \"status\": \"%s\", \"statuses\": \"obtained\"}";
        assertThat(journal())
                .containsExactly(
                        "lsu FEED_TOKEN_ISSUED - {}",
                        "lsu DATA_READ 9990001X " + read.formatted(1, 200),
                        "lsu DATA_READ 9990001X " + read.formatted(1, 304),
                        "lsu DATA_READ 9990099Z " + read.formatted(0, 200),
                        "lsu FEED_TOKEN_ISSUED - {}",
                        "lsu FEED_REFUSED - {\"reason\": \"INVALID_SCOPE\"}",
                        "lsu FEED_REFUSED 9990001X {\"reason\": \"RECUPERATION_NOT_OPEN\"}");
        assertThat(LEDGER.jdbc()
                        .sql("select distinct at from journal where action = 'DATA_READ'")
                        .query(Instant.class)
                        .single())
                .isEqualTo(NOW);
    }

    @Test
    void withoutTheJournalNothingIsAnswered() throws Exception {
        sample.livret(sample.pupil(Sample.PINS, "990000001AA", "MARTIN", "Zoé", "3 A"), 11, 300);
        String token = token();
        certifications("9990001X", token).andExpect(status().isOk());
        LEDGER.jdbc().sql("alter table journal rename to journal_away").update();
        try {
            for (ResultActions answer : List.of(
                    certifications("9990001X", token),
                    certifications("9990099Z", token),
                    ask("client_credentials", "lsu", SECRET, SCOPE))) {
                answer.andExpect(status().isServiceUnavailable())
                        .andExpect(header().string("Retry-After", "5"))
                        .andExpect(header().doesNotExist("ETag"))
                        .andExpect(header().doesNotExist("Content-Encoding"))
                        .andExpect(jsonPath("$.errors[0].status").value("503"));
                assertThat(answer.andReturn().getResponse().getContentAsString())
                        .doesNotContain("MARTIN", "access_token");
            }
        } finally {
            LEDGER.jdbc().sql("alter table journal_away rename to journal").update();
        }
        certifications("9990001X", token).andExpect(status().isOk());
    }

    @Test
    void withoutTheLedgerTheCallerIsAskedToComeBack() throws Exception {
        String token = token();
        LEDGER.jdbc().sql("alter table feed_token rename to feed_token_away").update();
        try {
            certifications("9990001X", token)
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.errors[0].code").value("UNAVAILABLE"));
            ask("client_credentials", "lsu", SECRET, SCOPE).andExpect(status().isServiceUnavailable());
        } finally {
            LEDGER.jdbc()
                    .sql("alter table feed_token_away rename to feed_token")
                    .update();
        }
    }

    @Test
    void anotherTypeThatTheCallerWouldRatherHaveChangesNothing() throws Exception {
        String token = token();

        certifications("9990001X", token, "Accept", "application/vnd.api+json").andExpect(status().isOk());
        certifications("9990001X", "inconnu", "Accept", "text/html")
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON));
    }

    private static HttpHeaders basic(String login, String password) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(login, password);
        return headers;
    }
}
