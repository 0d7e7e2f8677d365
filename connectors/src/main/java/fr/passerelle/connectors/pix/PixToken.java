package fr.passerelle.connectors.pix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A token that is asked for when needed and kept until shortly before it runs out (contract pix 2.1 and 7). */
final class PixToken {

    /** Pix does not tell how long a token lives: 20 minutes by default. */
    private static final Duration USUAL_LIFE = Duration.ofMinutes(20);

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final PixHttp http;
    private final ObjectMapper json;
    private final Clock clock;
    private final String path;
    private final String form;
    private final String variables;

    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    private PixToken(
            PixHttp http, ObjectMapper json, Clock clock, String path, Map<String, String> form, String variables) {
        this.http = http;
        this.json = json;
        this.clock = clock;
        this.path = path;
        this.variables = variables;
        this.form = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The token of the technical account of Pix Orga and Pix Certif. */
    static PixToken ofUser(PixSettings settings, PixHttp http, ObjectMapper json, Clock clock) {
        Map<String, String> form =
                Map.of("grant_type", "password", "username", settings.username(), "password", settings.password());
        return new PixToken(
                http, json, clock, "/api/token", form, "PASSERELLE_PIX_USERNAME et PASSERELLE_PIX_PASSWORD");
    }

    /** The token of the client of the results feed. */
    static PixToken ofApplication(PixSettings settings, PixHttp http, ObjectMapper json, Clock clock) {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                settings.clientId(),
                "client_secret",
                settings.clientSecret(),
                "scope",
                "organizations-certifications-result");
        return new PixToken(
                http,
                json,
                clock,
                "/api/application/token",
                form,
                "PASSERELLE_PIX_CLIENT_ID et PASSERELLE_PIX_CLIENT_SECRET");
    }

    /** The token at hand, or a new one. */
    synchronized String valid() {
        String current = token;
        if (current == null || !clock.instant().isBefore(renewAt)) {
            return renew();
        }
        return current;
    }

    /** A token other than the one that Pix has just refused; another thread may already have fetched it. */
    synchronized String otherThan(String refused) {
        String current = valid();
        return current.equals(refused) ? renew() : current;
    }

    /**
     * Pix takes neither this token nor a new one: a password ran out or a secret was changed. That says nothing against
     * what was sent, and would be said of every work alike: all of them wait until an operator has seen to it.
     */
    PartnerUnavailable denied(String call, int status) {
        return new PartnerUnavailable(call + " : Pix refuse nos identifiants (" + status + ") ; vérifiez " + variables
                + ", et que ce compte n'est ni expiré ni bloqué chez Pix");
    }

    private String renew() {
        token = null;
        HttpRequest request = http.to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode answer = parse(answer(request));
        String fresh = answer.path("access_token").asText();
        if (fresh.isEmpty()) {
            throw new PartnerUnavailable("token: Pix's answer holds no token");
        }
        Duration life = answer.path("expires_in").canConvertToInt()
                ? Duration.ofSeconds(answer.path("expires_in").asInt())
                : USUAL_LIFE;
        token = fresh;
        renewAt = clock.instant().plus(life.minus(MARGIN));
        return fresh;
    }

    /** Whatever Pix has against a demand for a token, it has it against the account and not against any work. */
    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send("token", request);
            if (response.statusCode() == 401) {
                throw denied("token", 401);
            }
            return response;
        } catch (PartnerRefused refusal) {
            throw denied("token", refusal.status());
        }
    }

    private JsonNode parse(HttpResponse<byte[]> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            // Not as a cause: the parser's message quotes the answer, which may hold a token.
            throw new PartnerUnavailable("token: Pix's answer is not JSON");
        }
    }
}
