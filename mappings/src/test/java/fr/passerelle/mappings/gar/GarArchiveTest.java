package fr.passerelle.mappings.gar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarArchiveTest {

    private static final GarLimits SMALL = new GarLimits(1 << 20, 10, 8 << 20, 50);
    private static final GarEntReader READER = new GarEntReader(SMALL);

    private static AccountBatch read(byte[] archive) {
        return READER.readArchive(new ByteArrayInputStream(archive));
    }

    private static void isRefused(byte[] archive, GarVerdict verdict) {
        AccountBatch batch = read(archive);
        assertThat(batch.findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::verdict)
                .containsExactly(verdict);
        assertThat(batch.accounts()).isEmpty();
    }

    @Test
    void theDigestOfTheMd5FileIsComparedWithoutCaseOrBlanks() {
        byte[] archive = "passerelle".getBytes(StandardCharsets.US_ASCII);
        String another = "0".repeat(32);
        String right = java.util.HexFormat.of().formatHex(md5(archive));

        assertThat(GarEntReader.digestAgrees(archive, right)).isTrue();
        assertThat(GarEntReader.digestAgrees(archive, right.toUpperCase(Locale.ROOT) + "\r\n"))
                .isTrue();
        assertThat(GarEntReader.digestAgrees(archive, right + "  archive.tar.gz\n"))
                .isTrue();
        assertThat(GarEntReader.digestAgrees(archive, another)).isFalse();
        assertThat(GarEntReader.digestAgrees(archive, "")).isFalse();
        assertThat(GarEntReader.digestAgrees(archive, right.substring(1))).isFalse();
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("MD5").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNoGzipIsRefused() {
        isRefused("not an archive".getBytes(StandardCharsets.US_ASCII), GarVerdict.GAR_ARCHIVE_UNREADABLE);
        isRefused(new byte[0], GarVerdict.GAR_ARCHIVE_UNREADABLE);
    }

    @Test
    void aTruncatedArchiveIsRefused() {
        byte[] archive = GarSamples.completeExport();

        isRefused(Arrays.copyOf(archive, archive.length / 2), GarVerdict.GAR_ARCHIVE_UNREADABLE);
    }

    @Test
    void anArchiveWithoutEntryIsRefused() {
        isRefused(GarSamples.archive(Map.of()), GarVerdict.GAR_ARCHIVE_UNREADABLE);
    }

    @Test
    void oneBadFileRefusesTheWholeArchive() {
        Map<String, byte[]> files = new HashMap<>();
        files.put("a_Eleve_0000.xml", GarSamples.bytes("ent-eleve.xml"));
        files.put("a_Eleve_0001.xml", "<truncated".getBytes(StandardCharsets.US_ASCII));

        isRefused(GarSamples.archive(files), GarVerdict.GAR_XML_UNREADABLE);
        assertThat(read(GarSamples.archive(files)).findings())
                .extracting(Finding::detail)
                .containsExactly("a_Eleve_0001.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Eleve_0000.xml",
                "a/../../Eleve_0000.xml",
                "/etc/Eleve_0000.xml",
                "a\\Eleve.xml",
                "C:Eleve.xml"
            })
    void aPathThatLeavesTheArchiveIsRefused(String path) {
        TarArchiveEntry entry = new TarArchiveEntry(path, true);
        byte[] content = GarSamples.bytes("ent-eleve.xml");
        entry.setSize(content.length);
        entry.setName(path);

        isRefused(GarSamples.archive(List.of(Map.entry(entry, content))), GarVerdict.GAR_ARCHIVE_PATH_FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_CHR})
    void aLinkOrADeviceIsRefused(byte kind) {
        TarArchiveEntry entry = new TarArchiveEntry("Eleve_0000.xml", kind);
        entry.setLinkName("elsewhere.xml");

        isRefused(GarSamples.archive(List.of(Map.entry(entry, new byte[0]))), GarVerdict.GAR_ARCHIVE_PATH_FORBIDDEN);
    }

    @Test
    void aBombIsStoppedByItsRatio() {
        byte[] blanks = new byte[4 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] bomb = GarSamples.archive(Map.of("Eleve_0000.xml", blanks));

        assertThat(bomb.length).isLessThan(50_000);
        isRefused(bomb, GarVerdict.GAR_ARCHIVE_TOO_LARGE);
        assertThat(read(bomb).findings()).extracting(Finding::detail).containsExactly("taux de compression");
    }

    @Test
    void aBombInAnIgnoredFileIsStoppedToo() {
        isRefused(GarSamples.archive(Map.of("lisez-moi.txt", new byte[4 << 20])), GarVerdict.GAR_ARCHIVE_TOO_LARGE);
    }

    @Test
    void tooMuchContentIsStopped() {
        GarEntReader narrow = new GarEntReader(new GarLimits(1 << 20, 10, 2_000, 50));

        AccountBatch batch = narrow.readArchive(new ByteArrayInputStream(GarSamples.completeExport()));

        assertThat(batch.findings()).extracting(Finding::detail).containsExactly("taille du contenu");
    }

    @Test
    void tooManyEntriesAreStopped() {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i <= SMALL.entries(); i++) {
            files.put("readme-" + i + ".txt", new byte[0]);
        }

        isRefused(GarSamples.archive(files), GarVerdict.GAR_ARCHIVE_TOO_LARGE);
    }

    @Test
    void tooLargeAnArchiveIsNotEvenOpened() {
        GarEntReader narrow = new GarEntReader(new GarLimits(100, 10, 1 << 20, 50));

        AccountBatch batch = narrow.readArchive(new ByteArrayInputStream(GarSamples.completeExport()));

        assertThat(batch.findings()).extracting(Finding::detail).containsExactly("taille de l'archive");
    }

    @Test
    void filesThatAreNotXmlAreLeftAsideAndTold() {
        AccountBatch batch = read(GarSamples.archive(Map.of(
                "export/", new byte[0],
                "export/a_Eleve_0000.xml", GarSamples.bytes("ent-eleve.xml"),
                "export/._a_Eleve_0000.xml", new byte[] {0, 1, 2},
                "export/lisez-moi.txt", new byte[] {65})));

        assertThat(batch.accounts()).hasSize(3);
        assertThat(batch.findings())
                .extracting(Finding::detail)
                .containsExactlyInAnyOrder("._a_Eleve_0000.xml", "lisez-moi.txt");
        assertThat(batch.findings()).extracting(Finding::verdict).containsOnly(GarVerdict.GAR_FILE_IGNORED);
    }
}
