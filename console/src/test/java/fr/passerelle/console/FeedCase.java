package fr.passerelle.console;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.console.feed.FeedClients;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Two collèges, and LSU as a client that may read every school. */
abstract class FeedCase extends ConsoleTest {

    static final String SCOPE = "organizations-certifications-result";
    static final String SECRET = "secret-de-lsu";
    static final int MANY = 6000;

    @Autowired
    protected FeedClients clients;

    @Autowired
    protected ObjectMapper json;

    @BeforeEach
    void twoSchoolsAndAClient() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        clients.register("lsu", SECRET, Set.of(SCOPE, "meta"), FeedRights.all(), MANY);
    }

    /** A token of the client {@code lsu}. */
    protected String token() throws Exception {
        return tokenOf("lsu");
    }

    protected String tokenOf(String client) throws Exception {
        return accessToken(ask("client_credentials", client, SECRET, SCOPE));
    }

    /** Registers a client of those rights; a token of it. */
    protected String tokenWith(String client, FeedRights rights) throws Exception {
        clients.register(client, SECRET, Set.of(SCOPE), rights, MANY);
        return tokenOf(client);
    }

    protected String accessToken(ResultActions answer) throws Exception {
        return read(answer.andExpect(status().isOk())).get("access_token").asText();
    }

    protected ResultActions ask(String grant, String id, String secret, String scope) throws Exception {
        return mvc.perform(post("/api/application/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", grant)
                .param("client_id", id)
                .param("client_secret", secret)
                .param("scope", scope));
    }

    /** @param headers name, value, name, value... */
    protected ResultActions certifications(String uai, String token, String... headers) throws Exception {
        var request = get("/api/organizations/{uai}/certifications", uai)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return mvc.perform(request);
    }

    protected JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** The certifications of an answer. */
    protected JsonNode told(ResultActions answer) throws Exception {
        return read(answer.andExpect(status().isOk())).at("/data/attributes/certifications");
    }

    /** Actor, action and details of each line of the journal, in order. */
    protected List<String> journal() {
        return LEDGER.jdbc()
                .sql("select actor, action, coalesce(uai, '-') uai, details from journal order by id")
                .query((row, number) -> row.getString("actor") + " " + row.getString("action") + " "
                        + row.getString("uai") + " " + row.getString("details"))
                .list();
    }
}
