package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.simulators.pix.http.Answer;
import fr.passerelle.simulators.pix.http.Refusal;
import fr.passerelle.simulators.pix.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code POST /api/token} and {@code POST /api/application/token} (contract pix 2.1 and 7). */
final class TokenEndpoints {

    /** The scope of the results feed. */
    static final String FEED_SCOPE = "organizations-certifications-result";

    private static final Set<String> SCOPES = Set.of(FEED_SCOPE, "parcoursup");

    private final Credentials credentials;
    private final Tokens tokens;

    TokenEndpoints(Credentials credentials, Tokens tokens) {
        this.credentials = credentials;
        this.tokens = tokens;
    }

    Answer user(Request request) {
        Map<String, List<String>> form = form(request);
        boolean known = switch (field(form, "grant_type")) {
            case "password" ->
                field(form, "username").equals(credentials.username())
                        && field(form, "password").equals(credentials.password());
            case "refresh_token" ->
                tokens.claims(field(form, "refresh_token"))
                        .filter(claims -> claims.has("refreshes"))
                        .isPresent();
            default -> throw invalid("grant_type");
        };
        if (!known) {
            return Answer.error(401, "MISSING_OR_INVALID_CREDENTIALS", "The username or the password is wrong.");
        }
        ObjectNode answer = Answer.JSON.objectNode();
        answer.put("token_type", "bearer").put("user_id", 1);
        answer.put("access_token", tokens.issue(Answer.JSON.objectNode().put("user_id", 1)));
        answer.put("refresh_token", tokens.issue(Answer.JSON.objectNode().put("refreshes", 1)));
        return Answer.json(200, answer);
    }

    Answer application(Request request) {
        Map<String, List<String>> form = form(request);
        if (!field(form, "grant_type").equals("client_credentials")) {
            throw invalid("grant_type");
        }
        String client = field(form, "client_id");
        String secret = field(form, "client_secret");
        String scope = field(form, "scope");
        if (!client.equals(credentials.clientId())) {
            return Answer.error(401, null, "The client ID is invalid.");
        }
        if (!secret.equals(credentials.clientSecret())) {
            return Answer.error(401, null, "The client secret is invalid.");
        }
        if (!SCOPES.containsAll(Arrays.asList(scope.strip().split("\\s+")))) {
            return Answer.error(403, null, "The scope is not allowed.");
        }
        ObjectNode claims = Answer.JSON.objectNode();
        claims.put("client_id", client).put("source", "livretScolaire").put("scope", scope);
        ObjectNode answer = Answer.JSON.objectNode();
        answer.put("token_type", "bearer").put("access_token", tokens.issue(claims));
        return Answer.json(200, answer.put("client_id", client));
    }

    private static Map<String, List<String>> form(Request request) {
        String type = request.contentType() == null ? "" : request.contentType().toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refusal(Answer.error(415, null, "A form is expected."));
        }
        return Request.fields(new String(request.body(), StandardCharsets.UTF_8));
    }

    private static String field(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        if (values.isEmpty() || values.get(0).isEmpty()) {
            throw invalid(name);
        }
        return values.get(0);
    }

    private static Refusal invalid(String field) {
        return new Refusal(Answer.error(400, null, "\"" + field + "\" is not valid."));
    }
}
