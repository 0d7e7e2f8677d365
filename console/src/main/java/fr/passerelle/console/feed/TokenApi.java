package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedClient;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/application/token}: client credentials against a token (contract pix 2.1). */
@RestController
class TokenApi {

    private final FeedClients clients;
    private final FeedTokens tokens;
    private final FeedSecretChecks checks;
    private final FeedLimits limits;
    private final FeedJournal journal;

    TokenApi(FeedClients clients, FeedTokens tokens, FeedSecretChecks checks, FeedLimits limits, FeedJournal journal) {
        this.clients = clients;
        this.tokens = tokens;
        this.checks = checks;
        this.limits = limits;
        this.journal = journal;
    }

    @PostMapping(path = FeedPaths.TOKEN, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Map<String, String> token(@RequestBody MultiValueMap<String, String> form, HttpServletRequest request) {
        String grantType = required(form, "grant_type");
        String clientId = required(form, "client_id");
        String secret = required(form, "client_secret");
        Set<String> scopes = new LinkedHashSet<>(
                Arrays.asList(required(form, "scope").strip().split("\\s+")));
        if (!grantType.equals("client_credentials")) {
            throw FeedRefusal.of(
                    HttpStatus.BAD_REQUEST, "UNSUPPORTED_GRANT_TYPE", "The grant_type must be client_credentials.");
        }
        FeedClient client = authenticated(clientId, secret, request.getRemoteAddr());
        try {
            limits.count(client.clientId(), client.requestsPerMinute());
            if (!client.scopes().containsAll(scopes)) {
                throw FeedRefusal.wrongScope();
            }
        } catch (FeedRefusal refusal) {
            throw journal.refused(client.clientId(), null, refusal);
        }
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("token_type", "bearer");
        answer.put(
                "access_token",
                tokens.issue(client, scopes).orElseThrow(() -> journal.refused(client.clientId(), null, wrong())));
        answer.put("client_id", client.clientId());
        journal.issued(client.clientId());
        return answer;
    }

    @PostMapping(FeedPaths.TOKEN)
    void notAForm() {
        throw FeedRefusal.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "The content type must be application/x-www-form-urlencoded.");
    }

    private FeedClient authenticated(String clientId, String secret, String address) {
        if (clientId.length() > FeedClientRegistration.LONGEST_NAME
                || clientId.chars().anyMatch(Character::isISOControl)) {
            // Nobody's name, and PostgreSQL would refuse a NUL as if it were down.
            throw wrong();
        }
        Optional<FeedClient> known = clients.find(clientId);
        return checks.check(clientId, address, () -> clients.authenticate(known, secret))
                .orElseThrow(() -> known.map(client -> journal.refused(client.clientId(), null, wrong()))
                        .orElseGet(TokenApi::wrong));
    }

    private static FeedRefusal wrong() {
        return FeedRefusal.of(
                HttpStatus.UNAUTHORIZED, "INVALID_CLIENT", "The client ID or the client secret is invalid.");
    }

    private static String required(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        if (value == null || value.isBlank()) {
            throw FeedRefusal.of(HttpStatus.BAD_REQUEST, "MISSING_FIELD", "The field " + field + " is required.");
        }
        return value;
    }
}
