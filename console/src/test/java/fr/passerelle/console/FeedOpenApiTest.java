package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.domain.certification.CertificationStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document of the feed against the feed: its addresses, and each of its answers. */
class FeedOpenApiTest extends FeedCase {

    private static final String TOKEN = "/api/application/token";
    private static final String CERTIFICATIONS = "/api/organizations/{uai}/certifications";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode document;
    private final Set<String> answered = new TreeSet<>();

    @BeforeEach
    void theDocumentIsForEverybody() throws Exception {
        document = json.readTree(mvc.perform(get("/api/feed.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    @Test
    void itHasTheAddressesOfTheFeedAndNoOther() {
        Set<String> paths = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/application") || path.startsWith("/api/organizations"))
                        .forEach(paths::add));
        Set<String> documented = new TreeSet<>();
        document.path("paths").fieldNames().forEachRemaining(documented::add);

        assertThat(documented).isEqualTo(paths).containsExactly(TOKEN, CERTIFICATIONS);
    }

    @Test
    void everyAnswerIsAsDocumentedAndEveryDocumentedAnswerIsSeen() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Zoé", "3 A");
        sample.livret(zoe, 1, 312);
        for (CertificationStatus state : CertificationStatus.values()) {
            long pupil = sample.pupil(Sample.PINS, "99000001%dAA".formatted(state.ordinal()), "BRUN", "Léo", "3 A");
            sample.certification(10 + state.ordinal(), pupil, state, 312);
        }
        LEDGER.jdbc()
                .sql("update livret_entry set verification_code = null, center = null, delivered_at = null")
                .update();
        String token = token();
        String all = tokenWith("rectorat", FeedRights.all().withAllStatuses());
        clients.register("lent", SECRET, Set.of(SCOPE), FeedRights.all(), 1);
        String slow = tokenOf("lent");

        checked(TOKEN, "post", ask("client_credentials", "lsu", SECRET, SCOPE));
        checked(TOKEN, "post", ask("password", "lsu", SECRET, SCOPE));
        checked(TOKEN, "post", ask("client_credentials", "lsu", "autre", SCOPE));
        checked(TOKEN, "post", ask("client_credentials", "lsu", SECRET, "autre"));
        checked(TOKEN, "post", ask("client_credentials", "lent", SECRET, SCOPE));
        checked(TOKEN, "post", mvc.perform(post(TOKEN).content("{}").contentType(MediaType.APPLICATION_JSON)));
        checked(CERTIFICATIONS, "get", certifications("9990001X", token));
        MockHttpServletResponse everything = checked(CERTIFICATIONS, "get", certifications("9990001X", all));
        checked(CERTIFICATIONS, "get", certifications("9990099Z", token));
        checked(CERTIFICATIONS, "get", certifications("9990001X", all, "If-None-Match", everything.getHeader("ETag")));
        checked(CERTIFICATIONS, "get", certifications("9990001X", "inconnu"));
        checked(CERTIFICATIONS, "get", certifications("9990001X", slow));
        String limited = tokenWith("aucun", FeedRights.ofSchools(Set.of()));
        checked(CERTIFICATIONS, "get", certifications("9990001X", limited));
        String unscoped = accessToken(ask("client_credentials", "lsu", SECRET, "meta"));
        checked(CERTIFICATIONS, "get", certifications("9990001X", unscoped));
        LEDGER.jdbc().sql("alter table journal rename to journal_away").update();
        try {
            checked(TOKEN, "post", ask("client_credentials", "lsu", SECRET, SCOPE));
            checked(CERTIFICATIONS, "get", certifications("9990001X", token));
        } finally {
            LEDGER.jdbc().sql("alter table journal_away rename to journal").update();
        }
        LEDGER.clock().set(NOW.minus(Duration.ofDays(30)));
        checked(CERTIFICATIONS, "get", certifications("9990001X", token));

        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> method.getValue()
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(
                                        code -> documented.add(method.getKey() + " " + path.getKey() + " " + code))));
        assertThat(answered).isEqualTo(documented);
    }

    @Test
    void itsExamplesAreAsItSays() {
        List<String> seen = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(method -> method.path("responses").forEach(response -> {
                    JsonNode media = response.at("/content/application~1json");
                    if (media.has("example")) {
                        assertThat(new SchemaCheck(document).problems(media.path("example"), media.path("schema")))
                                .isEmpty();
                        seen.add(media.path("example").toString());
                    }
                })));
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void anAnswerThatIsNotAsDocumentedWouldBeSeen() throws Exception {
        JsonNode schema = document.at("/components/schemas/CompetenceResult");
        SchemaCheck check = new SchemaCheck(document);

        assertThat(check.problems(json.readTree("{\"competenceId\":\"1.1\",\"level\":-1}"), schema))
                .isEmpty();
        assertThat(check.problems(json.readTree("{\"competenceId\":\"1.1\",\"level\":9}"), schema))
                .hasSize(1);
        assertThat(check.problems(json.readTree("{\"competenceId\":\"6.1\",\"level\":1}"), schema))
                .hasSize(1);
        assertThat(check.problems(json.readTree("{\"competenceId\":\"1.1\"}"), schema))
                .hasSize(1);
        assertThat(check.problems(json.readTree("{\"competenceId\":null,\"level\":1,\"x\":2}"), schema))
                .hasSize(2);
    }

    private MockHttpServletResponse checked(String path, String method, ResultActions result) throws Exception {
        MockHttpServletResponse answer = result.andReturn().getResponse();
        JsonNode documented = document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(String.valueOf(answer.getStatus()));
        assertThat(documented.isMissingNode())
                .as(path + " " + answer.getStatus())
                .isFalse();
        documented
                .path("headers")
                .fieldNames()
                .forEachRemaining(name -> assertThat(answer.getHeader(name))
                        .as("%s %s: %s", path, answer.getStatus(), name)
                        .isNotNull());
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        if (documented.has("content")) {
            JsonNode schema = documented.at("/content/application~1json/schema");
            assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE);
            assertThat(new SchemaCheck(document).problems(json.readTree(body), schema))
                    .as(path + " " + answer.getStatus())
                    .isEmpty();
        } else {
            assertThat(body).isEmpty();
        }
        answered.add(method + " " + path + " " + answer.getStatus());
        return answer;
    }
}
