package fr.passerelle.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before PostgreSQL is started, and what is left behind then: nothing that is in the way. */
class ServerFolderTest {

    private static final long MIB = 1024L * 1024;

    @TempDir
    Path folder;

    @Test
    void aDiskThatIsNearlyFullIsRefusedWithWhatIsLeftAndWhatIsNeeded() {
        assertThatThrownBy(() -> ServerFolder.take(folder, any -> 256 * MIB - 1))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("Disque presque plein : il reste 255 Mo pour " + folder
                        + ", il en faut 256 Mo. Libérez de la place.");
    }

    @Test
    void theFolderIsFreeAgainOnceThereIsRoom() throws IOException {
        assertThatThrownBy(() -> ServerFolder.take(folder, any -> 0)).isInstanceOf(DatabaseUnavailableException.class);
        assertThatThrownBy(() -> ServerFolder.take(folder, any -> {
                    throw new IOException("stale handle");
                }))
                .isInstanceOf(DatabaseUnavailableException.class);

        try (ServerFolder taken = ServerFolder.take(folder, any -> 256 * MIB)) {
            assertThat(taken.isInitialised()).isFalse();
        }
    }

    @Test
    void aDiskThatDoesNotSayHowMuchIsLeftIsOneThatCannotBeUsed() throws IOException {
        assertThatThrownBy(() -> ServerFolder.take(folder, any -> {
                    throw new IOException("stale handle");
                }))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("Impossible d'écrire");
    }
}
