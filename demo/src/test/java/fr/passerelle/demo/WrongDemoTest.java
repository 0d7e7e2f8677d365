package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passerelle.hub.cli.CommandRun;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.Trouble;
import fr.passerelle.hub.start.HubProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may get wrong before a demo is started. */
class WrongDemoTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"demo --schools three", "demo --port"})
    void wrongOptionsEndWithTheUsage(String words) {
        CommandRun run = CommandRun.of((Object[]) words.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("passerelle").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aMisspeltOptionIsToldTheRightOne() {
        CommandRun run = CommandRun.of("demo", "--schols", "3");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("--schols").contains("--schools");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "901"})
    void anAcademyOutOfBoundsIsAWrongUse(String schools) {
        CommandRun run =
                CommandRun.of("demo", "--once", "--port", "0", "--schools", schools, "--data", folder.resolve("d"));

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).startsWith("passerelle : Taille d'académie hors des bornes");
        assertThat(folder.resolve("d")).doesNotExist();
    }

    @Test
    void aTakenPortIsToldInFrenchBeforeAnythingIsMade() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of(
                    "demo", "--once", "--schools", "1", "--port", taken.getLocalPort(), "--data", folder.resolve("d"));

            assertThat(run.code()).isEqualTo(ExitCode.OUTSIDE_FAILED);
            assertThat(run.err().lines())
                    .containsExactly("passerelle : Le réglage server.port (SERVER_PORT) : le port "
                            + taken.getLocalPort() + " est déjà pris, ou interdit à cet utilisateur."
                            + " Arrêtez l'autre programme, ou choisissez un autre port (--port N).");
            assertThat(folder.resolve("d")).doesNotExist();
        }
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path precious = Files.writeString(folder.resolve("thesis.txt"), "do not erase");

        CommandRun run = CommandRun.of("demo", "--once", "--schools", "1", "--port", "0", "--data", folder);

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("contient autre chose qu'une démonstration");
        assertThat(precious).hasContent("do not erase");
    }

    @Test
    void aFolderThatCannotBeIsToldInFrench() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        CommandRun run = CommandRun.of("demo", "--once", "--schools", "1", "--port", "0", "--data", file.resolve("d"));

        assertThat(run.code()).isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("passerelle.data", file + " n'est pas un dossier");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-07, 2027-06-07T06:00:00Z",
        "2027-01-15, 2027-01-15T07:00:00Z",
        "2027-06-06T23:59:59, 2027-06-06T21:59:59Z",
        "2027-06-06T23:59, 2027-06-06T21:59:00Z",
        "2027-06-06T21:59:59Z, 2027-06-06T21:59:59Z",
        "2027-06-07T00:00:00+02:00, 2027-06-06T22:00:00Z"
    })
    void aDayIsItsMorningAndATimeWithoutZoneIsInParis(String text, Instant instant) {
        assertThat(DemoCommand.instant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-06-31", "07/06/2027", "demain", "2027-06-07T25:00:00", ""})
    void aDateThatIsNoneIsAWrongUseWithExamples(String text) {
        CommandRun run = CommandRun.of("demo", "--once", "--port", "0", "--as-of", text, "--data", folder.resolve("d"));

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err())
                .startsWith("passerelle : Date illisible : " + text)
                .contains("2027-06-06T23:59:59");
        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> DemoCommand.instant(text));
    }

    @Test
    void aDemoIsCheckedAsWellBeforeItMakesAnything() throws Exception {
        HubProcess demo = HubProcess.run(
                Map.of("PASSERELLE_CONSUMERS", "0", "PASSERELLE_SIECLE_PUPILS", "-1"),
                "demo",
                "--once",
                "--port",
                0,
                "--data",
                folder.resolve("demo"));

        assertThat(demo.lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("passerelle.consumers"))
                .anyMatch(line -> line.contains("passerelle.siecle.pupils"));
        assertThat(demo.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @Test
    void withoutAUtf8LocaleItIsRefused() throws Exception {
        HubProcess demo =
                HubProcess.run(Map.of("LC_ALL", "C"), "demo", "--once", "--port", 0, "--data", folder.resolve("data"));

        assertThat(demo.lines()).singleElement().asString().contains("LANG", "LC_ALL=C.UTF-8");
        assertThat(demo.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
