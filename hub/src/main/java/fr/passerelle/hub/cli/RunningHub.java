package fr.passerelle.hub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hub that runs somewhere, asked through its API; who asks is told by the environment, never by the command line. */
final class RunningHub implements Against {

    private static final String OPERATOR = "PASSERELLE_CONSOLE_OPERATOR";
    private static final String PASSWORD = "PASSERELLE_CONSOLE_PASSWORD";
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final URI address;
    private final String credentials;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE_TO_CONNECT).build();
    private final ObjectMapper json = new ObjectMapper();

    /** @throws Trouble when the environment has no password */
    RunningHub(URI address, Map<String, String> environment) {
        String password = environment.getOrDefault(PASSWORD, "");
        if (password.isEmpty()) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    PASSWORD
                            + " manque : mettez dans l'environnement le mot de passe de la console de cette Passerelle.");
        }
        String operator = environment.getOrDefault(OPERATOR, "operateur");
        this.address = URI.create(address.toString().replaceAll("/+$", "") + "/api/v1/");
        this.credentials =
                Base64.getEncoder().encodeToString((operator + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public JsonNode plan(@Nullable Uai uai, byte[] content) {
        HttpRequest request = HttpRequest.newBuilder(
                        address.resolve(uai == null ? "plan" : "schools/" + uai.value() + "/plan"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answer.statusCode() == OK ? read(answer.body()) : refused(answer);
        } catch (IOException e) {
            throw new Trouble(
                    ExitCode.OUTSIDE_FAILED,
                    "Aucune Passerelle ne répond à " + host() + " : vérifiez l'adresse, et qu'elle est en marche.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(ExitCode.OUTSIDE_FAILED, "Arrêt demandé pendant la réponse de " + host() + ".");
        }
    }

    private JsonNode refused(HttpResponse<String> answer) {
        int status = answer.statusCode();
        throw switch (status) {
            case 401, 403 ->
                new Trouble(
                        ExitCode.OUTSIDE_FAILED,
                        "La Passerelle de " + host() + " refuse l'opérateur : vérifiez " + OPERATOR + " et " + PASSWORD
                                + ".");
            case 400, 404, 413 -> new Trouble(exitCode(answer), said(answer));
            default ->
                new Trouble(
                        ExitCode.OUTSIDE_FAILED,
                        "La Passerelle de " + host() + " répond " + status
                                + (status < SERVER_ERROR ? " : est-ce bien une Passerelle de cette version ?" : "."));
        };
    }

    /** Only a hub explains itself; anybody else at that address is not one. */
    private int exitCode(HttpResponse<String> answer) {
        return detail(answer).isEmpty() ? ExitCode.OUTSIDE_FAILED : ExitCode.INPUT_HAS_ERRORS;
    }

    private String said(HttpResponse<String> answer) {
        String detail = detail(answer);
        return detail.isEmpty() ? "Ce qui répond à " + host() + " n'est pas une Passerelle de cette version." : detail;
    }

    private String detail(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).path("detail").asText("");
        } catch (JsonProcessingException notOurs) {
            return "";
        }
    }

    private JsonNode read(String body) {
        try {
            JsonNode plan = json.readTree(body);
            if (plan.path("refused").isBoolean()) {
                return shortened(plan);
            }
        } catch (JsonProcessingException notOurs) {
            throw notOurs();
        }
        throw notOurs();
    }

    /** The API lists as many pupils as a page shows; a terminal is told as many as of a folder. */
    private static JsonNode shortened(JsonNode plan) {
        Map<String, Integer> kept = new HashMap<>();
        Iterator<JsonNode> changes = plan.path("changes").elements();
        while (changes.hasNext()) {
            if (kept.merge(changes.next().path("kind").asText(), 1, Integer::sum) > MOST_PER_KIND) {
                changes.remove();
            }
        }
        return plan;
    }

    private Trouble notOurs() {
        return new Trouble(
                ExitCode.OUTSIDE_FAILED, "Ce qui répond à " + host() + " n'est pas une Passerelle de cette version.");
    }

    /** Without what an address may hold of secrets. */
    private String host() {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    @Override
    public void close() {
        // The client of Java 17 ends with the process.
    }
}
