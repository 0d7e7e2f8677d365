package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The clients of the feed, for programs. */
class FeedClientsApiTest extends FeedCase {

    private static final String BASE = "/api/v1/feed-clients";
    private static final String LSL = """
            {"id":"lsl","label":"LSL","scopes":["organizations-certifications-result"],"uais":["9990001x"],
             "academies":["Hautes-Rives"],"allStatuses":true,"requestsPerMinute":120}""";

    @Test
    void aClientIsCreatedChangedRenewedAndRevoked() throws Exception {
        JsonNode created = read(call(post(BASE), LSL)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", BASE + "/lsl")));
        assertThat(created.get("client")).isEqualTo(json.readTree("""
                {"id":"lsl","label":"LSL","scopes":["organizations-certifications-result"],"everySchool":false,
                 "uais":["9990001X"],"academies":["Hautes-Rives"],"allStatuses":true,"requestsPerMinute":120,
                 "createdAt":"2027-06-08T07:00:00Z","revokedAt":null}"""));
        String token = accessToken(
                ask("client_credentials", "lsl", created.get("secret").asText(), SCOPE));
        certifications("9990001X", token).andExpect(status().isOk());

        call(put(BASE + "/lsl"), "{\"label\":\"LSL\",\"scopes\":[\"" + SCOPE + "\"],\"everySchool\":true}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.everySchool").value(true))
                .andExpect(jsonPath("$.uais").isEmpty())
                .andExpect(jsonPath("$.allStatuses").value(false))
                .andExpect(jsonPath("$.requestsPerMinute").value(6000));
        certifications(Sample.ECLUSES.value(), token).andExpect(status().isOk());

        String secret = read(call(post(BASE + "/lsl/secret"), "{}").andExpect(status().isOk()))
                .get("secret")
                .asText();
        certifications("9990001X", token).andExpect(status().isUnauthorized());
        ask("client_credentials", "lsl", secret, SCOPE).andExpect(status().isOk());

        call(post(BASE + "/lsl/revoke"), "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revokedAt").value("2027-06-08T07:00:00Z"));
        ask("client_credentials", "lsl", secret, SCOPE).andExpect(status().isUnauthorized());
        call(get(BASE), null)
                .andExpect(jsonPath("$.clients[*].id").value(org.hamcrest.Matchers.contains("lsl", "lsu")));
        call(get(BASE + "/lsl"), null)
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("$2a$"))));
        assertThat(journal().stream().filter(line -> line.contains("FEED_CLIENT_CHANGED")))
                .extracting(line -> line.replaceAll(".*\"change\": \"(\\w+)\".*", "$1"))
                .containsExactly("created", "changed", "renewed", "revoked");
    }

    @Test
    void whatIsRevokedIsNotChanged() throws Exception {
        call(post(BASE + "/lsu/revoke"), "{}").andExpect(status().isOk());

        call(post(BASE + "/lsu/revoke"), "{}").andExpect(status().isConflict());
        call(put(BASE + "/lsu"), LSL)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("Client révoqué"));
    }

    @Test
    void anIdentifierIsTakenOnce() throws Exception {
        call(post(BASE), LSL.replace("lsl", "lsu"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(journal()).isEmpty();
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"lsl\"             | \"id\":\"\"",
                "\"id\":\"lsl\"             | \"other\":1",
                "\"label\":\"LSL\"          | \"label\":\"\"",
                "\"requestsPerMinute\":120  | \"requestsPerMinute\":0",
                "9990001x                   | 9990001A",
                "organizations-certifications-result | a b",
                "\"requestsPerMinute\":120} | ",
            })
    void whatCannotBeAClientIsRefused(String part, String instead) throws Exception {
        call(post(BASE), LSL.replace(part, instead == null ? "" : instead))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(LEDGER.count("select count(*) from feed_client")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/secret", "/revoke"})
    void anUnknownClientIsNotFound(String what) throws Exception {
        call(what.isEmpty() ? get(BASE + "/rien") : post(BASE + "/rien" + what), "{}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Client inconnu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/lsu/secret", "/lsu/revoke"})
    void aFormIsNotTaken(String what) throws Exception {
        mvc.perform(post(BASE + what)
                        .headers(operator())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("id=lsl"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(post(BASE + what)).andExpect(status().isUnauthorized());
        token();
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String body) throws Exception {
        request.headers(operator());
        return mvc.perform(
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static HttpHeaders operator() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(TestConsole.LOGIN, TestConsole.PASSWORD);
        return headers;
    }
}
