package fr.passerelle.mappings.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import java.io.IOException;
import java.io.InputStream;
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
        long start = System.nanoTime();
        Answer answer;
        try (InputStream content = hostile.content().get()) {
            answer = hostile.door().knock(content);
        }
        System.err.println((System.nanoTime() - start) / 1_000_000 + " ms " + hostile + " "
                + answer.errors().stream().distinct().toList());

        List<String> expected = hostile.expected().codes(hostile.door());
        assertThat(answer.errors()).isEqualTo(expected);
        assertThat(answer.accepted()).isEqualTo(expected.isEmpty() ? 1 : 0);
        assertThat(answer.findings()).allSatisfy(HostileSetTest::speaksToAnOperator);
    }

    private static void speaksToAnOperator(Finding finding) {
        assertThat(finding.message())
                .doesNotContainPattern("[A-Za-z]+(Exception|Error)\\b|\\b(java|javax|com|org|fr)\\.[a-z]+\\.|null")
                .doesNotContainPattern("(?i)\\b(unexpected|expected|invalid|illegal|found|prolog|token|stream|the)\\b");
        assertThat(finding.verdict().remedy()).endsWith(".");
        assertThat(finding.line() == null || finding.line() > 0).isTrue();
    }

    @Test
    void theSetIsLargeAndNoCaseIsTwiceInIt() {
        Set<String> names = new TreeSet<>();
        List<HostileCase> cases = HostileSet.cases(CANARY);
        cases.forEach(hostile -> names.add(hostile.toString()));

        assertThat(names).hasSameSizeAs(cases);
        assertThat(cases).hasSizeGreaterThan(300);
    }

    @Test
    void theSetRunsInASmallHeap() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(256L * Filler.MIB);
    }

    /** Without these, the silence of the others would prove nothing. */
    @Test
    void theCanaryHears() throws Exception {
        try (Canary canary = new Canary()) {
            java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create(canary.http() + "x"))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding());
            java.net.URI ftp = java.net.URI.create(canary.ftp());
            try (java.net.Socket caller = new java.net.Socket(ftp.getHost(), ftp.getPort())) {
                assertThat(canary.calls()).contains("GET /x", "a connection from " + caller.getLocalPort());
            }
        }
    }
}
