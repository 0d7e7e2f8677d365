package fr.passerelle.hub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * Calls to the API of a hub that runs somewhere; who asks is told by the environment, never by the command line. Whatever
 * else answers is told in a sentence.
 */
final class HubCalls {

    private static final String OPERATOR = "PASSERELLE_CONSOLE_OPERATOR";
    private static final String PASSWORD = "PASSERELLE_CONSOLE_PASSWORD";
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final URI address;
    private final String credentials;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE_TO_CONNECT).build();
    private final ObjectMapper json = new ObjectMapper();

    /** @throws Trouble when the environment has no password */
    HubCalls(URI address, Map<String, String> environment) {
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

    /** @param path below {@code /api/v1/} */
    JsonNode read(String path) {
        return call("GET", path, "application/json", BodyPublishers.noBody());
    }

    JsonNode post(String path, String contentType, byte[] content) {
        return call("POST", path, contentType, BodyPublishers.ofByteArray(content));
    }

    private JsonNode call(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != OK && answer.statusCode() != ACCEPTED) {
                throw refused(answer.statusCode(), tree(answer));
            }
            return tree(answer);
        } catch (IOException e) {
            throw new Trouble(
                    ExitCode.OUTSIDE_FAILED,
                    "Aucune Passerelle ne répond à " + host() + " : vérifiez l'adresse, et qu'elle est en marche.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(ExitCode.OUTSIDE_FAILED, "Arrêt demandé pendant la réponse de " + host() + ".");
        }
    }

    /** Only a hub explains itself; anybody else at that address is not one. */
    private Trouble refused(int status, JsonNode answer) {
        String detail = answer.path("detail").asText("");
        if (status == FORBIDDEN && answer.has("openingDay")) {
            return new Trouble(ExitCode.INPUT_HAS_ERRORS, detail);
        }
        return switch (status) {
            case 401, FORBIDDEN ->
                new Trouble(
                        ExitCode.OUTSIDE_FAILED,
                        "La Passerelle de " + host() + " refuse l'opérateur : vérifiez " + OPERATOR + " et " + PASSWORD
                                + ".");
            case 400, 404, 409, 413 -> detail.isEmpty() ? notOurs() : new Trouble(ExitCode.INPUT_HAS_ERRORS, detail);
            default ->
                new Trouble(
                        ExitCode.OUTSIDE_FAILED,
                        "La Passerelle de " + host() + " répond " + status
                                + (status < SERVER_ERROR ? " : est-ce bien une Passerelle de cette version ?" : "."));
        };
    }

    /** What answers there is something else. */
    Trouble notOurs() {
        return new Trouble(
                ExitCode.OUTSIDE_FAILED, "Ce qui répond à " + host() + " n'est pas une Passerelle de cette version.");
    }

    /** Nothing when it is no JSON. */
    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException notOurs) {
            return MissingNode.getInstance();
        }
    }

    /** Without what an address may hold of secrets. */
    private String host() {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
