package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.hub.cli.CommandRun;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.mappings.check.FileCheck;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

    private static final Clock IN_THE_YEAR = Clock.fixed(Instant.parse("2026-11-30T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void theSameOptionsWriteTheSameBytes() throws IOException {
        CommandRun one = generate("one", "--schools", "2", "--seed", "11", "--school-year", "2026");
        CommandRun two = generate("two", "--schools", "2", "--seed", "11", "--school-year", "2026");
        CommandRun other = generate("other", "--schools", "2", "--seed", "12", "--school-year", "2026");

        assertThat(one.code()).isZero();
        assertThat(two.code()).isZero();
        assertThat(other.code()).isZero();
        assertThat(one.out()).contains("2 établissements").contains("graine 11").contains("2026-2027");
        assertThat(hashes("one"))
                .hasSizeGreaterThan(20)
                .isEqualTo(hashes("two"))
                .isNotEqualTo(hashes("other"));
    }

    @Test
    void tooFewPupilsAreRaisedToTheFloorAndSaidSo() throws IOException {
        CommandRun few = generate("few", "--schools", "2", "--pupils", "10", "--seed", "3", "--school-year", "2026");
        CommandRun floor =
                generate("floor", "--schools", "2", "--pupils", "80", "--seed", "3", "--school-year", "2026");

        assertThat(few.code()).isZero();
        assertThat(few.err()).contains("Porté à 40 élèves par établissement");
        assertThat(floor.err()).isEmpty();
        assertThat(hashes("few")).isEqualTo(hashes("floor"));
    }

    @Test
    void whatIsGeneratedIsWhatCheckAccepts() throws IOException {
        assertThat(generate("academy", "--schools", "2", "--pupils", "40", "--school-year", "2026")
                        .code())
                .isZero();
        // The other school has what nobody may take.
        Path stage = folder.resolve("academy/2-rentree/siecle/9990002Y");
        List<Path> exports = files(stage).filter(GenerateTest::isPupilExport).toList();
        assertThat(exports).isNotEmpty();

        FileCheck check = new FileCheck(SiecleLimits.usual(), IN_THE_YEAR);
        assertThat(exports).map(export -> check.check(export, null)).allSatisfy(report -> {
            assertThat(report.kind()).isEqualTo(FileKind.SIECLE_ELEVES);
            assertThat(report.errors()).isEmpty();
        });
    }

    @Test
    void anAcademyOutOfBoundsIsAWrongUseInFrench() {
        assertThat(generate("none", "--schools", "0").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(generate("none", "--schools", "0").err()).contains("Il faut au moins un établissement");
        CommandRun tooMany = generate("many", "--schools", "901");
        assertThat(tooMany.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(tooMany.err()).startsWith("passerelle : Taille d'académie hors des bornes");
        assertThat(folder.resolve("many")).doesNotExist();
    }

    @Test
    void withoutAFolderToWriteToTheUsageIsTold() {
        CommandRun run = CommandRun.of("generate", "--schools", "1");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("--out").contains("passerelle generate");
    }

    @Test
    void aFolderThatIsAFileIsToldInFrench() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        CommandRun run = CommandRun.of("generate", "--schools", "1", "--pupils", "40", "--out", file);

        assertThat(run.code()).isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(run.err()).startsWith("passerelle : Fichier ou dossier inutilisable");
    }

    private CommandRun generate(String out, Object... options) {
        return CommandRun.of(Stream.of(Stream.of("generate", "--out", folder.resolve(out)), Arrays.stream(options))
                .flatMap(words -> words)
                .toArray());
    }

    private Map<String, Integer> hashes(String academy) throws IOException {
        Path root = folder.resolve(academy);
        return files(root)
                .collect(Collectors.toMap(
                        file -> root.relativize(file).toString(),
                        file -> Arrays.hashCode(bytes(file)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Stream<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static boolean isPupilExport(Path file) {
        try {
            return FileKinds.of(file) == FileKind.SIECLE_ELEVES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
