package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.intake.folder.CheckedFolder;
import fr.passerelle.connectors.intake.folder.OpenFolder;
import fr.passerelle.connectors.intake.folder.SecureFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the system's relative calls, and by checked paths where there are none. */
class OpenFolderFollowsNoLinkTest {

    @TempDir
    Path folder;

    @TempDir
    Path outside;

    private static final Path NAME = Path.of("name");

    @BeforeEach
    void aSecretOutside() throws IOException {
        folder = folder.toRealPath();
        Files.writeString(outside.resolve("secret"), "secret");
    }

    private OpenFolder top(boolean secure) throws IOException {
        return secure ? OpenFolder.top(folder) : new CheckedFolder(folder);
    }

    @Test
    void onLinuxTheCallsAreRelativeToTheFolderThatIsHeld() throws IOException {
        try (OpenFolder top = top(true)) {
            assertThat(top).isInstanceOf(SecureFolder.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkIsSeenAndNeitherReadNorEntered(boolean secure) throws IOException {
        Files.createSymbolicLink(folder.resolve("file"), outside.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("folder"), outside);
        try (OpenFolder top = top(secure)) {
            assertThat(top.names(10)).containsExactlyInAnyOrder(Path.of("file"), Path.of("folder"));
            assertThat(top.attributes(Path.of("file")).isSymbolicLink()).isTrue();
            assertThatThrownBy(() -> top.read(Path.of("file"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> top.open(Path.of("folder"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> top.openOrMake(Path.of("folder"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> top.create(Path.of("file"))).isInstanceOf(FileAlreadyExistsException.class);
        }
    }

    /** It would wait for a writer for ever. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsNeverOpenedAsAFolder(boolean secure) throws Exception {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        try (OpenFolder top = top(secure)) {
            assertThatThrownBy(() -> top.open(Path.of("pipe"))).isInstanceOf(NotDirectoryException.class);
            assertThatThrownBy(() -> top.openOrMake(Path.of("pipe"))).isInstanceOf(NotDirectoryException.class);
        }
    }

    /** Between the check and the use, a folder on the way becomes a link. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFolderThatIsSwappedForALinkLeadsNowhereElse(boolean secure) throws IOException {
        Path school = Files.createDirectories(folder.resolve("school"));
        try (OpenFolder top = top(secure);
                OpenFolder open = top.open(Path.of("school"))) {
            Files.move(school, folder.resolve("moved"));
            Files.createSymbolicLink(school, outside);

            assertThatThrownBy(() -> open.read(Path.of("secret"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> open.delete(Path.of("secret"))).isInstanceOf(IOException.class);
            if (secure) {
                write(open, NAME, "laid");
                assertThat(folder.resolve("moved/name")).hasContent("laid");
            } else {
                assertThatThrownBy(() -> open.create(NAME)).isInstanceOf(IOException.class);
            }
            assertThat(outside.resolve("name")).doesNotExist();
            assertThat(outside.resolve("secret")).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileIsWrittenRenamedOverALinkAndRemoved(boolean secure) throws IOException {
        Files.createSymbolicLink(folder.resolve("taken"), outside.resolve("secret"));
        try (OpenFolder top = top(secure);
                OpenFolder made = top.openOrMake(Path.of("made"))) {
            write(made, NAME, "laid");
            made.move(NAME, top, Path.of("taken"));

            assertThat(folder.resolve("taken")).isRegularFile().hasContent("laid");
            assertThat(outside.resolve("secret")).hasContent("secret");
            top.delete(Path.of("taken"));
            assertThat(folder.resolve("taken")).doesNotExist();
        }
    }

    private static void write(OpenFolder open, Path name, String text) throws IOException {
        try (SeekableByteChannel channel = open.create(name)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
