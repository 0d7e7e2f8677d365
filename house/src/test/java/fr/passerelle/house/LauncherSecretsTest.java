package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.FakeInstallation.Launched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets come as files from systemd and from containers; the hub itself knows variables only. */
class LauncherSecretsTest {

    @TempDir
    private Path home;

    private FakeInstallation installation;

    @BeforeEach
    void layTheLauncherBesideAJar() throws IOException {
        installation = FakeInstallation.in(home, "env | grep ^PASSERELLE_ | grep -v UMASK | sort; echo \"$*\" >&2");
    }

    @Test
    void theContentOfTheFileIsTheValueOfTheVariable() throws Exception {
        Path file = Files.writeString(home.resolve("secret"), "un mot de $passe 'bien' \"long\"\n");

        Launched told = installation.launch("serve", Map.of("PASSERELLE_DATABASE_PASSWORD_FILE", file.toString()));

        assertThat(told.code()).isZero();
        assertThat(told.out().lines())
                .contains("PASSERELLE_DATABASE_PASSWORD=un mot de $passe 'bien' \"long\"")
                .noneMatch(line -> line.startsWith("PASSERELLE_DATABASE_PASSWORD_FILE"))
                .as("never on a command line, which every account reads")
                .filteredOn(line -> line.contains("$passe"))
                .hasSize(1);
    }

    @Test
    void theDirectoryOfSchoolsIsAFileAndNoSecret() throws Exception {
        assertThat(installation
                        .launch("serve", Map.of("PASSERELLE_SCHOOLS_FILE", "/etc/passerelle/etablissements.csv"))
                        .out())
                .contains("PASSERELLE_SCHOOLS_FILE=/etc/passerelle/etablissements.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty"})
    void aSecretThatIsNotThereIsRefused(String name) throws Exception {
        Files.createFile(home.resolve("empty"));

        Launched refused = installation.launch(
                "serve",
                Map.of("PASSERELLE_PIX_PASSWORD_FILE", home.resolve(name).toString()));

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out())
                .startsWith("passerelle : PASSERELLE_PIX_PASSWORD_FILE=" + home.resolve(name) + " : ce fichier ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "generate", "bench"})
    void whatProvesTheHubIsNotInstalledWithIt(String command) throws Exception {
        Launched refused = installation.launch(command, Map.of());

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).startsWith("passerelle : « " + command + " » ne fait pas partie de l'installation");
    }
}
