package fr.passerelle.hub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, with a program in the place of Java that tells what it is given. */
class LauncherUmaskTest {

    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    private Path home;

    private record Launched(int code, String out) {}

    @BeforeEach
    void layTheLauncherBesideAJar() throws IOException {
        Files.copy(House.root().resolve("passerelle"), home.resolve("passerelle"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("hub/target"));
        Files.createFile(home.resolve("hub/target/passerelle.jar"));
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"umask $(umask), told $PASSERELLE_UMASK\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void whatAProgramOfOthersWritesIsTheHubsAloneToo() throws Exception {
        assertThat(launched("")).isEqualTo(new Launched(0, "umask 0077, told 077\n"));
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
        ProcessBuilder launcher =
                new ProcessBuilder("sh", home.resolve("passerelle").toString(), "serve").redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        launcher.environment().remove("PASSERELLE_UMASK");
        if (!umask.isEmpty()) {
            launcher.environment().put("PASSERELLE_UMASK", umask);
        }
        Process process = launcher.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Launched(process.exitValue(), out);
    }
}
