package fr.passerelle.hub.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.cli.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As a person meets it: a program, a terminal, an exit code. */
class StartSaysEveryFaultAtOnceTest {

    @TempDir
    private Path folder;

    @Test
    void eightFaultsAreEightLinesAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HubProcess start = HubProcess.run(
                    Map.of(
                            "PASSERELLE_RELAY_PERIODE", "100",
                            "PASSERELLE_CONSUMERS", "deux",
                            "PASSERELLE_INTAKE_FOLDER", file.resolve("intake").toString(),
                            "PASSERELLE_DATABASE_URL", "mysql://serveur/base",
                            "PASSERELLE_DATABASE_USER", "passerelle",
                            "PASSERELLE_SCHEDULE_RESULTS", "tous les soirs",
                            "PASSERELLE_THRESHOLDS_LEAVING", "10",
                            "PASSERELLE_NETSYNCHRO_URL", "http://siecle.exemple.fr",
                            "PASSERELLE_NETSYNCHRO_TOKEN", "s3cret"),
                    "serve",
                    "--port",
                    taken.getLocalPort(),
                    "--data",
                    folder.resolve("data"));

            assertThat(start.lines())
                    .hasSize(8)
                    .allSatisfy(line -> assertThat(line)
                            .startsWith("passerelle : Le réglage ")
                            .endsWith(".")
                            .doesNotContain("Exception", "s3cret"))
                    .anyMatch(line -> line.contains("PASSERELLE_RELAY_PERIODE")
                            && line.contains("Peut-être PASSERELLE_RELAY_PERIOD "))
                    .anyMatch(line -> line.contains("passerelle.consumers (PASSERELLE_CONSUMERS)")
                            && line.contains("un nombre entier"))
                    .anyMatch(line -> line.contains("passerelle.intake.folder (PASSERELLE_INTAKE_FOLDER)"))
                    .anyMatch(line -> line.contains("PASSERELLE_DATABASE_URL"))
                    .anyMatch(line -> line.contains("passerelle.schedule.results")
                            && line.contains("« tous les soirs » n'est pas un horaire"))
                    .anyMatch(line -> line.contains("passerelle.thresholds.leaving"))
                    .anyMatch(line -> line.contains("passerelle.netsynchro.url"))
                    .anyMatch(line -> line.contains("server.port (SERVER_PORT)")
                            && line.contains("le port " + taken.getLocalPort() + " est déjà pris"));
            assertThat(start.exitCode()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aTakenPortIsFoundBeforeTheDatabaseIsMade() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HubProcess start =
                    HubProcess.run(Map.of(), "serve", "--port", taken.getLocalPort(), "--data", folder.resolve("data"));

            assertThat(start.lines()).singleElement().asString().contains("server.port", "est déjà pris", "--port N");
            assertThat(start.exitCode()).isEqualTo(ExitCode.OUTSIDE_FAILED);
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aFolderThatAnotherHubUsesIsLeftAsItIs() throws Exception {
        Path postgres = Files.createDirectories(folder.resolve("postgres"));
        try (FileChannel another =
                FileChannel.open(postgres.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(another.tryLock()).isNotNull();

            HubProcess start = HubProcess.run(Map.of(), "serve", "--port", 0, "--data", folder);

            assertThat(start.lines())
                    .singleElement()
                    .asString()
                    .contains("passerelle.data", "sert déjà à un autre Passerelle", "--data DIR");
            assertThat(start.exitCode()).isEqualTo(ExitCode.OUTSIDE_FAILED);
            assertThat(postgres).isDirectoryNotContaining("glob:**cluster");
        }
    }

    @Test
    void aFileThatIsNoYamlIsToldWithItsLine() throws Exception {
        HubProcess start = withFile("passerelle:\n  intake:\n    delay: 5\n   folder: x\n", "serve", "--port", 0);

        assertThat(start.lines())
                .singleElement()
                .asString()
                .contains(folder.resolve("application.yml").toString(), "ligne 4", "est illisible");
        assertThat(start.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aValueThatRefersToNothingAndAKeyThatYamlMistakesAreToldWithTheirLine() throws Exception {
        HubProcess start = withFile(
                "passerelle:\n  pix:\n    password: ${NOWHERE}\n  notice:\n    on: held\n",
                "serve",
                "--port",
                0,
                "--data",
                folder.resolve("data"));

        assertThat(start.lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("passerelle.pix.password")
                        && line.contains("${NOWHERE}")
                        && line.contains("ligne 3"))
                .anyMatch(line -> line.contains("passerelle.notice[true]")
                        && line.contains("\"on\"")
                        && line.contains("ligne 5"));
        assertThat(start.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void theTraceOfWhatNobodyForesawGoesToAFileThatItsOwnerAloneReads() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));

        HubProcess start = HubProcess.run(
                Map.of("SERVER_SSL_KEYSTORE", folder.resolve("nowhere").toString()),
                "serve",
                "--port",
                0,
                "--data",
                data);

        Path trace = data.resolve("derniere-erreur.log");
        assertThat(start.lines())
                .noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by"))
                .noneMatch(line -> line.contains("ERROR") || line.contains("FAILED"))
                .last()
                .asString()
                .startsWith("passerelle : La commande a échoué")
                .contains(trace.toString());
        assertThat(start.exitCode()).isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(trace).content().contains("\tat fr.passerelle.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trace)))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutAUtf8LocaleAStartIsRefused() throws Exception {
        HubProcess start =
                HubProcess.run(Map.of("LC_ALL", "C"), "serve", "--port", 0, "--data", folder.resolve("data"));

        assertThat(start.lines()).singleElement().asString().contains("LANG", "LC_ALL=C.UTF-8");
        assertThat(start.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private HubProcess withFile(String yaml, Object... words) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("application.yml"), yaml);
        return HubProcess.run(Map.of("SPRING_CONFIG_ADDITIONAL_LOCATION", "optional:file:" + folder + "/"), words);
    }
}
