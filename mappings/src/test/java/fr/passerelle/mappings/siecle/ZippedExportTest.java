package fr.passerelle.mappings.siecle;

import static fr.passerelle.mappings.siecle.Exports.codes;
import static fr.passerelle.mappings.siecle.Exports.onePupil;
import static fr.passerelle.mappings.siecle.Exports.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedExportTest {

    private static final byte[] XML = onePupil().getBytes(Exports.SIECLE);

    @ParameterizedTest
    @CsvSource({
        "ElevesSansAdresses.xml, .cache.xml",
        "ElevesSansAdresses.xml, __MACOSX/._ElevesSansAdresses.xml",
        "ElevesSansAdresses.xml, .git/x.xml",
        "ElevesSansAdresses.xml, LISEZMOI.txt",
        "ELEVES.XML, LISEZMOI.txt",
        "exports/2026/ElevesSansAdresses.xml, exports/",
        "ElevesSansAdresses.xml, ../../etc/eleves.xml",
        "ElevesSansAdresses.xml, /tmp/eleves.xml",
        "sans nom.txt.xml, autre.xml.bak"
    })
    void theOneUsableXmlIsRead(String usable, String other) throws IOException {
        assertThat(read(zip(usable, other)).pupils()).hasSize(1);
        assertThat(read(zip(other, usable)).pupils()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"a.xml, b.xml", "a.xml, dossier/a.xml", ".a.xml, b.txt", "../a.xml, .a.XML"})
    void noneOrSeveralUsableOnesIsAnUnreadableFile(String first, String second) throws IOException {
        assertThat(codes(read(zip(first, second)))).containsExactly("INVALID_FILE");
    }

    @Test
    void anEmptyArchiveIsAnUnreadableFile() throws IOException {
        assertThat(codes(read(zip()))).containsExactly("INVALID_FILE");
    }

    @Test
    void anArchiveInAnArchiveIsAnUnreadableFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("ElevesSansAdresses.xml"));
            zip.write(zip("ElevesSansAdresses.xml"));
        }

        assertThat(codes(read(bytes.toByteArray()))).containsExactly("INVALID_FILE");
    }

    @Test
    void aByteChangedInAnyPlaceIsAVerdictOrHarmless() throws IOException {
        byte[] zip = zip("ElevesSansAdresses.xml");
        for (int i = 4; i < zip.length; i++) {
            byte[] spoiled = zip.clone();
            spoiled[i] ^= 0x20;
            SiecleExport export = read(spoiled);
            assertThat(export.refused() || export.pupils().size() == 1).isTrue();
        }
    }

    @Test
    void aCorruptedEntryIsAnUnreadableFile() throws IOException {
        byte[] zip = zip("ElevesSansAdresses.xml");
        int crcOfCentralEntry = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 16;
        zip[crcOfCentralEntry] ^= 1;

        assertThat(codes(read(zip))).containsExactly("INVALID_FILE");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60})
    void anArchiveCutShortIsAnUnreadableFile(int percent) throws IOException {
        byte[] zip = zip("ElevesSansAdresses.xml");

        assertThat(codes(read(Arrays.copyOf(zip, zip.length * percent / 100)))).containsExactly("INVALID_FILE");
    }

    @Test
    void aBombIsStoppedByItsRatio() throws IOException {
        SiecleExport export = read(zipOf(onePupil(("<X>" + "A".repeat(200_000) + "</X>").repeat(20))));

        assertThat(codes(export)).containsExactly("INVALID_FILE");
        assertThat(export.findings().get(0).message()).contains("taux de compression");
    }

    @Test
    void moreThanTheLimitOnceUnzippedIsTooLarge() throws IOException {
        SiecleLimits small = new SiecleLimits(100_000, SiecleLimits.MIB, 10, 2_000, 10);
        byte[] zip = zipOf(onePupil(("<X>" + "A".repeat(200_000) + "</X>").repeat(8)));

        SiecleExport export = new SiecleReader(small, Exports.CLOCK).read(new ByteArrayInputStream(zip), Exports.UAI);

        assertThat(codes(export)).containsExactly("PAYLOAD_TOO_LARGE");
        assertThat(export.findings().get(0).meta()).containsEntry("maxSize", "1");
    }

    @Test
    void tooManyEntriesAreRefusedBeforeTheyAreListed() throws IOException {
        String[] names = new String[1_001];
        for (int i = 0; i < names.length; i++) {
            names[i] = "." + i;
        }

        assertThat(read(zip(names)).findings().get(0).message()).contains("plus de 1000 entrées");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(XML);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("ElevesSansAdresses.xml"));
            zip.write(xml.getBytes(Exports.SIECLE));
        }
        return bytes.toByteArray();
    }
}
