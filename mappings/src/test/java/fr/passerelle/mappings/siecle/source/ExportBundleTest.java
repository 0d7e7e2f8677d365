package fr.passerelle.mappings.siecle.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.siecle.Exports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ExportBundleTest {

    private static final byte[] PUPILS = Exports.sample("a_school_with_addresses.xml");
    private static final byte[] STRUCTURES = Exports.sample("structures.xml");
    private static final byte[] NOMENCLATURE = Exports.sample("nomenclature.xml");

    @Test
    void eachExportOfAZipIsAZipOfItsOwnWithoutAddresses() throws IOException {
        byte[] bundle =
                zip(Map.of("Nomenclature.xml", NOMENCLATURE, "2026/Eleves.XML", PUPILS, "Structures.xml", STRUCTURES));
        List<ExportBundle.Part> parts = read(bundle);

        assertThat(parts)
                .extracting(ExportBundle.Part::name, part -> FileKinds.ofContent(part.content()))
                .containsExactlyInAnyOrder(
                        tuple("Nomenclature.xml.zip", FileKind.SIECLE_NOMENCLATURE),
                        tuple("2026_Eleves.XML.zip", FileKind.SIECLE_ELEVES),
                        tuple("Structures.xml.zip", FileKind.SIECLE_STRUCTURES));
        ExportBundle.Part pupils = part(parts, "2026_Eleves.XML.zip");
        assertThat(Exports.read(pupils.content())).isEqualTo(Exports.read(PUPILS));
        try (UnzippedEntry entry = ZippedXml.open(pupils.content(), SiecleLimits.usual())) {
            assertThat(entry.name()).isEqualTo("2026/Eleves.xml");
            assertThat(new String(entry.readAllBytes(), Exports.SIECLE)).doesNotContain("SECRET", "0600");
        }
        for (ExportBundle.Part part : parts) {
            assertThat(Minimised.of(part.content(), SiecleLimits.usual())).isSameAs(part.content());
            assertThat(read(part.content())).isEmpty();
        }
        assertThat(read(bundle)).usingRecursiveComparison().isEqualTo(parts);
    }

    @Test
    void whatHoldsOneExportOrIsNoZipIsNoBundle() throws IOException {
        byte[] one =
                zip(Map.of("Eleves.xml", PUPILS, "LISEZMOI.txt", new byte[9], "__MACOSX/._Eleves.xml", new byte[9]));

        for (byte[] content :
                List.of(one, PUPILS, new byte[0], zip(Map.of()), zip(Map.of("a.zip", one, "b.zip", one)))) {
            assertThat(read(content)).isEmpty();
        }
    }

    /** Left out without a word, the export in it would be missed by nobody. */
    @Test
    void anArchiveBesideExportsIsToldByItselfAndTheExportsAreRead() throws IOException {
        byte[] inner = zip(Map.of("Structures.xml", STRUCTURES));
        List<ExportBundle.Part> parts = read(zip(Map.of("Eleves.xml", PUPILS, "autre.zip", inner, "b.7z", inner)));

        assertThat(parts).extracting(ExportBundle.Part::name).contains("Eleves.xml.zip", "autre.zip", "b.7z.zip");
        assertThat(findings(part(parts, "autre.zip").content()))
                .extracting(Finding::detail)
                .containsExactly("une archive dans une autre, à déposer toute seule");
        assertThat(part(parts, "autre.zip").content())
                .isNotEqualTo(part(parts, "b.7z.zip").content());
        assertThat(findings(part(parts, "Eleves.xml.zip").content())).isEmpty();
    }

    @Test
    void aCsvBesideAnExportIsAPartAsItIs() throws IOException {
        byte[] csv = "Identifiant unique*;Nom\n".getBytes(StandardCharsets.UTF_8);
        List<ExportBundle.Part> parts =
                read(zip(Map.of("Eleves.xml", PUPILS, "a/b.CSV", csv, "c.csv", zip(Map.of("Eleves.xml", PUPILS)))));

        assertThat(parts)
                .extracting(ExportBundle.Part::name)
                .containsExactlyInAnyOrder("Eleves.xml.zip", "a_b.CSV", "c.csv");
        assertThat(part(parts, "a_b.CSV").content()).isEqualTo(csv);
    }

    @Test
    void noCsvBesideAnExportIsLeftOutWhenThereAreTooMany() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        many.put("Eleves.xml", PUPILS);
        for (int n = 0; n < ExportBundle.MOST; n++) {
            many.put(n + ".csv", new byte[] {';'});
        }

        assertThat(read(zip(many))).isEmpty();
        assertThat(detail(zip(many))).isEqualTo("l'archive contient 21 fichiers XML ou CSV, 20 au plus");
    }

    @Test
    void anExportThatCannotBeGoneThroughDoesNotSpoilTheOthers() throws IOException {
        SiecleLimits narrow = new SiecleLimits(1 << 20, 2 << 20, 1_000, 10_000, 10);
        byte[] bundle = zip(Map.of("Eleves.xml", PUPILS, "Enorme.xml", new byte[3 * 1024 * 1024]));
        List<ExportBundle.Part> parts = ExportBundle.read(bundle, narrow);

        assertThat(findings(part(parts, "Enorme.xml.zip").content()))
                .extracting(finding -> finding.verdict().code())
                .containsExactly("PAYLOAD_TOO_LARGE");
        assertThat(findings(part(parts, "Eleves.xml.zip").content())).isEmpty();
    }

    @Test
    void theNameOfAnEntryIsShownWithoutWhatHarmsATerminal() throws IOException {
        List<ExportBundle.Part> parts =
                read(zip(Map.of("a\u001B[2J\n\\b.xml", STRUCTURES, "c".repeat(9_000) + ".xml", STRUCTURES)));

        assertThat(parts)
                .extracting(ExportBundle.Part::name)
                .containsExactlyInAnyOrder("a_[2J__b.xml.zip", "c".repeat(150) + ".zip");
    }

    @Test
    void moreThanAnybodyCanHaveExportedIsRefusedAsAWhole() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int n = 0; n <= ExportBundle.MOST; n++) {
            many.put(n + ".xml", STRUCTURES);
        }

        assertThat(read(zip(many))).isEmpty();
        assertThat(findings(zip(many)))
                .extracting(Finding::detail)
                .containsExactly("l'archive contient 21 fichiers XML, 20 au plus");
    }

    @Test
    void aDamagedZipIsNoBundleAndItsReaderSaysWhy() throws IOException {
        byte[] bundle = zip(Map.of("Eleves.xml", PUPILS, "Structures.xml", STRUCTURES));
        byte[] cut = Arrays.copyOf(bundle, bundle.length - 30);

        assertThat(read(cut)).isEmpty();
        assertThat(findings(cut))
                .extracting(finding -> finding.verdict().code())
                .containsExactly("INVALID_FILE");
    }

    @Test
    void aZipWithoutAnyExportIsRefusedWithWhatItHolds() throws IOException {
        byte[] inner = zip(Map.of("Eleves.xml", PUPILS));

        assertThat(detail(zip(Map.of()))).isEqualTo("l'archive est vide");
        assertThat(detail(zip(Map.of("Eleves.zip", inner))))
                .isEqualTo("l'archive contient une autre archive et aucun fichier XML");
        assertThat(detail(zip(Map.of("Eleves.csv", new byte[9]))))
                .isEqualTo("l'archive contient un fichier CSV et aucun fichier XML, déposez le CSV hors de l'archive");
        assertThat(detail(zip(Map.of("a.pdf", new byte[9], "b.ods", new byte[9]))))
                .isEqualTo("aucun fichier XML parmi les 2 de l'archive");
    }

    /** The same is said once it is kept. */
    private static String detail(byte[] zip) {
        byte[] kept = Minimised.of(zip, SiecleLimits.usual());

        assertThat(findings(kept)).isEqualTo(findings(zip)).hasSize(1);
        return String.valueOf(findings(zip).get(0).detail());
    }

    private static List<ExportBundle.Part> read(byte[] content) {
        return ExportBundle.read(content, SiecleLimits.usual());
    }

    private static ExportBundle.Part part(List<ExportBundle.Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings(byte[] content) {
        return Exports.read(content).findings();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
