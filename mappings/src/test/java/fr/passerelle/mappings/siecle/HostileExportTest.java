package fr.passerelle.mappings.siecle;

import static fr.passerelle.mappings.siecle.Exports.codes;
import static fr.passerelle.mappings.siecle.Exports.onePupil;
import static fr.passerelle.mappings.siecle.Exports.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileExportTest {

    static Stream<String> hostile() {
        String whole = onePupil();
        String doctype = "<!DOCTYPE BEE_ELEVES [<!ENTITY a \"b\">]>";
        return Stream.of(
                whole.replace("<BEE_ELEVES ", "<!DOCTYPE BEE_ELEVES><BEE_ELEVES "),
                whole.replace("<BEE_ELEVES ", doctype + "<BEE_ELEVES ").replace("Eloi", "&a;"),
                whole.replace("<BEE_ELEVES ", "<!DOCTYPE BEE_ELEVES SYSTEM \"http://127.0.0.1:1/x.dtd\"><BEE_ELEVES "),
                whole.replace("Eloi", "&inconnue;"),
                whole.replace("Eloi", "El\0oi"),
                whole.replace("Eloi", "<B>Eloi</B>"),
                whole + whole.substring(whole.indexOf("<BEE_ELEVES")),
                whole + "reste",
                whole.replace("<DONNEES>", "<DONNEES>" + "<A>".repeat(1_000_000)),
                whole.replace("ELEVE_ID=\"51\"", "ELEVE_ID=\"" + "5".repeat(1_000_000) + "\""),
                whole.replace("Eloi", "E".repeat(1_000_000)),
                whole.replace("<ELEVES>", "<ELEVES " + attributes() + ">"),
                "",
                "<",
                "PK\u0003\u0004",
                "PK\u0005\u0006",
                "\u00FE\u00FF<",
                "bonjour",
                "{}");
    }

    private static String attributes() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("a").append(i).append("='1' ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileInputEndsInOneVerdict(String content) {
        assertThat(codes(read(content))).containsExactly("INVALID_FILE");
    }

    @Test
    void whateverPointsElsewhereIsNotFollowed() {
        String pointing = onePupil(
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>")
                .replace(
                        "<BEE_ELEVES ",
                        "<?xml-stylesheet href='http://127.0.0.1:1/x.xsl'?><BEE_ELEVES "
                                + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                + "xsi:noNamespaceSchemaLocation=\"http://127.0.0.1:1/x.xsd\" ");

        assertThat(read(pointing).pupils()).hasSize(1);
    }

    @Test
    void aFileCutAnywhereIsRefused() {
        byte[] whole = Exports.sample("a_school_in_september.xml");
        for (int length = 0; length < whole.length - 64; length += 64) {
            SiecleExport export = read(Arrays.copyOf(whole, length));
            assertThat(export.pupils()).as("cut at %d", length).isEmpty();
            assertThat(codes(export)).as("cut at %d", length).endsWith("INVALID_FILE");
        }
    }

    @Test
    void aStreamThatBreaksIsAnUnreadableFile() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("closed");
            }
        };

        SiecleExport export = new SiecleReader(SiecleLimits.usual(), Exports.CLOCK).read(broken, Exports.UAI);

        assertThat(codes(export)).containsExactly("INVALID_FILE");
    }

    /** Half of the mutants are cut, joined or have bytes changed; the seed is in the name of a failure. */
    @Test
    void mutantsOfASampleNeverThrow() {
        long seed = 20261122;
        Random random = new Random(seed);
        byte[] sample = Exports.sample("a_school_in_september.xml");
        SiecleReader reader = new SiecleReader(SiecleLimits.usual(), Exports.CLOCK);
        for (int i = 0; i < 1_500; i++) {
            byte[] mutant = mutate(sample, random);
            SiecleExport export = reader.read(new ByteArrayInputStream(mutant), null);
            assertThat(export.refused() != export.pupils().isEmpty())
                    .as("mutant %d of seed %d", i, seed)
                    .isFalse();
        }
    }

    private static byte[] mutate(byte[] sample, Random random) {
        byte[] mutant = sample.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(3)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                default -> {
                    int length = random.nextInt(Math.min(200, mutant.length - at));
                    System.arraycopy(mutant, at, mutant, random.nextInt(mutant.length - length), length);
                }
            }
        }
        return mutant;
    }
}
