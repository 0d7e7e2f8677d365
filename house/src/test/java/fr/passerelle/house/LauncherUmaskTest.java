package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.FakeInstallation.Launched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherUmaskTest {

    @TempDir
    private Path home;

    private FakeInstallation installation;

    @BeforeEach
    void layTheLauncherBesideAJar() throws IOException {
        installation = FakeInstallation.in(home, "echo \"umask $(umask), told $PASSERELLE_UMASK\"");
    }

    @Test
    void whatAProgramOfOthersWritesIsTheHubsAloneToo() throws Exception {
        assertThat(installation.launch("serve", Map.of())).isEqualTo(new Launched(0, "umask 0077, told 077\n"));
    }

    @Test
    void aSiteMayShareWithAGroup() throws Exception {
        assertThat(launched("027")).isEqualTo(new Launched(0, "umask 0027, told 027\n"));
        assertThat(launched("007")).isEqualTo(new Launched(0, "umask 0007, told 007\n"));
    }

    @Test
    void aSiteMayNotShareWithEverybody() throws Exception {
        Launched refused = launched("022");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).startsWith("passerelle : PASSERELLE_UMASK=022 n'est pas admis : 077");
    }

    private Launched launched(String umask) throws IOException, InterruptedException {
        return installation.launch("serve", Map.of("PASSERELLE_UMASK", umask));
    }
}
