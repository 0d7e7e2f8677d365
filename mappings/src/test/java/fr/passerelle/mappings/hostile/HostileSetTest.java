package fr.passerelle.mappings.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.siecle.source.ExportBundle;
import fr.passerelle.mappings.siecle.source.Minimised;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Safety nets only: a case that takes seconds is a hang to look at, not a measure. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSetTest {

    private static final Canary CANARY = new Canary();

    @AfterAll
    static void nobodyCalled() {
        assertThat(CANARY.calls()).isEmpty();
        CANARY.close();
    }

    static Stream<HostileCase> all() {
        return HostileSet.cases(CANARY).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void everyCaseEndsInItsVerdict(HostileCase hostile) throws IOException {
        Answer answer = answered(hostile);

        List<String> expected = hostile.expected().codes(hostile.door());
        assertThat(answer.errors()).as(hostile.toString()).isEqualTo(expected);
        assertThat(answer.accepted()).isEqualTo(expected.isEmpty() ? 1 : 0);
        assertThat(answer.findings()).allSatisfy(Spoken::toAnOperator);
    }

    static Stream<HostileCase> archives() {
        return all().filter(hostile -> hostile.family().equals("archives"));
    }

    /** What the intake does before any reader: tell the kind, take out what is private. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void theIntakePassesEveryArchiveOn(HostileCase hostile) throws IOException {
        try (InputStream content = hostile.content().get()) {
            byte[] received = content.readAllBytes();

            assertThat(FileKinds.ofContent(received)).isIn(FileKind.SIECLE_ELEVES, FileKind.UNKNOWN);
            List<String> expected = hostile.expected().codes(hostile.door());
            // The intake unpacks whole what a reader leaves at its first fault: it may find it too large before.
            List<String> orTooLarge = expected.isEmpty() ? expected : List.of("PAYLOAD_TOO_LARGE");
            assertThat(hostile.door()
                            .knock(new ByteArrayInputStream(Minimised.of(received, SiecleLimits.usual())))
                            .errors())
                    .isIn(expected, orTooLarge);
            assertThat(ExportBundle.read(received, SiecleLimits.usual())).allSatisfy(part -> {
                assertThat(FileKinds.ofContent(part.content())).isNotEqualTo(FileKind.UNKNOWN);
                assertThat(part.name()).hasSizeLessThan(200);
            });
        }
    }

    private static Answer answered(HostileCase hostile) throws IOException {
        try (InputStream content = hostile.content().get()) {
            return hostile.door().knock(content);
        }
    }

    @Test
    void theSetIsLargeAndNoCaseIsTwiceInIt() {
        Set<String> names = new TreeSet<>();
        List<HostileCase> cases = HostileSet.cases(CANARY);
        cases.forEach(hostile -> names.add(hostile.toString()));

        assertThat(names).hasSize(cases.size());
        assertThat(cases.size()).isGreaterThan(300);
    }

    @Test
    void theSetRunsInASmallHeap() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(256L * Filler.MIB);
    }

    /** Without these, the silence of the others would prove nothing. */
    @Test
    void theCanaryHears() throws Exception {
        try (Canary canary = new Canary()) {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(canary.http() + "x"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            URI ftp = URI.create(canary.ftp());
            try (Socket caller = new Socket(ftp.getHost(), ftp.getPort())) {
                assertThat(canary.calls()).contains("GET /x", "a connection from " + caller.getLocalPort());
            }
        }
    }
}
