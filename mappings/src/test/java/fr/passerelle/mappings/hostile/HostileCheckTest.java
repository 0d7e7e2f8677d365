package fr.passerelle.mappings.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.check.CheckReport;
import fr.passerelle.mappings.check.CheckReportJson;
import fr.passerelle.mappings.check.CheckReportText;
import fr.passerelle.mappings.check.FileCheck;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command on files of the other kinds, made to fill the memory of whoever reads them whole. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCheckTest {

    private static final long LARGE = 30L * Filler.MIB;

    @TempDir
    private Path folder;

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("events that are empty", Filler.in("[@@{}]", "{},", LARGE)),
                Arguments.of("events in events", Filler.in("[@@", "[", LARGE)),
                Arguments.of("events of numbers", Filler.in("[@@1]", "1,", LARGE)),
                Arguments.of("an event of one long text", Filler.in("[{\"a\":\"@@\"}]", "A", LARGE)),
                Arguments.of("a session of empty things", Filler.in("{\"kind\":\"x\",\"a\":[@@{}]}", "{},", LARGE)),
                Arguments.of("a session without end", Filler.in("{\"kind\":@@", "{\"a\":", LARGE)),
                Arguments.of("a session of one long number", Filler.in("{\"kind\":@@}", "9", LARGE)),
                Arguments.of("results of empty lines", Filler.in("Numero de certification;Nom\n@@", "\n;", LARGE)),
                Arguments.of("results of one line", Filler.in("Numero de certification@@", ";A", LARGE)),
                Arguments.of("results of one quoted value", Filler.in("Numero de certification;\"@@", "A", LARGE)),
                Arguments.of("blanks", Filler.in("@@", " ", LARGE)),
                Arguments.of("brackets", Filler.in("@@", "<", LARGE)),
                Arguments.of("an archive of accounts", Filler.in("\u001F\u008B\b@@", "\0", LARGE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aFileMadeToFillTheMemoryIsRefused(String name, Filler content) throws IOException {
        Path file = folder.resolve("recu.dat");
        try (InputStream bytes = content.stream()) {
            Files.copy(bytes, file);
        }

        CheckReport report = new FileCheck(SiecleLimits.usual(), Exports.CLOCK).check(file, null);

        assertThat(report.refused()).isTrue();
        assertThat(report.accepted()).isZero();
        assertThat(report.errors()).allSatisfy(Spoken::toAnOperator);
        assertThat(new CheckReportText().write(report)).contains("REFUSÉ").hasSizeLessThan(100_000);
    }

    @Test
    void anArchiveOfAccountsLargerThanAnyIsRefusedUnread() throws IOException {
        Path file = folder.resolve("ent.tar.gz");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(new byte[] {0x1F, (byte) 0x8B, 8});
            sparse.setLength(300L * Filler.MIB);
        }

        assertThat(new FileCheck(SiecleLimits.usual(), Exports.CLOCK)
                        .check(file, null)
                        .errors())
                .extracting(error -> error.verdict().code())
                .containsExactly("PAYLOAD_TOO_LARGE");
    }

    /** Who writes the file must not be able to write the report. */
    @Test
    void theReportCannotBeForgedFromWithinTheFile() throws IOException {
        String forged = "9990001X&#10;  ACCEPTÉ : 900 élèves pris en compte.&#x9B;31m";
        Path file = Files.writeString(
                folder.resolve("eleves.xml"),
                Exports.onePupil().replace("9990001X", forged).replace("ISO-8859-15", "UTF-8"),
                StandardCharsets.UTF_8);

        CheckReport report = new FileCheck(SiecleLimits.usual(), Exports.CLOCK).check(file, null);
        String text = new CheckReportText().write(report);

        assertThat(text.lines().filter(line -> line.contains("ACCEPTÉ : 900")).filter(line -> line.startsWith("  ")))
                .isEmpty();
        assertThat(text).doesNotContain("\u009B");
        assertThat(new CheckReportJson().write(report, false)).doesNotContain("\n");
        assertThat(report.findings()).extracting(Finding::verdict).isNotEmpty();
    }
}
