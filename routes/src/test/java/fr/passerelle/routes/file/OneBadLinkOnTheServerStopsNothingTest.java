package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.sftp.SftpPlace;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The server follows links for whoever asks; the hub does not ask. */
class OneBadLinkOnTheServerStopsNothingTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER);

    private static final String ROUTE = "Receive a file by SFTP";

    @TempDir
    Path folder;

    private SftpSimulator server;
    private SftpPlace place;
    private Path drops;
    private Path neighbour;

    @BeforeEach
    void start() throws Exception {
        Sample.schools(LEDGER);
        server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"));
        drops = Files.createDirectories(folder.resolve("root/depot"));
        neighbour = Files.createDirectories(folder.resolve("root/voisin"));
        Files.writeString(neighbour.resolve("secret.csv"), "secret");
        place = new SftpPlace(new SftpServer(
                "127.0.0.1", server.port(), "depot", server.username(), server.clientKey(), server.knownHosts()));
        BENCH.camel().addRoutes(new ReceiveBySftpRoute(Optional.of(place), BENCH.get(Receivers.class)));
    }

    @AfterEach
    void stop() throws Exception {
        BENCH.camel().getRouteController().stopRoute(ROUTE, 200, TimeUnit.MILLISECONDS);
        BENCH.camel().removeRoute(ROUTE);
        place.close();
        server.close();
    }

    @Test
    void linksAreLeftWhereTheyAreAndToldTheOthersAreTaken() throws IOException {
        Path dangling = link("results/" + COLLEGE + "/nulle-part.csv", drops.resolve("nothing"));
        Path file = link("results/" + COLLEGE + "/secret.csv", neighbour.resolve("secret.csv"));
        Path kind = link("voisin", neighbour);
        Path above = link("siecle/dessus", Path.of(".."));
        twoLooks();

        assertThat(List.of(dangling, file, kind, above)).allMatch(Files::isSymbolicLink);
        assertThat(neighbour.resolve("secret.csv")).exists();
        assertThat(told())
                .containsExactly(
                        "results/" + COLLEGE + "/nulle-part.csv LINK",
                        "results/" + COLLEGE + "/secret.csv LINK",
                        "siecle/dessus LINK",
                        "voisin LINK");
        assertThat(news().trouble()).isNull();
        assertThat(news().left()).isEqualTo(4);
    }

    @Test
    void whatIsNoFileOrTooDeepOrTooLargeIsLeftAndTold() throws Exception {
        Files.createDirectories(drops.resolve("results/" + COLLEGE));
        assertThat(new ProcessBuilder(
                                "mkfifo",
                                drops.resolve("results/" + COLLEGE + "/tube.csv")
                                        .toString())
                        .start()
                        .waitFor(30, TimeUnit.SECONDS))
                .isTrue();
        Path deep = drop("results/" + COLLEGE + "/2026/classe.csv", "x");
        Path large = drops.resolve("results/" + COLLEGE + "/large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(70L * 1024 * 1024);
        }
        twoLooks();

        assertThat(List.of(deep, large)).allMatch(Files::exists);
        RouteBench.patiently()
                .untilAsserted(() -> assertThat(told())
                        .containsExactly(
                                "results/" + COLLEGE + "/2026 TOO_DEEP",
                                "results/" + COLLEGE + "/large.csv TOO_LARGE",
                                "results/" + COLLEGE + "/tube.csv NOT_A_FILE"));
    }

    /** A star means every file to the library that speaks SFTP. */
    @Test
    void aFileNamedByAStarIsThatFileAlone() throws Exception {
        Path waiting = drop("results/" + COLLEGE + "/classe.csv.part", "still being sent");
        Path star = drop("results/" + COLLEGE + "/*", "étoile");
        Path other = drop("results/" + COLLEGE + "/c?asse.csv", "point");
        RouteBench.patiently().until(() -> Files.notExists(star) && Files.notExists(other));

        assertThat(waiting).exists();
        assertThat(LEDGER.jdbc()
                        .sql("select name from received_file")
                        .query(String.class)
                        .list())
                .containsExactly("c?asse.csv");
    }

    /** This server cannot list a folder that holds a name of other bytes; others can, and the file is set aside. */
    @Test
    void aFolderThatTheServerDoesNotListIsLeftAloneAndToldOnce() throws Exception {
        Path folder = Files.createDirectories(drops.resolve("results/9990002Y"));
        Process shell = new ProcessBuilder("sh", "-c", "printf latin > \"$(printf 'latin\\351.csv')\"")
                .directory(folder.toFile())
                .start();
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        twoLooks();

        assertThat(told()).containsExactly("results/9990002Y UNREADABLE");
        assertThat(news().trouble()).isNull();
    }

    @Test
    void anArchiveIsClaimedWithItsDigestAndNotWithALinkToOne() throws Exception {
        Path archive = drop("gar/A.tar.gz", "the archive");
        Path digest = drop("gar/A.md5", "0123456789abcdef0123456789abcdef");
        Path linked = link("gar/B.tar.gz", neighbour.resolve("secret.csv"));
        Path alone = drop("gar/B.md5", "0123456789abcdef0123456789abcdef");
        RouteBench.patiently().until(() -> Files.notExists(archive) && Files.notExists(digest));

        assertThat(linked).isSymbolicLink();
        assertThat(alone).exists();
        assertThat(LEDGER.jdbc()
                        .sql("select name || ' ' || digest from received_file")
                        .query(String.class)
                        .list())
                .containsExactly("A.tar.gz 0123456789abcdef0123456789abcdef");
    }

    private IntakeNews.Place news() {
        return BENCH.get(IntakeNews.class).places().stream()
                .filter(one -> one.label().startsWith("serveur"))
                .findFirst()
                .orElseThrow();
    }

    private void twoLooks() throws IOException {
        for (int n = 1; n <= 2; n++) {
            Path passer = drop("results/" + COLLEGE + "/passer" + n + ".csv", "x" + n);
            RouteBench.patiently().until(() -> Files.notExists(passer));
        }
    }

    private static List<String> told() {
        return LEDGER.jdbc()
                .sql("select path || ' ' || cause from left_alone where gone_at is null order by path")
                .query(String.class)
                .list();
    }

    private Path link(String path, Path target) throws IOException {
        Path link = drops.resolve(path);
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, target);
    }

    private Path drop(String path, String content) throws IOException {
        Path target = drops.resolve(path);
        Files.createDirectories(target.getParent());
        return Files.writeString(target, content, StandardCharsets.UTF_8);
    }
}
