package fr.passerelle.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may write where the programs of PostgreSQL lie would run as the hub: on the real programs, tampered with. */
class ForeignProgramsAreNeverRunTest {

    private static final int NOBODY = 65_534;

    @TempDir
    static Path shared;

    /** Unpacked once; each test leaves it as it was. */
    private static Path programs;

    private static Path root;

    @TempDir
    private Path data;

    @BeforeAll
    static void unpack() throws IOException {
        programs = shared.resolve("programs");
        Programs.in(programs);
        try (Stream<Path> inside = Files.list(programs)) {
            root = inside.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @BeforeEach
    void rightsAreKept() {
        assumeTrue(Rights.areKept(), "a system with POSIX rights");
    }

    @Test
    void whatIsUnpackedIsForItsOwnerAlone() throws IOException {
        try (Stream<Path> all = Files.walk(programs)) {
            assertThat(all.filter(path -> !Files.isSymbolicLink(path) && !path.endsWith("lock")))
                    .hasSizeGreaterThan(500)
                    .allSatisfy(path -> assertThat(rights(path)).endsWith("------"));
        }
        assertThat(rights(programs)).isEqualTo("rwx------");
        assertThat(rights(root.resolve("bin/postgres"))).isEqualTo("rwx------");
    }

    @Test
    void unchangedProgramsAreTakenAsTheyAre() throws IOException {
        var made = Files.getLastModifiedTime(root.resolve("manifest"));
        assertThat(Programs.in(programs).command("initdb", java.util.List.of())).contains(root + "/bin/initdb");
        assertThat(Files.getLastModifiedTime(root.resolve("manifest"))).isEqualTo(made);
    }

    @Test
    void aProgramPutInThePlaceOfAnotherIsNotRun() throws IOException {
        Path initdb = root.resolve("bin/initdb");
        Path kept = Files.move(initdb, shared.resolve("initdb"));
        try {
            Files.copy(marker(), initdb, StandardCopyOption.COPY_ATTRIBUTES);
            assertRefused("bin/initdb, modifié");
        } finally {
            Files.move(kept, initdb, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void oneByteIsEnough() throws IOException {
        Path library = root.resolve("lib/libpq.so.5.18");
        assumeTrue(Files.exists(library), "the library of this version");
        byte[] bytes = Files.readAllBytes(library);
        try {
            byte[] altered = bytes.clone();
            altered[altered.length / 2] ^= 1;
            Files.write(library, altered);
            assertRefused("lib/libpq.so.5.18, modifié");
        } finally {
            Files.write(library, bytes);
        }
    }

    @Test
    void aLinkToWhatLiesElsewhereIsNotFollowed() throws IOException {
        Path initdb = root.resolve("bin/initdb");
        Path kept = Files.move(initdb, shared.resolve("initdb"));
        try {
            Files.createSymbolicLink(initdb, marker());
            assertRefused("bin/initdb, modifié");
        } finally {
            Files.delete(initdb);
            Files.move(kept, initdb);
        }
    }

    @Test
    void aLibraryThatWasNotUnpackedIsNotLoaded() throws IOException {
        Path added = Files.writeString(root.resolve("lib/postgresql/added.so"), "\177ELF");
        try {
            Files.setPosixFilePermissions(added, PosixFilePermissions.fromString("rw-------"));
            assertRefused("lib/postgresql/added.so, ajouté");
        } finally {
            Files.delete(added);
        }
    }

    @Test
    void aProgramThatOthersMayWriteToIsNotRun() throws IOException {
        Path postgres = root.resolve("bin/postgres");
        for (String rights : new String[] {"rwx-w----", "rwx----w-"}) {
            try {
                Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString(rights));
                assertRefused("bin/postgres, modifiable par d'autres comptes");
            } finally {
                Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void aProgramOfAnotherAccountIsNotRun() throws IOException {
        assumeTrue(Rights.isRoot(), "only root gives files away");
        Path postgres = root.resolve("bin/postgres");
        try {
            Files.setAttribute(postgres, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            assertRefused("bin/postgres, appartient à un autre compte");
        } finally {
            Files.setAttribute(postgres, "unix:uid", 0, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Test
    void aFolderOfAnotherAccountIsNotEntered() throws IOException {
        assumeTrue(Rights.isRoot(), "only root gives files away");
        Path theirs = Files.createDirectory(shared.resolve("theirs"));
        Files.setAttribute(theirs, "unix:uid", NOBODY);

        assertThatThrownBy(() -> EmbeddedDatabase.start(data.resolve("postgres"), theirs))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("ne sont pas à nous")
                .hasMessageContaining("supprimez " + theirs);
    }

    @Test
    void aFolderThatOthersMayReplaceIsNotUsed() throws IOException {
        Path open = Files.createDirectory(shared.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(data.resolve("postgres"), open.resolve("programs")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("chmod go-w " + open);
        assertThat(open.resolve("programs")).doesNotExist();
    }

    /** As earlier versions left it, to anybody: nothing in it is believed, and the upgrade goes by itself. */
    @Test
    void whatLayInAnOpenFolderIsRemovedUnrunAndUnpackedAnew() throws IOException {
        Path old = Files.createDirectory(shared.resolve("old"));
        Path bin = Files.createDirectories(old.resolve("PG-0123456789abcdef/bin"));
        Files.copy(marker(), bin.resolve("initdb"));
        Files.createDirectories(old.resolve(root.getFileName()).resolve("bin"));
        Files.copy(marker(), old.resolve(root.getFileName()).resolve("bin/initdb"));
        Files.setPosixFilePermissions(old.resolve("PG-0123456789abcdef"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));

        Programs.in(old);

        assertThat(old.resolve("PG-0123456789abcdef")).doesNotExist();
        assertThat(Contents.of(old.resolve(root.getFileName()), "manifest")).isEqualTo(Contents.of(root, "manifest"));
        assertThat(rights(old)).isEqualTo("rwx------");
        assertThat(data.resolve("it-ran")).doesNotExist();
    }

    @Test
    void anUnpackingThatWasCutIsBegunAgain() throws IOException {
        Path cut = Files.createDirectory(shared.resolve("cut"), PrivateFiles.ofSealedFolders());
        Files.createDirectories(cut.resolve(root.getFileName() + ".part").resolve("bin"));

        Programs.in(cut);

        assertThat(cut.resolve(root.getFileName()).resolve("bin/postgres")).isExecutable();
    }

    private void assertRefused(String what) {
        assertThatThrownBy(() -> EmbeddedDatabase.start(data.resolve("postgres"), programs))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining(what)
                .hasMessageContaining("supprimez le dossier " + root);
        assertThat(data.resolve("it-ran")).doesNotExist();
        assertThat(data.resolve("postgres/cluster")).doesNotExist();
    }

    /** A program that leaves a mark wherever it is run. */
    private Path marker() throws IOException {
        Path script = Files.writeString(
                data.resolve("script"),
                "#!/bin/sh\ntouch " + data.resolve("it-ran") + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }
}
