package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.console.feed.FeedClients;
import fr.passerelle.console.feed.client.ApiClient;
import fr.passerelle.console.feed.client.FeedApi;
import fr.passerelle.console.feed.client.model.Certification;
import fr.passerelle.console.feed.client.model.Status;
import fr.passerelle.domain.certification.CertificationStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;

/** The feed of real servers: two nodes on one ledger, read by a client that was generated of the feed's document. */
@SpringBootTest(
        classes = TestConsole.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.compression.enabled=true", "server.compression.mime-types=application/json"})
class FeedServersTest {

    @RegisterExtension
    static final TestLedger LEDGER = ConsoleTest.LEDGER;

    private static final String SECRET = "secret-de-lsu";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ServletWebServerApplicationContext otherNode;

    @LocalServerPort
    private int port;

    @Autowired
    private FeedClients clients;

    private Sample sample;
    private long zoe;

    @BeforeAll
    static void startTheOtherNode() {
        otherNode = (ServletWebServerApplicationContext) new SpringApplicationBuilder(TestConsole.class)
                .properties("server.port=0", "spring.jmx.enabled=false")
                .run();
    }

    @AfterAll
    static void stopTheOtherNode() {
        otherNode.close();
    }

    @BeforeEach
    void aSchoolAndAClient() {
        LEDGER.clock().set(ConsoleTest.NOW);
        sample = new Sample(LEDGER.jdbc());
        sample.empty();
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "LE CŒUR-D'HAŸ", "Zoé", "3 A");
        sample.livret(zoe, 880123, 312);
        clients.register("lsu", SECRET, Set.of("organizations-certifications-result"), FeedRights.all(), 1_000_000);
    }

    @Test
    void aGeneratedClientTakesATokenAndReadsASchool() {
        long leo = sample.pupil(Sample.PINS, "990000002AB", "MARTIN", "Léo", "3 A");
        sample.certification(2, leo, CertificationStatus.PENDING, 0);
        clients.register(
                "lsu",
                SECRET,
                Set.of("organizations-certifications-result"),
                FeedRights.all().withAllStatuses(),
                6000);
        FeedApi feed = generated(port);

        List<Certification> told =
                feed.certifications("9990001x", null).getData().getAttributes().getCertifications();

        assertThat(told).hasSize(2);
        Certification held = told.get(0);
        assertThat(held.getId()).isEqualTo(880123);
        assertThat(held.getLastName()).isEqualTo("LE CŒUR-D'HAŸ");
        assertThat(held.getThirdName()).isNull();
        assertThat(held.getBirthdate()).isEqualTo(LocalDate.of(2012, 5, 17));
        assertThat(held.getDate()).isEqualTo(OffsetDateTime.parse("2027-02-04T12:00:00Z"));
        assertThat(held.getStatus()).isEqualTo(Status.VALIDATED);
        assertThat(held.getPixScore()).isEqualTo(312);
        assertThat(held.getCompetenceResults())
                .extracting(one -> one.getCompetenceId() + " " + one.getLevel())
                .containsExactly("1.1 3", "1.2 -1", "5.2 2");
        assertThat(told.get(1).getStatus()).isEqualTo(Status.PENDING);
        assertThat(told.get(1).getDeliveredAt()).isNull();
        assertThat(feed.certifications("9990001X", null).getIncluded()).hasSize(21);
    }

    @Test
    void aGeneratedClientUsesTheTagAndIsToldOfRefusals() {
        FeedApi feed = generated(port);
        String tag =
                feed.certificationsWithHttpInfo("9990001X", null).getHeaders().getETag();

        ResponseEntity<?> again = feed.certificationsWithHttpInfo("9990001X", tag);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getBody()).isNull();

        feed.getApiClient().setAccessToken("inconnu");
        assertThatThrownBy(() -> feed.certifications("9990001X", null))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class)
                .hasMessageContaining("INVALID_TOKEN");
    }

    @Test
    void twoNodesTellTheSameWithTheSameTagAndShareTokens() throws Exception {
        String token = token(port);
        HttpResponse<byte[]> here = get(port, token, "identity", null);
        HttpResponse<byte[]> there = get(otherPort(), token, "identity", null);

        assertThat(there.body()).isEqualTo(here.body());
        assertThat(tag(there)).isEqualTo(tag(here));
        LEDGER.jdbc().sql("update livret_entry set pix_score = 400").update();
        assertThat(get(otherPort(), token, "identity", tag(here)).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> after = get(port, token, "identity", tag(here));
        assertThat(after.body()).isNotEqualTo(here.body());
        assertThat(get(otherPort(), token, "identity", tag(after)).statusCode()).isEqualTo(304);

        LEDGER.jdbc().sql("update feed_client set revoked_at = now()").update();
        assertThat(get(otherPort(), token, "identity", null).statusCode()).isEqualTo(401);
    }

    @Test
    void theServerDoesNotCompressWhatIsCompressed() throws Exception {
        String token = token(port);
        HttpResponse<byte[]> plain = get(port, token, "identity", null);
        HttpResponse<byte[]> compressed = get(port, token, "gzip, deflate, br", null);

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(compressed.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(compressed.body().length)
                .isLessThan(plain.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(String.join(",", compressed.headers().allValues("Vary")).toLowerCase(Locale.ROOT))
                .contains("accept-encoding", "authorization");
        assertThat(compressed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(compressed.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    @Timeout(120)
    void whatWasCommittedIsToldByEveryNodeFromThenOn() throws Exception {
        AtomicInteger committed = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        String token = token(port);
        List<CompletableFuture<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < 4; reader++) {
            int node = reader % 2 == 0 ? port : otherPort();
            readers.add(CompletableFuture.supplyAsync(() -> readUntil(over, committed, reads, node, token)));
        }
        try {
            for (int score = 1; score <= 150 || reads.get() <= 20; score++) {
                LEDGER.jdbc()
                        .sql("update livret_entry set pix_score = ?")
                        .params(score)
                        .update();
                committed.set(score);
            }
        } finally {
            over.set(true);
        }
        int checked = 0;
        for (CompletableFuture<Integer> reader : readers) {
            checked += reader.get(60, TimeUnit.SECONDS);
        }
        assertThat(checked).isEqualTo(reads.get()).isGreaterThan(20);
    }

    /** Reads and reads again, with the tag of the last answer; never less than was committed before it asked. */
    private int readUntil(AtomicBoolean over, AtomicInteger committed, AtomicInteger all, int node, String token) {
        int reads = 0;
        int last = 0;
        String tag = null;
        while (!over.get()) {
            int least = committed.get();
            HttpResponse<byte[]> answer = get(node, token, reads % 2 == 0 ? "identity" : null, tag);
            if (answer.statusCode() == 200) {
                last = score(answer);
                tag = tag(answer);
            } else {
                assertThat(answer.statusCode()).isEqualTo(304);
            }
            assertThat(last).as("told after %d was committed", least).isGreaterThanOrEqualTo(least);
            reads++;
            all.incrementAndGet();
        }
        return reads;
    }

    private static int score(HttpResponse<byte[]> answer) {
        try {
            return new ObjectMapper()
                    .readTree(answer.body())
                    .at("/data/attributes/certifications/0/pixScore")
                    .asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FeedApi generated(int port) {
        FeedApi feed = new FeedApi(new ApiClient().setBasePath("http://localhost:" + port));
        feed.getApiClient()
                .setAccessToken(feed.token("client_credentials", "lsu", SECRET, "organizations-certifications-result")
                        .getAccessToken());
        return feed;
    }

    private static String token(int port) {
        return generated(port)
                .token("client_credentials", "lsu", SECRET, "organizations-certifications-result")
                .getAccessToken();
    }

    private static int otherPort() {
        return otherNode.getWebServer().getPort();
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<byte[]> get(int port, String token, String encoding, String tag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/organizations/9990001X/certifications"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
        if (encoding != null) {
            request.header("Accept-Encoding", encoding);
        }
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
