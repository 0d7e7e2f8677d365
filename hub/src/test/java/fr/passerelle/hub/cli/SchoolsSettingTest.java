package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the directory of schools is looked for, without starting anything. */
class SchoolsSettingTest {

    @TempDir
    private Path home;

    @BeforeEach
    void config() throws IOException {
        Files.createDirectory(home.resolve("config"));
    }

    @Test
    void withoutAnySettingItLiesBesideTheOtherSettings() {
        assertThat(found(Map.of())).isEqualTo(home.resolve("config/etablissements.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schools-file: ${passerelle.home:.}/config/etablissements.csv   # annuaire",
                "# schools-file: elsewhere.csv",
                "data: data"
            })
    void asTheSettingsAreShippedTheyNeedNotBeUnderstood(String line) throws IOException {
        settings("passerelle: {\n" + line + "\nnever: closed");

        assertThat(found(Map.of())).isEqualTo(home.resolve("config/etablissements.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schools-file: /srv/names.csv                  | /srv/names.csv",
                "schools-file: '/srv/names.csv'  # as a text   | /srv/names.csv",
                "schools-file: ${passerelle.data}/names.csv    | /srv/data/names.csv",
                "schools-file: ${NAMES_FOLDER}/names.csv       | /srv/given/names.csv",
            })
    void theSettingsTell(String line, Path path) throws IOException {
        settings("passerelle:\n  data: /srv/data\n  " + line + "\n");

        assertThat(found(Map.of("NAMES_FOLDER", "/srv/given"))).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSERELLE_SCHOOLS_FILE", "PASSERELLE_SCHOOLSFILE"})
    void theEnvironmentComesFirst(String name) throws IOException {
        settings("passerelle:\n  schools-file: /srv/names.csv\n");

        assertThat(found(Map.of(name, "/etc/names.csv"))).isEqualTo(Path.of("/etc/names.csv"));
    }

    @Test
    void settingsThatCannotBeReadAreToldWithWhatToDo() throws IOException {
        settings("passerelle: {\n  schools-file: /srv/names.csv\n");

        assertThatThrownBy(() -> found(Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("application.yml : illisible")
                .hasMessageContaining("--schools");
    }

    private Path found(Map<String, String> environment) {
        return new SchoolsSetting(home, environment).path();
    }

    private void settings(String yaml) throws IOException {
        Files.writeString(home.resolve("config/application.yml"), yaml);
    }
}
