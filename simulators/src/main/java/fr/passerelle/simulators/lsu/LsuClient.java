package fr.passerelle.simulators.lsu;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.mappings.pix.CertificationsFeed;
import fr.passerelle.mappings.pix.PixErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** LSU's side of the feed (contract lsu B.3): a token by client credentials, then the certifications of a school. */
public final class LsuClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SCOPE = "organizations-certifications-result";

    private final URI hub;
    private final String clientId;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param hub base address, without {@code /api} */
    public LsuClient(URI hub, String clientId, String secret) {
        this.hub = hub;
        this.clientId = clientId;
        this.secret = secret;
    }

    /**
     * The certifications of a school, with a fresh token.
     *
     * @throws UncheckedIOException when the hub cannot be reached or its token cannot be read
     */
    public LsuAnswer certifications(String uai) {
        HttpResponse<String> token = send(tokenRequest(SCOPE));
        return token.statusCode() == 200 ? certifications(uai, accessToken(token)) : answer(token);
    }

    /** The same with a given token, be it a wrong one. */
    public LsuAnswer certifications(String uai, String accessToken) {
        String path = "/api/organizations/" + URLEncoder.encode(uai, StandardCharsets.UTF_8) + "/certifications";
        return answer(send(HttpRequest.newBuilder(hub.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + accessToken)
                .build()));
    }

    /** A token alone, for any scope: status and errors say whether the hub gave one. */
    public LsuAnswer token(String scope) {
        HttpResponse<String> token = send(tokenRequest(scope));
        return new LsuAnswer(token.statusCode(), List.of(), new PixErrors().read(token.body()), token.body());
    }

    private HttpRequest tokenRequest(String scope) {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials", "client_id", clientId, "client_secret", secret, "scope", scope);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(hub.resolve("/api/application/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String accessToken(HttpResponse<String> token) {
        try {
            return new ObjectMapper()
                    .readTree(token.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's token cannot be read", e);
        }
    }

    private static LsuAnswer answer(HttpResponse<String> response) {
        String body = response.body();
        return response.statusCode() == 200
                ? new LsuAnswer(200, new CertificationsFeed().read(body).certifications(), List.of(), body)
                : new LsuAnswer(response.statusCode(), List.of(), new PixErrors().read(body), body);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the hub does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the hub", e);
        }
    }
}
