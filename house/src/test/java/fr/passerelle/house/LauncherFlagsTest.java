package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.bench.served.HubProgram;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class LauncherFlagsTest {

    @Test
    void theHubThatIsMeasuredHasTheFlagsThatTheLauncherGives() throws IOException {
        assertThat(Files.readString(House.root().resolve("passerelle")))
                .contains("serve | demo) heap=\"" + String.join(" ", HubProgram.LAUNCHER_FLAGS) + "\"");
    }
}
