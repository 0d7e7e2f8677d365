package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever guesses the operator's password is stopped after ten tries, seen, and holds nobody else up. */
class WrongPasswordsAreThrottledTest extends DoorCase {

    private static final int GUESSES = 10;
    private static final String WRONG = "pas-le-bon-mot-de-passe";

    @Autowired
    private MeterRegistry meters;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/status", "/actuator/metrics", "/actuator/prometheus"})
    void theNextGuessByHttpBasicIsNotLookedAt(String path) throws Exception {
        Wire stranger = from("127.0.3." + path.length());
        for (int i = 0; i < GUESSES; i++) {
            assertThat(stranger.get(path, Wire.basic(TestConsole.LOGIN, WRONG + i))
                            .status())
                    .isEqualTo(401);
        }

        Wire.Answer stopped = stranger.get(path, Wire.basic(TestConsole.LOGIN, TestConsole.PASSWORD));

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(Integer.parseInt(stopped.header("retry-after"))).isBetween(1, 60);
        assertThat(stopped.text()).contains("application/problem+json", "Trop de mots de passe faux");
        assertThat(from("127.0.3.200")
                        .get("/api/v1/status", Wire.basic(TestConsole.LOGIN, TestConsole.PASSWORD))
                        .status())
                .as("the operator, from elsewhere")
                .isEqualTo(200);
    }

    @Test
    void theLoginPageSaysWhenToTryAgain() throws Exception {
        Wire stranger = from("127.0.3.2");
        for (int i = 0; i < GUESSES; i++) {
            assertThat(stranger.signIn(TestConsole.LOGIN, WRONG).header("location"))
                    .isEqualTo("/connexion?erreur");
        }

        String stopped =
                stranger.signIn(TestConsole.LOGIN, TestConsole.PASSWORD).header("location");

        assertThat(stopped).matches("/connexion\\?attente=[0-9]+");
        assertThat(Jsoup.parse(stranger.get(stopped).text())
                        .select("[role=alert]")
                        .text())
                .matches(
                        "Trop d'essais de connexion depuis cette adresse\\p{Z}: réessayez dans [0-9]+\\p{Z}secondes?\\.");
        assertThat(from("127.0.3.201")
                        .signIn(TestConsole.LOGIN, TestConsole.PASSWORD)
                        .header("location"))
                .isEqualTo("/");
    }

    @Test
    void bothDoorsCountTogetherAndNamesDoNotHelp() throws Exception {
        Wire stranger = from("127.0.3.3");
        for (int i = 0; i < 30; i++) {
            String name = "quelqu'un-" + i;
            assertThat(
                            i % 2 == 0
                                    ? stranger.get("/api/v1/status", Wire.basic(name, WRONG))
                                            .status()
                                    : stranger.signIn(name, WRONG).status())
                    .isEqualTo(i % 2 == 0 ? 401 : 302);
        }

        assertThat(stranger.get("/api/v1/status", Wire.basic(TestConsole.LOGIN, TestConsole.PASSWORD))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void aRefusalIsInTheLogTheJournalAndTheMetricWithoutThePassword() throws Exception {
        Wire stranger = from("127.0.3.4");
        double before = refused("password");

        stranger.get("/api/v1/status", Wire.basic(TestConsole.LOGIN, WRONG));
        stranger.signIn("mon-mot-de-passe-tape-trop-haut", WRONG);

        assertThat(refused("password")).isEqualTo(before + 2);
        assertThat(LEDGER.jdbc()
                        .sql("select actor || ' ' || action || ' ' || (details->>'address') from journal")
                        .query(String.class)
                        .list())
                .containsExactly("operateur SIGN_IN_REFUSED 127.0.3.4");
        List<String> told = log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("127.0.3.4"))
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("operateur");
        assertThat(String.join("\n", told)).doesNotContain(WRONG, "mon-mot-de-passe-tape-trop-haut");
    }

    @Test
    void theTriesThatAreNotLookedAtAreToldOnceAndCounted() throws Exception {
        Wire stranger = from("127.0.3.5");
        double before = refused("throttled");
        for (int i = 0; i < GUESSES + 5; i++) {
            stranger.get("/api/v1/status", Wire.basic(TestConsole.LOGIN, WRONG));
        }

        assertThat(refused("throttled")).isGreaterThan(before);
        assertThat(log.list)
                .filteredOn(line -> line.getFormattedMessage().contains("127.0.3.5")
                        && line.getFormattedMessage().contains("sans être regardés"))
                .hasSize(1);
    }

    @Test
    void aLedgerThatIsAwayDoesNotOpenTheDoorNorBreakIt() throws Exception {
        LEDGER.jdbc().sql("alter table journal rename to journal_away").update();
        try {
            assertThat(from("127.0.3.6")
                            .get("/api/v1/status", Wire.basic(TestConsole.LOGIN, WRONG))
                            .status())
                    .isEqualTo(401);
        } finally {
            LEDGER.jdbc().sql("alter table journal_away rename to journal").update();
        }
    }

    /** As a proxy tells it that names its caller with a port, or whose caller has a network of his own. */
    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.77:40%02d", "[2001:db8:77::%d]:443", "2001:db8:78::%d", "quelqu-un-%d.exemple"})
    void aPortOrAnAddressOfOnesOwnNetworkDoesNotMakeAnother(String forwarded) throws Exception {
        Wire proxy = from("127.0.0.1");
        for (int i = 0; i < GUESSES; i++) {
            assertThat(proxied(proxy, forwarded.formatted(i))).isEqualTo(401);
        }
        assertThat(proxied(proxy, forwarded.formatted(GUESSES))).isEqualTo(429);
    }

    private static int proxied(Wire proxy, String forwarded) throws Exception {
        String guess = Wire.basic("quelqu'un-par-mandataire", WRONG);
        return proxy.get("/api/v1/status", guess, "X-Forwarded-For: " + forwarded)
                .status();
    }

    /** From as many addresses as there are threads, at as many names: no bucket holds them, only the processors do. */
    @Test
    void aHundredGuessersAtOnceDoNotHoldTheFeedUp() throws Exception {
        String token = from("127.0.3.7")
                .form("/api/application/token", tokenForm("lsu", SECRET))
                .text()
                .replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService guessers = Executors.newFixedThreadPool(100);
        List<CompletableFuture<Integer>> statuses = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Wire guesser = from("127.0.4." + (i + 1));
                String name = "quelqu'un-de-cent-" + i;
                statuses.add(CompletableFuture.supplyAsync(() -> guess(guesser, name, over), guessers));
            }
            for (int i = 0; i < 50; i++) {
                assertThat(from("127.0.3.7")
                                .get("/api/organizations/9990001X/certifications", "Authorization: Bearer " + token)
                                .status())
                        .isEqualTo(200);
            }
        } finally {
            over.set(true);
            guessers.shutdown();
        }
        assertThat(guessers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(statuses.stream().map(CompletableFuture::join))
                .as("a check is done, or refused at once")
                .contains(429)
                .allMatch(status -> status == 401 || status == 429);
    }

    /** The last status, or the first that says "too many". */
    private static int guess(Wire guesser, String name, AtomicBoolean over) {
        try {
            int status;
            do {
                status = guesser.get("/api/v1/status", Wire.basic(name, WRONG)).status();
            } while (status == 401 && !over.get());
            return status;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private double refused(String reason) {
        return meters.find("passerelle.signin.refused").tag("reason", reason).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
