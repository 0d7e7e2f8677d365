package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import fr.passerelle.routes.school.ReferentialRoute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The readers have their thousand cases; here the worst go all the way from the folder to the report beside the file. */
class HostileFilesTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH =
            new RouteBench(LEDGER, ReceiveRoute.class, ImportSiecleRoute.class, ReferentialRoute.class);

    private static final int MIB = 1024 * 1024;

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void hostileFilesAreRefusedWithAReportAndStopNobody() throws IOException {
        Map<String, byte[]> hostile = new TreeMap<>(Map.of(
                "entities.xml", bytes(laughs()),
                "external.xml", bytes(export().replace("<BEE_ELEVES ", external() + "<BEE_ELEVES ")),
                "deep.xml", bytes(export().replace("<ELEVES>", "<ELEVES>" + "<A>".repeat(1_000_000))),
                "names.xml", bytes(export().replace("<ELEVES>", "<ELEVES>" + sameHash())),
                "nul.xml", bytes(export().replace("Zo", "Z\0")),
                "noise.zip", bytes("PK\3\4" + "\u00FF\u0001".repeat(500)),
                "bomb.zip", zip("Eleves.xml", bytes(export().replace("<ELEVES>", "<ELEVES>" + " ".repeat(50 * MIB)))),
                "folders.zip", zip("a/".repeat(32_000) + "b.xml", bytes("<BEE_ELEVES")),
                "nomenclature.zip", zip("Nomenclature.xml", bytes(nomenclature())),
                "large.xml", new byte[21 * MIB]));
        for (Map.Entry<String, byte[]> file : hostile.entrySet()) {
            drop(file.getKey(), file.getValue());
        }
        drop("honest.xml", Sample.export(COLLEGE, 3, 1));
        RouteBench.patiently()
                .until(() -> LEDGER.count("select count(*) from received_file where state <> 'RECEIVED'")
                        == hostile.size() + 1);

        for (String name : hostile.keySet()) {
            Path refused = BENCH.intake().resolve("siecle/refused/" + COLLEGE + "/" + name);
            assertThat(refused).as(name).exists();
            assertThat(refused.resolveSibling(name + ".compte-rendu.txt"))
                    .as(name)
                    .content(StandardCharsets.UTF_8)
                    .containsAnyOf("INVALID_FILE", "PAYLOAD_TOO_LARGE")
                    .contains("Que faire")
                    .doesNotContain("Exception", "\tat ", "java.", "root:");
        }
        assertThat(LEDGER.count("select count(*) from received_file where state = 'REFUSED'"))
                .isEqualTo(hostile.size());
        assertThat(LEDGER.count("select count(*) from received_file where state = 'APPLIED'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from work where state = 'QUARANTINED'"))
                .isZero();
    }

    private static String export() {
        return new String(Sample.export(COLLEGE, 3, 1), StandardCharsets.ISO_8859_1);
    }

    private static String external() {
        return "<!DOCTYPE BEE_ELEVES [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE BEE_ELEVES [<!ENTITY x0 \"ha\">");
        for (int i = 1; i <= 9; i++) {
            String ten = ("&x" + (i - 1) + ";").repeat(10);
            entities.append("<!ENTITY x").append(i).append(" \"").append(ten).append("\">");
        }
        return export().replace("<BEE_ELEVES ", entities + "]><BEE_ELEVES ").replace("<ELEVES>", "<ELEVES>&x9;");
    }

    private static String sameHash() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 1 << 16; n++) {
            text.append('<');
            for (int bit = 0; bit < 16; bit++) {
                text.append((n >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("/>");
        }
        return text.toString();
    }

    private static String nomenclature() {
        return "<BEE_NOMENCLATURES><PARAMETRES><UAJ>" + COLLEGE + "</UAJ></PARAMETRES><DONNEES><MEFS>"
                + "<MEF/>".repeat(2_000_000) + "</MEFS></DONNEES></BEE_NOMENCLATURES>";
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As a careful sender does: under another name until it is whole. */
    private static void drop(String name, byte[] content) throws IOException {
        Path target = BENCH.intake().resolve("siecle/" + COLLEGE + "/" + name);
        Files.createDirectories(target.getParent());
        Path partial = Files.write(target.resolveSibling(name + ".part"), content);
        Files.move(partial, target);
    }
}
