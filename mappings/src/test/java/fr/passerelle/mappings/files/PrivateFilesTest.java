package fr.passerelle.mappings.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the umask of whoever runs the tests: that of most machines lets everybody read. */
class PrivateFilesTest {

    @TempDir
    private Path folder;

    @Test
    void everyFolderThatIsMissingOnTheWayIsTheOwnersAlone() throws IOException {
        Path deep = PrivateFiles.createDirectories(folder.resolve("a/b/c"));

        assertThat(deep).isDirectory();
        assertThat(rights(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("a/b"))).isEqualTo("rwx------");
        assertThat(rights(deep)).isEqualTo("rwx------");
    }

    @Test
    void whateverMakesAFileMakesItTheOwnersAlone() throws IOException {
        PrivateFiles.write(folder.resolve("written"), new byte[] {1});
        PrivateFiles.newOutputStream(folder.resolve("streamed")).close();
        PrivateFiles.open(folder.resolve("opened"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        Path temporary = PrivateFiles.createTempFile(folder, ".", ".part");

        assertThat(rights(folder.resolve("written"))).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("streamed"))).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("opened"))).isEqualTo("rw-------");
        assertThat(rights(temporary)).isEqualTo("rw-------");
    }

    @Test
    void aFileIsWrittenAnewAndNothingOfTheOldStays() throws IOException {
        Path file = PrivateFiles.write(folder.resolve("file"), "longer".getBytes());

        assertThat(PrivateFiles.write(file, "new".getBytes())).hasContent("new");
    }

    @Test
    void aFolderOfTheSiteKeepsTheRightsThatTheSiteGaveIt() throws IOException {
        Path intake = Files.createDirectory(folder.resolve("intake"));
        Files.setPosixFilePermissions(intake, PosixFilePermissions.fromString("rwxrwx---"));

        PrivateFiles.createDirectories(intake);

        assertThat(rights(intake)).isEqualTo("rwxrwx---");
    }

    @Test
    void aSealedFolderIsTheOwnersAloneAlsoWhenAnEarlierVersionMadeItWider() throws IOException {
        Path wide = Files.createDirectory(folder.resolve("postgres"));
        Files.setPosixFilePermissions(wide, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(rights(PrivateFiles.seal(wide))).isEqualTo("rwx------");
        assertThat(rights(PrivateFiles.seal(folder.resolve("data/artemis")))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("data"))).isEqualTo("rwx------");
    }

    @Test
    void aSiteMayShareWithAGroupAndWithNobodyElse() {
        assertThat(Umask.of(Map.of())).contains(Umask.ALONE);
        assertThat(Umask.of(Map.of(Umask.SETTING, "077"))).contains(Umask.ALONE);
        assertThat(Umask.of(Map.of(Umask.SETTING, " 027 ")))
                .contains(Umask.GROUP_READS)
                .map(umask -> Umask.octal(umask.files()) + " " + Umask.octal(umask.folders()))
                .contains("640 750");
        assertThat(Umask.of(Map.of(Umask.SETTING, "007")))
                .contains(Umask.GROUP_WRITES)
                .map(umask -> Umask.octal(umask.files()) + " " + Umask.octal(umask.folders()))
                .contains("660 770");
        assertThat(Umask.of(Map.of(Umask.SETTING, "022"))).isEqualTo(Optional.empty());
        assertThat(Umask.of(Map.of(Umask.SETTING, "0077"))).isEqualTo(Optional.empty());
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
