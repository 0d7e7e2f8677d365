package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.LeftThere;
import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What is not taken, or not under its name: a row, a report and a line of the log, once, and nothing that stops. */
class OddNamesAreToldOnceTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ReceiveRoute.class);

    private static final String PLACE = "un autre dépôt";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Path intake;

    @BeforeEach
    void listen() {
        Sample.schools(LEDGER);
        intake = BENCH.intake();
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(log);
    }

    @Test
    void oddNamesAreSetAsideWithTheReasonAndKeptApart() throws Exception {
        shell("mkdir -p siecle/" + COLLEGE + " && cd siecle/" + COLLEGE + " && "
                + "printf 1 > \"$(printf 'latin\\351.xml')\" && printf 2 > \"$(printf 'latin\\350.xml')\" && "
                + "printf 3 > \"$(printf 'esc\\033[2J\\n.xml')\" && printf 4 > ' avant.xml' && printf 5 > 'apres.xml ' && "
                + "printf 6 > \"$(printf 'lone\\355\\240\\200.xml')\" && printf 7 > 'dos\\.xml'");
        RouteBench.patiently()
                .until(() -> names("refused").size() == 14
                        && names("siecle/" + COLLEGE).isEmpty());

        assertThat(names("refused")).allMatch(name -> name.chars().noneMatch(c -> c < ' ' || c == '\uFFFD'));
        assertThat(contents("refused", ".xml")).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7");
        assertThat(contents("refused", ".compte-rendu.txt")).allMatch(why -> why.contains("Renommez-le"));
        assertThat(traces()).isEmpty();
    }

    /** It would wait for a writer for ever. */
    @Test
    void whatIsNoFileIsNeverOpened() throws Exception {
        shell("mkdir -p results/" + COLLEGE + " && mkfifo results/" + COLLEGE + "/tube.csv siecle.csv");
        twoLooks();

        assertThat(told()).containsExactly("results/" + COLLEGE + "/tube.csv NOT_A_FILE", "siecle.csv NOT_A_FILE");
        assertThat(contents("refused", "tube.csv.compte-rendu.txt"))
                .singleElement()
                .asString()
                .contains("tube.csv", "Que faire");
    }

    @Test
    void whatIsTooDeepIsToldAndAnArchiveElsewhereIsJudged() throws Exception {
        Path deep = drop("siecle/" + COLLEGE + "/2026/export.xml", "x");
        drop("siecle/" + COLLEGE + "/folder.csv/inside", "x");
        twoLooks();

        assertThat(deep).exists();
        assertThat(told())
                .containsExactly("siecle/" + COLLEGE + "/2026 TOO_DEEP", "siecle/" + COLLEGE + "/folder.csv TOO_DEEP");
    }

    @Test
    void itIsToldOnceThenNoMoreNotEvenAfterARestartUntilItIsGone() throws Exception {
        Path link = intake.resolve("lien.xml");
        Files.createDirectories(intake);
        Files.createSymbolicLink(link, Path.of("/etc/hostname"));
        twoLooks();
        twoLooks();
        BENCH.camel().getRouteController().stopRoute("Receive a dropped file");
        BENCH.camel().removeRoute("Receive a dropped file");
        FolderPlace again = BENCH.get(FolderPlace.class);
        BENCH.camel().addRoutes(new ReceiveRoute(again, BENCH.get(Receivers.class)));
        twoLooks();

        assertThat(told()).containsExactly("lien.xml LINK");
        assertThat(lines("laissée en place")).hasSize(1).allMatch(line -> !line.contains("lien.xml"));
        assertThat(BENCH.get(IntakeNews.class).places()).singleElement().satisfies(place -> {
            assertThat(place.left()).isEqualTo(1);
            assertThat(place.trouble()).isNull();
        });

        Files.delete(link);
        RouteBench.patiently().until(() -> told().isEmpty());
        assertThat(LEDGER.count("select count(*) from left_alone where gone_at is not null"))
                .isOne();
        twoLooks();
        assertThat(BENCH.get(IntakeNews.class).places())
                .singleElement()
                .satisfies(place -> assertThat(place.left()).isZero());
    }

    /** Another node, on the same server, tried to take it and failed. */
    @Test
    void whatOnlyAnotherNodeKnowsStaysToldWhileTheFileIsThere() {
        LeftAloneLedger ledger = BENCH.get(LeftAloneLedger.class);
        Telling one = telling(() -> 0);
        Telling other = telling(() -> 0);
        String path = "siecle/" + COLLEGE + "/a.xml";
        one.tell(found(Map.of(path, LeftCause.FAILED), path));
        other.tell(found(Map.of(), path));
        other.tell(found(Map.of(), path));
        assertThat(ledger.open(PLACE)).hasSize(1);

        other.tell(found(Map.of()));
        assertThat(ledger.open(PLACE)).isEmpty();
    }

    @Test
    void aLinkThatBecameAFileIsNoLongerToldAsALink() {
        Telling telling = telling(() -> 0);
        telling.tell(found(Map.of("lien.xml", LeftCause.LINK)));
        telling.tell(found(Map.of(), "lien.xml"));

        assertThat(BENCH.get(LeftAloneLedger.class).open(PLACE)).isEmpty();
    }

    @Test
    void beyondTwoHundredAnHourOneLineTellsTheRestWhichIsNotedAllTheSame() throws IOException {
        AtomicLong nanos = new AtomicLong();
        Telling telling = telling(nanos::get);
        telling.tell(found(links(300)));
        telling.tell(found(links(400)));

        assertThat(BENCH.get(LeftAloneLedger.class).open(PLACE)).hasSize(400);
        assertThat(lines("est laissée en place")).hasSize(200);
        assertThat(names("refused")).hasSize(200);
        assertThat(lines("plus de 200 entrées")).hasSize(1);

        nanos.addAndGet(Duration.ofHours(1).toNanos());
        telling.tell(found(links(401)));
        assertThat(lines("200 entrées laissées en place n'ont pas été annoncées"))
                .hasSize(1);
        assertThat(lines("est laissée en place")).hasSize(201);
    }

    @Test
    void whatIsNeitherClaimedNorSetAsideIsNotSilentlyDone() {
        assertThatThrownBy(() -> BENCH.get(Reception.class).claim(new byte[] {1}, "gar/.x.tar.gz", null))
                .isInstanceOf(LeftThere.class);
    }

    private static Telling telling(LongSupplier nanos) {
        LeftAloneLedger ledger = BENCH.get(LeftAloneLedger.class);
        OutcomeFolders outcomes = BENCH.get(OutcomeFolders.class);
        return new Telling(PLACE, ledger, outcomes, new Keeping(ledger, outcomes, nanos), nanos);
    }

    private static Intake.Found found(Map<String, LeftCause> left, String... files) {
        Map<String, Entry.Kind> there =
                Stream.of(files).collect(Collectors.toMap(Function.identity(), file -> Entry.Kind.FILE));
        return new Intake.Found(List.of(), left, Map.of(), there, Set.of());
    }

    private static Map<String, LeftCause> links(int number) {
        return IntStream.range(0, number)
                .boxed()
                .collect(Collectors.toMap(n -> "lien" + (1_000 + n) + ".xml", n -> LeftCause.LINK));
    }

    private void twoLooks() throws IOException {
        for (int n = 1; n <= 2; n++) {
            Path passer = drop("elsewhere/passer" + n, "x" + n);
            RouteBench.patiently().until(() -> Files.notExists(passer));
        }
    }

    private static List<String> told() {
        return LEDGER.jdbc()
                .sql("select path || ' ' || cause from left_alone where gone_at is null order by path")
                .query(String.class)
                .list();
    }

    private List<String> lines(String part) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(part))
                .toList();
    }

    private List<ILoggingEvent> traces() {
        return List.copyOf(log.list).stream()
                .filter(line -> line.getThrowableProxy() != null)
                .toList();
    }

    private List<String> names(String folder) throws IOException {
        if (Files.notExists(intake.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(intake.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".part"))
                    .toList();
        }
    }

    private List<String> contents(String folder, String end) throws IOException {
        return names(folder).stream()
                .filter(name -> name.endsWith(end))
                .map(name -> {
                    try {
                        return Files.readString(intake.resolve(folder).resolve(name), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private Path drop(String path, String content) throws IOException {
        Path target = intake.resolve(path);
        Files.createDirectories(target.getParent());
        return Files.writeString(target, content);
    }

    private void shell(String command) throws IOException, InterruptedException {
        Files.createDirectories(intake);
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(intake.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
