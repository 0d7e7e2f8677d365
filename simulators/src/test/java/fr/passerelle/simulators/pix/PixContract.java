package fr.passerelle.simulators.pix;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.TestClock;
import fr.passerelle.simulators.academy.world.World;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulated Pix and the means to call it as anybody would. */
abstract class PixContract {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String FEED_SCOPE = "organizations-certifications-result";

    final HttpClient http = HttpClient.newHttpClient();
    final ObjectMapper json = new ObjectMapper();
    final TestClock clock = TestClock.at("2027-03-15T07:00:00Z");

    @TempDir
    Path folder;

    PixSimulator pix;

    record Reply(int status, String body, JsonNode json, HttpResponse<String> response) {

        String code() {
            return json.path("errors").path(0).path("code").asText();
        }

        JsonNode attributes() {
            return json.path("data").path("attributes");
        }
    }

    World world() {
        return Worlds.small();
    }

    @BeforeEach
    void start() {
        pix = PixSimulator.start(world(), clock, folder);
    }

    @AfterEach
    void stop() {
        pix.close();
    }

    void restart() {
        pix.close();
        start();
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new Reply(
                response.statusCode(),
                response.body(),
                isJson ? json.readTree(response.body()) : json.createObjectNode(),
                response);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(pix.url().resolve(path));
    }

    Reply form(String path, String form) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)));
    }

    String userToken() throws IOException, InterruptedException {
        return form("/api/token", "grant_type=password&username=" + pix.username() + "&password=" + pix.password())
                .json()
                .path("access_token")
                .asText();
    }

    Reply askApplicationToken(String scope) throws IOException, InterruptedException {
        return form(
                "/api/application/token",
                "grant_type=client_credentials&client_id=" + pix.clientId() + "&client_secret=" + pix.clientSecret()
                        + "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
    }

    String applicationToken(String scope) throws IOException, InterruptedException {
        return askApplicationToken(scope).json().path("access_token").asText();
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(to(path).header("Authorization", "Bearer " + userToken()));
    }

    Reply call(String method, String path, String body) throws IOException, InterruptedException {
        return send(to(path).header("Authorization", "Bearer " + userToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    Reply upload(long organization, byte[] file) throws IOException, InterruptedException {
        return send(to("/api/organizations/" + organization + "/sco-organization-learners/import-siecle?format=xml")
                .header("Authorization", "Bearer " + userToken())
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Uploads and waits for the end of the import; its attributes. */
    JsonNode imported(long organization, byte[] file) throws IOException, InterruptedException {
        upload(organization, file);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        importInformation(organization).path("status").asText().matches("IMPORTED|.*_ERROR"));
        return importInformation(organization);
    }

    JsonNode importInformation(long organization) throws IOException, InterruptedException {
        return get("/api/organizations/" + organization + "/import-information").attributes();
    }

    JsonNode participants(long organization, String query) throws IOException, InterruptedException {
        return get("/api/organizations/" + organization + "/sco-participants?" + query)
                .json();
    }

    Reply finalise(long session, String reports) throws IOException, InterruptedException {
        return call("PUT", "/api/sessions/" + session + "/finalization", """
                {"data":{"attributes":{"examiner-global-comment":null,"has-incident":false,"has-joining-issue":false},
                 "included":[%s]}}""".formatted(reports));
    }

    static String report(long course, boolean completed, String abortReason) {
        return """
                {"type":"certification-reports","id":"CertificationReport-%1$d","attributes":{
                 "certification-course-id":%1$d,"examiner-comment":null,"has-seen-end-test-screen":%2$s,
                 "is-completed":%2$s,"abort-reason":%3$s}}""".formatted(course, completed, abortReason == null ? "null" : '"' + abortReason + '"');
    }

    Reply feed(String uai) throws IOException, InterruptedException {
        return send(to("/api/organizations/" + uai + "/certifications")
                .header("Authorization", "Bearer " + applicationToken(FEED_SCOPE)));
    }
}
