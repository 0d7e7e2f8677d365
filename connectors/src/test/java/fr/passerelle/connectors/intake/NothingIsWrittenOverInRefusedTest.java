package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set aside may be the only copy of a file. */
class NothingIsWrittenOverInRefusedTest {

    private static final String REPORT = ".compte-rendu.txt";

    @TempDir
    Path intake;

    private OutcomeFolders outcomes;

    @BeforeEach
    void start() {
        outcomes = new OutcomeFolders(intake);
    }

    @Test
    void twoFilesOfOneNameAreBothKeptEachWithItsReport() throws IOException {
        outcomes.setAside("photos/a.jpg", bytes("first"), "pourquoi 1");
        outcomes.setAside("photos_a.jpg", bytes("second"), "pourquoi 2");
        outcomes.setAside("photos/a.jpg", bytes("third"), "pourquoi 3");

        Map<String, String> refused = refused();
        assertThat(refused).hasSize(6);
        for (Map.Entry<String, String> pair : Map.of(
                        "first", "pourquoi 1\n", "second", "pourquoi 2\n", "third", "pourquoi 3\n")
                .entrySet()) {
            String name = nameOf(pair.getKey(), refused);
            assertThat(name).matches("photos_a(~[0-9a-f]{12})?\\.jpg");
            assertThat(refused).containsEntry(name + REPORT, pair.getValue());
        }
    }

    /** As after a crash between setting aside and removing. */
    @Test
    void theSameFileIsThereOnce() throws IOException {
        for (int n = 0; n < 3; n++) {
            outcomes.setAside("photos/a.jpg", bytes("first"), "pourquoi");
            outcomes.setAside("photos/a.jpg", bytes("second"), "pourquoi");
        }

        assertThat(refused()).hasSize(4);
    }

    @Test
    void aFileNamedAsAReportIsNotWrittenOverByOne() throws IOException {
        outcomes.setAside("photos/a.jpg" + REPORT, bytes("precious"), "pourquoi 1");
        outcomes.setAside("photos/a.jpg", bytes("photo"), "pourquoi 2");
        outcomes.tell("photos/a.jpg", "laissé");

        assertThat(refused().values())
                .containsExactlyInAnyOrder("precious", "pourquoi 1\n", "photo", "pourquoi 2\n", "laissé\n");
    }

    @Test
    void whatHasTheNameOnPurposeIsPassedBy() throws IOException {
        Files.createDirectories(intake.resolve("refused/photos_a.jpg/somebody's"));
        Files.createSymbolicLink(intake.resolve("refused/photos_b.jpg"), intake.resolve("nowhere"));
        outcomes.setAside("photos/a.jpg", bytes("a"), "pourquoi");
        outcomes.setAside("photos/b.jpg", bytes("b"), "pourquoi");

        assertThat(refused().values()).contains("a", "b");
        assertThat(intake.resolve("refused/photos_a.jpg/somebody's")).isDirectory();
        assertThat(intake.resolve("refused/photos_b.jpg")).isSymbolicLink();
        assertThat(intake.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFileThatIsMovedUnreadGoesOverNoOther() throws IOException {
        for (String content : new String[] {"first", "second!", "third!!!"}) {
            Path large = intake.resolve("results/9990001X/large.csv");
            Files.createDirectories(large.getParent());
            Files.writeString(large, content);
            outcomes.setAsideUnread(seen(), "trop volumineux");
            assertThat(large).doesNotExist();
        }

        Map<String, String> refused = refused();
        assertThat(refused).hasSize(6);
        assertThat(refused.values()).contains("first", "second!", "third!!!");
    }

    @Test
    void aReportGoesWithWhatItToldOfUnlessSomebodyChangedIt() throws IOException {
        outcomes.setAside("siecle/lien.xml", bytes("other"), "pourquoi");
        outcomes.tell("siecle/lien.xml", "c'est un lien");
        outcomes.tell("siecle/lu.xml", "c'est un lien");
        outcomes.tell("siecle/rien.xml", "c'est un lien");
        Files.writeString(intake.resolve("refused/siecle_lu.xml" + REPORT), "vu, Mme Martin", StandardCharsets.UTF_8);
        outcomes.untell(Map.of(
                "siecle/lien.xml", "c'est un lien",
                "siecle/lu.xml", "c'est un lien",
                "siecle/rien.xml", "c'est un lien",
                "jamais/dit.xml", "c'est un lien"));

        assertThat(refused())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "siecle_lien.xml",
                        "other",
                        "siecle_lien.xml" + REPORT,
                        "pourquoi\n",
                        "siecle_lu.xml" + REPORT,
                        "vu, Mme Martin"));
    }

    private Entry seen() throws IOException {
        Intake look = new Intake(new FolderPlace(intake, "banc"), Duration.ZERO, Duration.ZERO, 10, System::nanoTime);
        return look.look().ready().get(0).file();
    }

    private static String nameOf(String content, Map<String, String> files) {
        return files.entrySet().stream()
                .filter(one -> one.getValue().equals(content))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> refused() throws IOException {
        try (Stream<Path> files = Files.list(intake.resolve("refused"))) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            NothingIsWrittenOverInRefusedTest::text,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
