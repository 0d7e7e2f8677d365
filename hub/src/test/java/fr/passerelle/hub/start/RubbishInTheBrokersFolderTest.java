package fr.passerelle.hub.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.broker.BrokerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** What is in the folder of the embedded Artemis is not its own, or no longer readable. */
class RubbishInTheBrokersFolderTest {

    /** One for all: {@code sound} in it is what a broker made, and each test copies it. */
    @TempDir
    private static Path folder;

    @BeforeAll
    static void aFolderThatABrokerMade() {
        assertThat(EmbeddedStart.refusal(sound())).isEmpty();
    }

    private static Path sound() {
        return folder.resolve("sound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "bindings"})
    void filesOfAnotherVersionOrOfNobodyAreToldInOneSentence(String kind) throws IOException {
        Path data = copy("garbage-" + kind);
        byte[] garbage = new byte[4096];
        new Random(9).nextBytes(garbage);
        for (Path file : files(data.resolve("artemis").resolve(kind))) {
            Files.write(file, garbage);
        }

        assertThat(EmbeddedStart.refusal(data))
                .contains("Le courtier embarqué ne peut pas lire ses fichiers dans " + data.resolve("artemis"))
                .contains("Déplacez " + data.resolve("artemis") + " ailleurs", "rien n'est perdu")
                .hasLineCount(1);
    }

    @Test
    void filesThatWereCutAreBegunAnewAndTheLedgerSendsAllAgain() throws IOException {
        Path data = copy("cut");
        for (Path file : files(data.resolve("artemis/journal"))) {
            Files.write(file, new byte[10]);
        }

        assertThat(EmbeddedStart.refusal(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "journal", "bindings", "paging", "large"})
    void aFileInThePlaceOfAFolderIsSeenBeforeAnythingStarts(String kind) throws IOException {
        Path data = copy("file-" + kind);
        Path place = data.resolve("artemis").resolve(kind);
        FileSystemUtils.deleteRecursively(place);
        Files.writeString(place, "rubbish");

        assertThat(BrokerFolder.of(data).obstacle())
                .hasValueSatisfying(what ->
                        assertThat(what).endsWith(data.resolve("artemis").resolve(kind) + " n'est pas un dossier"));
    }

    @Test
    void soIsAFolderInThePlaceOfAFile() throws IOException {
        Path data = copy("folder");
        Path lock = data.resolve("artemis/journal/server.lock");
        Files.delete(lock);
        Files.createDirectory(lock);

        assertThat(BrokerFolder.of(data).obstacle())
                .hasValueSatisfying(what -> assertThat(what).contains("server.lock"));
    }

    @Test
    void aSoundOneIsInNobodysWay() {
        assertThat(BrokerFolder.of(sound()).obstacle()).isEmpty();
        assertThat(BrokerFolder.of(sound()).isInUse()).isFalse();
        assertThat(BrokerFolder.of(folder.resolve("none")).obstacle()).isEmpty();
    }

    /** The whole hub, as a program. */
    @Test
    void theTerminalSaysNothingElseAndNoDatabaseIsStarted() throws Exception {
        Path data = copy("hub");
        for (Path file : files(data.resolve("artemis/journal"))) {
            Files.writeString(file, "rubbish ".repeat(1000));
        }

        HubProcess start = HubProcess.run(Map.of(), "serve", "--port", 0, "--data", data);

        assertThat(start.lines())
                .noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by") || line.contains("ERROR"))
                .last()
                .asString()
                .startsWith("passerelle : Le courtier embarqué ne peut pas lire ses fichiers");
        assertThat(start.exitCode()).isEqualTo(3);
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private static Path copy(String name) throws IOException {
        Path data = folder.resolve(name);
        FileSystemUtils.copyRecursively(sound(), data);
        return data;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().contains("lock"))
                    .toList();
        }
    }
}
