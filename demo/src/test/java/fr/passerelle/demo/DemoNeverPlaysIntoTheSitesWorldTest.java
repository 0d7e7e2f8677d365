package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.start.HubProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a production host the variables of the service may well be set: invented pupils must not reach its base. */
class DemoNeverPlaysIntoTheSitesWorldTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "PASSERELLE_DATABASE_URL, jdbc:postgresql://base.exemple.fr/passerelle",
        "PASSERELLE_BROKER_URL, tcp://courtier.exemple.fr:61616"
    })
    void itIsRefusedBesideTheSitesVariables(String name, String value) throws Exception {
        HubProcess demo = demo(Map.of(name, value));

        assertThat(demo.lines())
                .singleElement()
                .asString()
                .startsWith("passerelle : La démonstration")
                .contains(name);
        assertThat(demo.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** The year ends as expected, and what the site's settings name was neither asked nor written to. */
    @Test
    void whatTheSitesSettingsNameIsLeftAlone() throws Exception {
        HubProcess demo = demo(Map.of(
                "PASSERELLE_DELIVERY_FOLDER", folder.resolve("lsu").toString(),
                "PASSERELLE_NETSYNCHRO_URL", "https://siecle.exemple.fr",
                "PASSERELLE_NETSYNCHRO_TOKEN", "jeton",
                "PASSERELLE_NOTICE_WEBHOOK_URL", "https://avis.exemple.fr"));

        assertThat(demo.exitCode()).as("%s", demo.lines()).isEqualTo(ExitCode.WELL);
        assertThat(folder.resolve("lsu")).doesNotExist();
        assertThat(folder.resolve("data/delivery")).isNotEmptyDirectory();
    }

    private HubProcess demo(Map<String, String> environment) throws Exception {
        return HubProcess.run(
                environment, "demo", "--once", "--schools", 1, "--port", 0, "--data", folder.resolve("data"));
    }
}
