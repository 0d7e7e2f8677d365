package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.LookLimits;
import fr.passerelle.connectors.intake.Ready;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.intake.sftp.SftpPlace;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Nodes that share a server, a server that is away, a folder without end: by the receivers themselves, look by look. */
class TheServerIsSharedAndMayBeAwayTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER);

    private static final int FILES = 60;
    private static final IntakePace PACE =
            new IntakePace(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofHours(1));

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<SftpPlace> places = new ArrayList<>();
    private SftpSimulator server;
    private Path drops;

    @BeforeEach
    void start() throws IOException {
        Sample.schools(LEDGER);
        server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"));
        drops = Files.createDirectories(folder.resolve("root/depot"));
        log.start();
        ((Logger) LoggerFactory.getLogger("fr.passerelle")).addAppender(log);
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger("fr.passerelle")).detachAppender(log);
        places.forEach(SftpPlace::close);
        server.close();
    }

    @Test
    void eachFileIsClaimedOnceAndNothingIsSpoiltOrSaidToBeLeft() throws Exception {
        Map<String, String> dropped = new HashMap<>();
        for (int n = 0; n < FILES; n++) {
            String content = "classe " + n + " " + "x".repeat(5_000 + n);
            dropped.put(n + ".csv", content);
            drop("results/" + COLLEGE + "/" + n + ".csv", content);
        }
        drop("photos/vacances.jpg", "une photo");
        drop("gar/A.tar.gz", "the archive");
        drop("gar/A.md5", "0123456789abcdef0123456789abcdef");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> looks = List.of(nodes.submit(this::takeAll), nodes.submit(this::takeAll));
            for (Future<?> look : looks) {
                look.get(2, TimeUnit.MINUTES);
            }
        } finally {
            nodes.shutdownNow();
        }

        Map<String, String> received = new HashMap<>();
        LEDGER.jdbc()
                .sql("select name, content from received_file")
                .query((row, number) -> received.put(
                        row.getString("name"), new String(row.getBytes("content"), StandardCharsets.UTF_8)))
                .list();
        dropped.put("A.tar.gz", "the archive");
        assertThat(received).isEqualTo(dropped);
        assertThat(LEDGER.count("select count(*) from received_file")).isEqualTo(FILES + 1);
        assertThat(LEDGER.count("select count(*) from work")).isEqualTo(FILES + 1);
        assertThat(LEDGER.count("select count(*) from left_alone")).isZero();
        // Twice when both set it aside at the same instant, never less.
        try (Stream<Path> refused = Files.list(BENCH.intake().resolve("refused"))) {
            assertThat(refused.filter(file -> file.toString().endsWith(".jpg")))
                    .hasSizeBetween(1, 2)
                    .allSatisfy(file -> assertThat(file).hasContent("une photo"));
        }
    }

    @Test
    void aServerThatIsAwayForLongIsToldOnceAndOnceMoreWhenItIsBack() throws Exception {
        int port = server.port();
        Receiver receiver = receiver();
        AtomicInteger looks = new AtomicInteger();
        // One thread, as the route has: the library takes another one's death for that of the connection.
        ScheduledExecutorService node = Executors.newSingleThreadScheduledExecutor();
        try {
            node.scheduleWithFixedDelay(
                    () -> {
                        receiver.next();
                        looks.incrementAndGet();
                    },
                    0,
                    5,
                    TimeUnit.MILLISECONDS);
            after(looks, 5);
            server.close();
            after(looks, 80);
            assertThat(lines("ne répond pas")).hasSize(1);
            assertThat(lines("Dépôt")).hasSizeBetween(1, 2); // cut in the middle of a look it says so first

            server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"), port);
            RouteBench.patiently().until(() -> !lines("de nouveau regardé").isEmpty());
            after(looks, 20);
            assertThat(lines("de nouveau regardé")).hasSize(1);

            server.close();
            after(looks, 80);
            assertThat(lines("ne répond pas")).hasSize(2);
            assertThat(lines("n'a pas le dossier")).isEmpty();
        } finally {
            node.shutdown();
            assertThat(node.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void twoTroublesInTurnAreToldOnceEachUntilAllIsWell() {
        Troubles troubles = new Troubles("serveur", Duration.ZERO, BENCH.get(IntakeNews.class), LEDGER.clock());
        for (int look = 0; look < 5; look++) {
            troubles.begin("il ne répond pas");
            troubles.begin("il refuse le compte");
        }
        assertThat(lines("il ne répond pas")).hasSize(1);
        assertThat(lines("il refuse le compte")).hasSize(1);

        troubles.stillWell();
        troubles.well(new Telling.Told(List.of(), 0));
        assertThat(lines("de nouveau regardé")).hasSize(1);
        troubles.begin("il ne répond pas");
        assertThat(lines("il ne répond pas")).hasSize(2);
    }

    /** The rest of a listing that is broken off must not be taken for the answer to the next question. */
    @Test
    void aFolderWithoutEndIsLookedAtInPartAndTheServerIsStillUnderstood() throws Exception {
        Path wide = Files.createDirectories(drops.resolve("results/9990002Y"));
        // More than a server tells in one answer.
        LookLimits limits = new LookLimits(1_000, 3_000);
        for (int n = 0; n < limits.folder() + 200; n++) {
            Files.writeString(wide.resolve(n + ".csv"), "x");
        }
        drop("results/" + COLLEGE + "/classe.csv", "one of many");
        Intake intake = new Intake(place(), limits, Duration.ZERO, Duration.ofHours(1), 10, System::nanoTime);
        Intake.Found found = intake.look();

        assertThat(found.left()).containsExactlyEntriesOf(Map.of("results/9990002Y", LeftCause.TOO_MANY));
        assertThat(found.there()).hasSizeLessThan(limits.folder() + 10);
        for (Ready ready : found.ready()) {
            assertThat(new String(ready.file().read(100), StandardCharsets.UTF_8))
                    .isEqualTo(ready.file().path().startsWith("results/9990002Y") ? "x" : "one of many");
            ready.file().remove();
        }
        assertThat(drops.resolve("results/" + COLLEGE + "/classe.csv")).doesNotExist();
        for (int n = 0; n < 300; n++) {
            Files.deleteIfExists(wide.resolve(n + ".csv"));
        }
        assertThat(intake.look().left()).isEmpty();
    }

    private void takeAll() {
        Receiver receiver = receiver();
        RouteBench.patiently().pollInterval(Duration.ofMillis(1)).until(() -> {
            receiver.next().forEach(receiver::take);
            return isEmpty();
        });
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> all = Files.walk(drops)) {
            return all.noneMatch(Files::isRegularFile);
        } catch (UncheckedIOException e) {
            return false; // one was taken under our eyes
        }
    }

    private static void after(AtomicInteger looks, int more) {
        int then = looks.get() + more;
        RouteBench.patiently().until(() -> looks.get() >= then);
    }

    private Receiver receiver() {
        return new Receivers(
                        BENCH.get(Reception.class),
                        BENCH.get(LeftAloneLedger.class),
                        BENCH.get(OutcomeFolders.class),
                        BENCH.get(IntakeNews.class),
                        LEDGER.clock(),
                        PACE)
                .of(place(), 20);
    }

    private synchronized SftpPlace place() {
        SftpPlace place = new SftpPlace(new SftpServer(
                "127.0.0.1", server.port(), "depot", server.username(), server.clientKey(), server.knownHosts()));
        places.add(place);
        return place;
    }

    private void drop(String path, String content) throws IOException {
        Path target = drops.resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }

    private List<String> lines(String part) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(part))
                .toList();
    }
}
