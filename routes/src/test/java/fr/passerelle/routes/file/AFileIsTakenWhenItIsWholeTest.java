package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.DropPlace;
import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.intake.sftp.SftpPlace;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.LeftAlone;
import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way of a file by folder and by SFTP, look by look, on a clock that the test sets: nothing waits. */
class AFileIsTakenWhenItIsWholeTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class);

    enum Way {
        FOLDER,
        SFTP
    }

    private static final Duration STILLNESS = Duration.ofSeconds(10);
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final String HEADER = "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;"
            + "Nom de famille*;Nom d'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
            + "Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*\n";

    @TempDir
    Path folder;

    private SftpSimulator server;
    private DropPlace place;
    private Path drops;
    private Receiver receiver;
    private long nanos;

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @AfterEach
    void stop() {
        place.close();
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCsvThatIsWrittenWithPausesUnderItsOldDateIsTakenOnceAndWhole(Way way) throws IOException {
        start(way);
        Path csv = file("siecle/" + COLLEGE + "/eleves.csv");
        for (String part : List.of(HEADER + rows(1, 20), rows(21, 30), rows(31, 40))) {
            Files.writeString(csv, part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.setLastModifiedTime(csv, FileTime.from(Instant.parse("2024-09-01T08:00:00Z")));
            looks(Duration.ofSeconds(6));
            assertThat(received()).isEmpty();
        }
        looks(STILLNESS);
        imported();

        assertThat(received()).containsExactly("eleves.csv");
        assertThat(csv).doesNotExist();
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(40);
    }

    @ParameterizedTest
    @EnumSource
    void afterAStartWhatLiesThereIsWatchedFromTheBeginning(Way way) throws IOException {
        start(way);
        Path csv = Files.writeString(file("siecle/" + COLLEGE + "/eleves.csv"), HEADER + rows(1, 3));
        looks(Duration.ofSeconds(8));
        receiver = receiver();
        looks(Duration.ofSeconds(8));
        assertThat(csv).exists();

        looks(Duration.ofSeconds(4));
        assertThat(csv).doesNotExist();
        assertThat(received()).containsExactly("eleves.csv");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOfASenderOrADesktopStaysAndWhatASenderGaveUpIsToldAfterADay(Way way) throws IOException {
        start(way);
        List<String> left = List.of(
                "siecle/" + COLLEGE + "/Eleves.xml.filepart",
                "results/" + COLLEGE + "/resultats.csv.crdownload",
                "results/" + COLLEGE + "/~$resultats.csv",
                "siecle/" + COLLEGE + "/Thumbs.db",
                "siecle/" + COLLEGE + "/desktop.ini",
                "siecle/" + COLLEGE + "/.DS_Store",
                "gar/Z_2D.tar.gz.filepart");
        for (String path : left) {
            Files.writeString(file(path), "some of it");
        }
        looks(Duration.ofMinutes(1));
        assertThat(told()).isEmpty();
        after(Duration.ofDays(1));
        looks(DELAY);

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "siecle/" + COLLEGE + "/Eleves.xml.filepart",
                        "results/" + COLLEGE + "/resultats.csv.crdownload",
                        "gar/Z_2D.tar.gz.filepart");
        assertThat(left).allMatch(path -> Files.exists(drops.resolve(path)));
        assertThat(received()).isEmpty();
        assertThat(Files.exists(BENCH.intake().resolve("refused/siecle_" + COLLEGE + "_Thumbs.db")))
                .isFalse();

        Files.move(file(left.get(0)), file("siecle/" + COLLEGE + "/Eleves.xml"));
        looks(STILLNESS.plus(DELAY));
        assertThat(received()).containsExactly("Eleves.xml");
        assertThat(told()).hasSize(2);
    }

    private void start(Way way) throws IOException {
        if (way == Way.FOLDER) {
            drops = BENCH.intake();
            place = new FolderPlace(drops, "banc");
        } else {
            server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"));
            drops = folder.resolve("root/depot");
            place = new SftpPlace(new SftpServer(
                    "127.0.0.1", server.port(), "depot", server.username(), server.clientKey(), server.knownHosts()));
        }
        Files.createDirectories(drops);
        receiver = receiver();
    }

    /** As {@link Receivers} makes one, on the clock of the test. */
    private Receiver receiver() {
        LeftAloneLedger ledger = BENCH.get(LeftAloneLedger.class);
        OutcomeFolders outcomes = BENCH.get(OutcomeFolders.class);
        return new Receiver(
                new Intake(place, STILLNESS, Duration.ofHours(1), 10, () -> nanos),
                BENCH.get(Reception.class),
                new Telling(place.label(), ledger, outcomes, new Keeping(ledger, outcomes, () -> nanos), () -> nanos),
                new Troubles(place.label(), Duration.ZERO, BENCH.get(IntakeNews.class), LEDGER.clock()));
    }

    /** Looks every two seconds for so long, the first time at once. */
    private void looks(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(DELAY)) {
            receiver.next().forEach(receiver::take);
            after(DELAY);
        }
        receiver.next().forEach(receiver::take);
    }

    private void after(Duration time) {
        nanos += time.toNanos();
    }

    private Path file(String path) throws IOException {
        Path file = drops.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    private static void imported() {
        RouteBench.patiently()
                .until(() -> LEDGER.count("select count(*) from work where state <> '" + WorkState.DONE
                                + "' and flow = 'IMPORT_SIECLE'")
                        == 0);
    }

    private static String rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> Sample.ine(n) + ";" + Sample.firstName(n) + ";;;" + Sample.lastName(n)
                        + ";;F;17/03/2011;22278;;22;99100;ST;10310019110;3 A\n")
                .collect(Collectors.joining());
    }

    private List<String> told() {
        List<String> paths = new ArrayList<>();
        for (LeftAlone one : BENCH.get(LeftAloneLedger.class).open(place.label())) {
            assertThat(one.cause()).isEqualTo(LeftCause.PARTIAL);
            paths.add(one.path());
        }
        return paths;
    }

    private static List<String> received() {
        return LEDGER.jdbc()
                .sql("select name from received_file order by id")
                .query(String.class)
                .list();
    }
}
