package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Whoever may write to the intake may make a link in it; it must lead the hub nowhere, and stop nobody. */
class LinksInTheIntakeAreNeverFollowedTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ReceiveRoute.class);

    private static final String SECRET = "le mot de passe de la base";

    /** What does not belong to the intake. */
    @TempDir
    Path outside;

    private Path intake;

    @BeforeEach
    void aNeighbour() throws IOException {
        Sample.schools(LEDGER);
        intake = BENCH.intake();
        Files.createDirectories(outside.resolve("base"));
        Files.writeString(outside.resolve("password"), SECRET);
        Files.writeString(outside.resolve("base/16384"), SECRET);
    }

    @Test
    void aLinkToAFileIsNeitherReadNorMovedNorRemoved() throws IOException {
        Path link = link("siecle/" + COLLEGE + "/eleves.xml", outside.resolve("password"));
        others();

        assertThat(link).isSymbolicLink();
        nothingLeft();
        assertThat(told()).containsExactly("siecle/" + COLLEGE + "/eleves.xml LINK");
    }

    @Test
    void aLinkToAFolderIsNeverEntered() throws IOException {
        Path school = link("siecle/9990002Y", outside);
        Path kind = link("photos", outside);
        Path deep = link("siecle/" + COLLEGE + "/base", outside.resolve("base"));
        others();

        assertThat(List.of(school, kind, deep)).allMatch(Files::isSymbolicLink);
        nothingLeft();
        assertThat(told()).containsExactly("photos LINK", "siecle/" + COLLEGE + "/base LINK", "siecle/9990002Y LINK");
    }

    @Test
    void twoLinksToTheFolderAboveDoNotStopTheIntake() throws IOException {
        link("a", Path.of(".."));
        link("siecle/b", Path.of(".."));
        others();

        assertThat(told()).containsExactly("a LINK", "siecle/b LINK");
    }

    @Test
    void aLinkThatLeadsNowhereStopsNobody() throws IOException {
        link("siecle/" + COLLEGE + "/gone.xml", outside.resolve("nothing"));
        others();

        assertThat(told()).containsExactly("siecle/" + COLLEGE + "/gone.xml LINK");
    }

    @Test
    void anArchiveThatIsALinkIsNotReadThoughItsDigestIsThere() throws IOException {
        Path archive = link("gar/A.tar.gz", outside.resolve("password"));
        Path digest = Files.writeString(intake.resolve("gar/A.md5"), "0123456789abcdef0123456789abcdef");
        others();

        assertThat(archive).isSymbolicLink();
        assertThat(digest).exists();
        nothingLeft();
        assertThat(told()).containsExactly("gar/A.tar.gz LINK");
    }

    @Test
    void nothingIsWrittenWhereALinkStandsInThePlaceOfAnOutcomeFolder() throws IOException {
        link("siecle/done", outside);
        link("siecle/refused", outside);
        link("siecle/held", outside);
        OutcomeFolders outcomes = BENCH.get(OutcomeFolders.class);
        for (String outcome : List.of("done", "refused", "held")) {
            outcomes.place("siecle", outcome, COLLEGE.value(), "export.xml", new byte[] {1}, "pourquoi");
            outcomes.report("siecle", outcome, COLLEGE.value(), "export.xml", "pourquoi");
        }
        others();

        nothingLeft();
        assertThat(told()).containsExactly("siecle/done LINK", "siecle/held LINK", "siecle/refused LINK");
    }

    /** The only copy of such a file is the one that would be moved. */
    @Test
    void aFileThatCannotBeSetAsideStaysWhereItIs() throws IOException {
        link("refused", outside);
        Path photo = drop("photos/vacances.jpg", "une photo");
        others();

        assertThat(photo).exists();
        nothingLeft();
        assertThat(told()).containsExactly("photos/vacances.jpg NOWHERE_TO_PUT", "refused LINK");
    }

    /** In the place of a folder, which the hub may just be making again to say what the tests before left. */
    private static void pipe(Path path) {
        RouteBench.patiently().until(() -> {
            FileSystemUtils.deleteRecursively(path);
            return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
        });
    }

    /** Even an empty file: the work is done all the same, the ledger has its outcome. */
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsNoFolderInThePlaceOfAnOutcomeFolderStopsNobodyAndIsTold() throws Exception {
        for (String folder : List.of("siecle/done", "siecle/held")) {
            FileSystemUtils.deleteRecursively(intake.resolve(folder)); // of the tests before
        }
        Files.createDirectories(intake.resolve("siecle"));
        pipe(intake.resolve("siecle/refused"));
        pipe(intake.resolve("refused"));
        drop("siecle/done", "");
        drop("siecle/held", "x");
        OutcomeFolders outcomes = BENCH.get(OutcomeFolders.class);
        for (String outcome : List.of("done", "refused", "held")) {
            outcomes.place("siecle", outcome, COLLEGE.value(), "export.xml", new byte[] {1}, "pourquoi");
        }
        Path photo = drop("photos/vacances.jpg", "une photo");
        others();

        assertThat(photo).exists();
        assertThat(told())
                .containsExactly(
                        "photos/vacances.jpg NOWHERE_TO_PUT",
                        "refused IN_THE_WAY",
                        "siecle/done IN_THE_WAY",
                        "siecle/held IN_THE_WAY",
                        "siecle/refused IN_THE_WAY");
        for (String inTheWay : List.of("refused", "siecle/done", "siecle/held", "siecle/refused")) {
            Files.delete(intake.resolve(inTheWay));
        }
    }

    @Test
    void theFoldersOfTheSchoolsAreNotMadeThroughALink() throws IOException {
        link("siecle", outside);
        new fr.passerelle.connectors.intake.folder.SchoolFolders(intake, 10).make(List.of(COLLEGE));

        nothingLeft();
        assertThat(intake.resolve("sessions/" + COLLEGE)).isDirectory();
    }

    /** An export is dropped after the link, in its place or elsewhere, and taken: the hub looked and went on. */
    private void others() throws IOException {
        for (int n = 1; n <= 2; n++) {
            Path export = drop("results/" + COLLEGE + "/classe" + n + ".csv", "Numéro de certification;Prénom" + n);
            RouteBench.patiently().until(() -> Files.notExists(export));
        }
        assertThat(LEDGER.count("select count(*) from received_file")).isEqualTo(2);
    }

    private void nothingLeft() throws IOException {
        assertThat(names(outside)).containsExactly("base", "base/16384", "password");
        assertThat(LEDGER.count(
                        "select count(*) from received_file where position('mot de passe'::bytea in content) > 0"))
                .isZero();
        try (Stream<Path> all = Files.walk(intake)) {
            for (Path file : all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain(SECRET);
            }
        }
    }

    private static List<String> told() {
        return LEDGER.jdbc()
                .sql("select path || ' ' || cause from left_alone where gone_at is null order by path")
                .query(String.class)
                .list();
    }

    /** In the place of a folder too, which the hub may just be making again, see {@link #pipe}. */
    private Path link(String path, Path target) throws IOException {
        Path link = intake.resolve(path);
        Files.createDirectories(link.getParent());
        RouteBench.patiently().ignoreException(FileAlreadyExistsException.class).until(() -> {
            FileSystemUtils.deleteRecursively(link);
            return Files.isSymbolicLink(Files.createSymbolicLink(link, target));
        });
        return link;
    }

    private Path drop(String path, String content) throws IOException {
        Path target = intake.resolve(path);
        Files.createDirectories(target.getParent());
        return Files.writeString(target, content);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
