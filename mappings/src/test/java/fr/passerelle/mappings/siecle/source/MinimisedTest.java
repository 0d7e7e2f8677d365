package fr.passerelle.mappings.siecle.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.Exports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinimisedTest {

    /** Every word of an address, phone, mail or grant of the sample. */
    private static final List<String> PRIVATE = List.of(
            "SECRET", "06 00", "0600", "chez@", "QUAI", "29200", "BREST", "77001", "BP 12", "ECHELON", "Ménage");

    private static final byte[] SAMPLE = Exports.sample("a_school_with_addresses.xml");
    private static final String TEXT = new String(SAMPLE, Exports.SIECLE);

    @Test
    void addressesAndPhonesAreGoneAndThePupilsAreTheSame() {
        byte[] kept = minimised(SAMPLE);

        assertThat(TEXT).contains(PRIVATE);
        assertThat(new String(kept, Exports.SIECLE)).doesNotContain(PRIVATE);
        assertThat(Exports.read(kept)).isEqualTo(Exports.read(SAMPLE));
        assertThat(Exports.read(kept).pupils()).hasSize(2);
    }

    @Test
    void lengthLinesAndTagsStay() {
        String kept = new String(minimised(SAMPLE), Exports.SIECLE);

        assertThat(kept).hasSameSizeAs(TEXT);
        assertThat(kept.lines().map(String::length))
                .containsExactlyElementsOf(TEXT.lines().map(String::length).toList());
        assertThat(kept).contains("<TEL_PORTABLE>", "</MEL>", "<LL_PAYS>").endsWith("</BEE_ELEVES>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-15", "UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void everyEncodingOfAnExportIsMasked(String name) {
        Charset charset = Charset.forName(name);
        byte[] bytes = TEXT.replace("ISO-8859-15", name).getBytes(charset);

        byte[] kept = minimised(bytes);

        assertThat(kept).hasSameSizeAs(bytes);
        assertThat(new String(kept, charset)).doesNotContain(PRIVATE).hasSameSizeAs(new String(bytes, charset));
        assertThat(Exports.read(kept)).isEqualTo(Exports.read(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<MEL>SECRET</MEL>",
                "<MEL a='1' b=\"x>y\">SECRET</MEL >",
                "<MEL><![CDATA[SECRET</MEL>SECRET]]></MEL>",
                "<MEL><!-- SECRET</MEL> -->SECRET</MEL>",
                "<MEL><?SECRET </MEL>?>SECRET</MEL>",
                "<MEL><MEL>SECRET</MEL>SECRET</MEL>",
                "<MEL><AUTRE note=\"SECRET\">SECRET</AUTRE>SECRET</MEL>",
                "<x:MEL xmlns:x='u'>SECRET</x:MEL>",
                "<MEL/><TELEPHONE>SECRET</TELEPHONE>",
                "<AUTRE a=\"<MEL>SECRET</MEL>\"/>",
                "<MEL>1 < 2 SECRET</MEL>",
                "<MEL>&SECRET; &amp; SECRET</MEL>",
                "<MEL>SECRET</PRENOM>SECRET",
                "<MEL>SECRET<![CDATA[SECRET",
                "<MEL>SECRET<!--SECRET",
                "<MEL>SECRET",
                "<ADRESSES><ADRESSE ADRESSE_ID='SECRET'>SECRET</ADRESSE>SECRET</ADRESSES>",
                "<ADRESSES>SECRET<ADRESSE>SECRET</ADRESSES>SECRET",
                "<BOURSES><BOURSE a=\"SECRET>SECRET</BOURSE></BOURSES>"
            })
    void nothingEscapesHoweverItIsWritten(String fields) {
        String inside = new String(minimised(Exports.onePupil(fields).getBytes(Exports.SIECLE)), Exports.SIECLE);

        assertThat(inside.replace("</ADRESSES>SECRET", "")).doesNotContain("SECRET");
        assertThat(inside).contains("<ELEVE ELEVE_ID=\"51\">");
    }

    @Test
    void whatHasNothingToHideIsTheVerySameArray() throws IOException {
        byte[] clean = Exports.sample("a_minimal_export.xml");
        byte[] zip = zip("a.xml", clean);
        byte[] other = "<BEE_STRUCTURES><MEL>a@b</MEL></BEE_STRUCTURES>".getBytes(StandardCharsets.UTF_8);
        byte[] csv = "Identifiant;MEL\n1;<MEL>x".getBytes(StandardCharsets.UTF_8);

        for (byte[] content : List.of(clean, zip, other, csv, new byte[0], Exports.sample("nomenclature.xml"))) {
            assertThat(minimised(content) == content).isTrue();
        }
    }

    @Test
    void anExportOfTheFamiliesLosesThemToo() {
        byte[] families = "<BEE_RESPONSABLES><PERSONNE><MEL>SECRET</MEL></PERSONNE></BEE_RESPONSABLES>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(new String(minimised(families), StandardCharsets.UTF_8)).doesNotContain("SECRET");
    }

    @Test
    void aZipIsMadeAgainUnderTheSameNameAlwaysTheSame() throws IOException {
        byte[] zip = zip("export/Eleves.xml", SAMPLE);

        byte[] kept = minimised(zip);

        assertThat(kept).isEqualTo(minimised(zip)).isNotEqualTo(zip);
        try (UnzippedEntry entry = ZippedXml.open(kept, SiecleLimits.usual())) {
            assertThat(entry.name()).isEqualTo("export/Eleves.xml");
            assertThat(entry.readAllBytes()).isEqualTo(minimised(SAMPLE));
        }
        assertThat(Exports.read(kept)).isEqualTo(Exports.read(zip));
    }

    /** Pix takes lower case alone. */
    @Test
    void aNameInCapitalsInAZipIsKeptInLowerCase() throws IOException {
        byte[] clean = Exports.sample("a_minimal_export.xml");
        byte[] kept = minimised(zip("ELEVES.XML", clean));

        try (UnzippedEntry entry = ZippedXml.open(kept, SiecleLimits.usual())) {
            assertThat(entry.name()).isEqualTo("ELEVES.xml");
        }
        assertThat(Exports.read(kept)).isEqualTo(Exports.read(clean));
        assertThat(minimised(kept)).isSameAs(kept);
    }

    @Test
    void anArchiveThatCannotBeGoneThroughIsNotKeptButItsVerdictIs() throws IOException {
        byte[] zip = zip("Eleves.xml", SAMPLE);
        byte[] encrypted = zip.clone();
        encrypted[6] |= 1;
        encrypted[new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 8] |= 1;
        byte[] tooLarge = zip("Eleves.xml", new byte[3 * 1024 * 1024]);
        SiecleLimits narrow = new SiecleLimits(1 << 20, 2 << 20, 1_000, 10_000, 10);

        for (byte[] archive : List.of(
                zip("a.xml", SAMPLE, "b.xml", SAMPLE),
                zip("a.txt", SAMPLE),
                zip("a.xml", zip),
                Arrays.copyOf(zip, zip.length - 30),
                encrypted,
                tooLarge)) {
            byte[] kept = Minimised.of(archive, narrow);

            assertThat(kept).hasSizeLessThan(300).isNotEqualTo(Minimised.of(zip("b", SAMPLE), narrow));
            assertThat(Minimised.of(kept, narrow)).isSameAs(kept);
            assertThat(Exports.codes(Exports.read(kept)))
                    .containsExactly(archive == tooLarge ? "PAYLOAD_TOO_LARGE" : "INVALID_FILE");
        }
        assertThat(findings(minimised(zip("a.xml", SAMPLE, "b.xml", SAMPLE))))
                .isEqualTo(findings(zip("a.xml", SAMPLE, "b.xml", SAMPLE)));
        assertThat(findings(Minimised.of(tooLarge, narrow)).get(0).meta()).containsEntry("maxSize", "2");
    }

    @Test
    void anArchiveBehindSomethingElseIsNotKept() throws IOException {
        byte[] zip = zip("Eleves.xml", SAMPLE);
        byte[] behind = new byte[zip.length + 7];
        Arrays.fill(behind, (byte) 'a');
        System.arraycopy(zip, 0, behind, 7, zip.length);

        assertThat(minimised(behind)).hasSizeLessThan(300);
        assertThat(Exports.codes(Exports.read(minimised(behind))))
                .isEqualTo(Exports.codes(Exports.read(behind)))
                .containsExactly("INVALID_FILE");
    }

    @Test
    void whatLiesBesideTheExportIsNotKept() throws IOException {
        byte[] clean = Exports.sample("a_minimal_export.xml");
        byte[] zip = zip("Eleves.xml", clean, "adresses.csv", SAMPLE);

        byte[] kept = minimised(zip);

        assertThat(kept).isEqualTo(minimised(zip("Eleves.xml", clean, "autre.csv", clean)));
        assertThat(minimised(kept)).isSameAs(kept);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("adresses.csv");
        assertThat(Exports.read(kept)).isEqualTo(Exports.read(clean));
    }

    @Test
    void aForgedCommentSaysLittle() {
        byte[] forged = Unkept.insteadOf(
                new byte[0],
                Failures.invalid("<b>ACCEPTÉ</b> : 900 élèves pris en compte").finding());

        assertThat(Unkept.refusal(forged)).isNull();
        assertThat(findings(forged)).extracting(Finding::detail).containsExactly("l'archive est vide");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noSampleChangesItsVerdictsAndTwiceIsAsOnce(String sample) {
        byte[] content = Exports.sample(sample);
        byte[] kept = minimised(content);

        assertThat(Exports.read(kept)).isEqualTo(Exports.read(content));
        assertThat(minimised(kept)).isSameAs(kept);
    }

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/siecle"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Property(tries = 400)
    void aTruncatedFileHidesAsMuchAndIsRefusedAtTheSamePlace(
            @ForAll @IntRange(min = 0, max = 4_000) int cut, @ForAll boolean utf8) {
        byte[] whole = utf8 ? TEXT.replace("ISO-8859-15", "UTF-8").getBytes(StandardCharsets.UTF_8) : SAMPLE;
        byte[] content = Arrays.copyOf(whole, Math.min(cut, whole.length));
        byte[] kept = minimised(content);

        assertThat(new String(kept, Exports.SIECLE)).doesNotContain(PRIVATE);
        assertThat(findings(kept)).isEqualTo(findings(content));
        assertThat(minimised(kept)).isSameAs(kept);
    }

    private static List<Finding> findings(byte[] content) {
        return Exports.read(content).findings();
    }

    private static byte[] minimised(byte[] content) {
        return Minimised.of(content, SiecleLimits.usual());
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return zip(name, content, null, null);
    }

    private static byte[] zip(String name, byte[] content, @Nullable String otherName, byte @Nullable [] other)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            if (otherName != null && other != null) {
                zip.putNextEntry(new ZipEntry(otherName));
                zip.write(other);
            }
        }
        return bytes.toByteArray();
    }
}
