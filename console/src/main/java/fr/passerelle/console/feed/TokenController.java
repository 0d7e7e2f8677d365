package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.FeedClientLedger.FeedClient;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/application/token}: client credentials against a token (contract pix 2.1). */
@RestController
class TokenController {

    private static final String PATH = "/api/application/token";

    private final FeedClients clients;
    private final FeedTokens tokens;

    TokenController(FeedClients clients, FeedTokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Map<String, String> token(@RequestBody MultiValueMap<String, String> form) {
        String grantType = required(form, "grant_type");
        String clientId = required(form, "client_id");
        String secret = required(form, "client_secret");
        Set<String> scopes = new LinkedHashSet<>(
                Arrays.asList(required(form, "scope").strip().split("\\s+")));
        if (!grantType.equals("client_credentials")) {
            throw FeedRefusal.of(
                    HttpStatus.BAD_REQUEST, "UNSUPPORTED_GRANT_TYPE", "The grant_type must be client_credentials.");
        }
        FeedClient client = clients.authenticate(clientId, secret)
                .orElseThrow(() -> FeedRefusal.of(
                        HttpStatus.UNAUTHORIZED, "INVALID_CLIENT", "The client ID or the client secret is invalid."));
        if (!client.scopes().containsAll(scopes)) {
            throw FeedRefusal.of(HttpStatus.FORBIDDEN, "INVALID_SCOPE", "The scope is not allowed.");
        }
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("token_type", "bearer");
        answer.put("access_token", tokens.issue(client.clientId(), scopes));
        answer.put("client_id", client.clientId());
        return answer;
    }

    @PostMapping(PATH)
    void notAForm() {
        throw FeedRefusal.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "The content type must be application/x-www-form-urlencoded.");
    }

    private static String required(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        if (value == null || value.isBlank()) {
            throw FeedRefusal.of(HttpStatus.BAD_REQUEST, "MISSING_FIELD", "The field " + field + " is required.");
        }
        return value;
    }
}
