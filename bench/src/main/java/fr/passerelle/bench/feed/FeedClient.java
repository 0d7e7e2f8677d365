package fr.passerelle.bench.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.bench.harness.Figures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client of the feed that looks closely: tokens, entity tags, bytes as they come. Not what the load comes from. */
final class FeedClient {

    static final String ID = "lsu-bench";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOKENS = 9;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI hub;
    private final String token;
    private final double tokenMillis;

    private FeedClient(URI hub, String secret) throws IOException {
        this.hub = hub;
        String granted = "";
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TOKENS; i++) {
            long start = System.nanoTime();
            granted = askToken(secret);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        this.token = granted;
        this.tokenMillis = Figures.median(millis);
    }

    /** Asks for a few tokens; the last is kept, as LSU keeps its own. */
    static FeedClient authenticated(URI hub, String secret) throws IOException {
        return new FeedClient(hub, secret);
    }

    String token() {
        return token;
    }

    /** The median of a few, one after the other. */
    double tokenMillis() {
        return tokenMillis;
    }

    static String path(String uai) {
        return "/api/organizations/" + uai + "/certifications";
    }

    HttpResponse<byte[]> get(String path, String encoding) throws IOException {
        return send(HttpRequest.newBuilder(hub.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", encoding)
                .build());
    }

    private String askToken(String secret) throws IOException {
        String form = "grant_type=client_credentials&client_id=" + ID + "&client_secret=" + secret
                + "&scope=organizations-certifications-result";
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(hub.resolve("/api/application/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException("aucun jeton : réponse " + answer.statusCode());
        }
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrompu", e);
        }
    }
}
