package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.settings.DiskSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.unit.DataSize;

/** The disk of the data folder, from roomy to full; {@link HealthSpeaksToWhoIsSignedInTest} asks a real one. */
class FullDiskIsToldTest {

    private static final long MIB = 1024L * 1024;

    @TempDir
    private Path data;

    @Test
    void aRoomyDiskIsWell() {
        assertThat(with(1024 * MIB).getStatus()).isEqualTo(Status.UP);
        assertThat(sentence(with(1024 * MIB))).isEqualTo("Il reste 1 Go sur le disque de " + data + ".");
    }

    @Test
    void aLargeDiskIsToldAsAPersonReadsIt() {
        assertThat(sentence(with(79_403 * MIB))).isEqualTo("Il reste 77,5 Go sur le disque de " + data + ".");
    }

    @Test
    void aDiskThatGetsFullIsSaidWhileTheHubGoesOn() {
        assertThat(with(1024 * MIB - 1).getStatus()).isEqualTo(Condition.DEGRADED);
        assertThat(with(256 * MIB).getStatus()).isEqualTo(Condition.DEGRADED);
        assertThat(sentence(with(512 * MIB))).contains("Il reste 512 Mo").contains("avant qu'il n'en reste 256 Mo.");
    }

    @Test
    void aDiskWithoutRoomForTheBrokerTakesTheHubDown() {
        for (long free : new long[] {256 * MIB - 1, 0}) {
            assertThat(with(free).getStatus()).isEqualTo(Status.DOWN);
            assertThat(sentence(with(free))).contains("Libérez de la place");
        }
    }

    @Test
    void aDiskThatDoesNotAnswerTakesTheHubDown() {
        Health health = new DiskHealth(data, settings(), folder -> {
                    throw new IOException("stale handle");
                })
                .health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(sentence(health)).contains("vérifiez qu'il est monté");
    }

    private Health with(long free) {
        return new DiskHealth(data, settings(), folder -> free).health();
    }

    private static DiskSettings settings() {
        return new DiskSettings(DataSize.ofGigabytes(1));
    }

    private static String sentence(Health health) {
        return String.valueOf(health.getDetails().get("phrase"));
    }
}
