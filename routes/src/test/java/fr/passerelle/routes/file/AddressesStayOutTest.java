package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import fr.passerelle.routes.pupil.UploadRoute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the folder to the ledger, the outcome folders and Pix: no address, no phone. */
class AddressesStayOutTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH =
            new RouteBench(LEDGER, ReceiveRoute.class, ImportSiecleRoute.class, UploadRoute.class);

    private static final String[] PRIVATE = {"0600000001", "chez@exemple.test", "12 QUAI DES SECRETS", "ECHELON 2"};

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void anExportWithAddressesIsStoredCopiedAndSentWithoutThem() throws IOException {
        byte[] export = withAddresses(Sample.export(COLLEGE, 3, 1, 2));
        drop("siecle/" + COLLEGE + "/ElevesAvecAdresses.xml", export);
        RouteBench.patiently().until(() -> LEDGER.count("select count(*) from received_file") == 1);
        BENCH.untilIdle();
        RouteBench.patiently().until(() -> BENCH.works(Flow.UPLOAD_TO_PIX).size() == 1);
        BENCH.untilIdle();

        assertThat(new String(export, StandardCharsets.ISO_8859_1)).contains(PRIVATE);
        assertThat(stored()).contains(Sample.ine(1)).doesNotContain(PRIVATE);
        assertThat(folders())
                .hasSize(1)
                .allSatisfy(
                        content -> assertThat(content).contains(Sample.ine(1)).doesNotContain(PRIVATE));
        assertThat(BENCH.pix().calls("upload")).hasSize(1);
        assertThat(BENCH.pix().calls("upload").get(0)).contains(Sample.ine(1)).doesNotContain(PRIVATE);
    }

    @Test
    void aRefusedOneIsKeptWithoutThemInItsZip() throws IOException {
        byte[] twice = Sample.export(COLLEGE, 3, List.of(Sample.eleve(1), Sample.eleve(1)), 1);
        drop("siecle/" + COLLEGE + "/ElevesAvecAdresses.zip", zip(withAddresses(twice)));
        RouteBench.patiently().until(() -> LEDGER.count("select count(*) from received_file") == 1);
        BENCH.untilIdle();

        assertThat(folders())
                .hasSize(2)
                .allSatisfy(content -> assertThat(content).doesNotContain(PRIVATE));
        assertThat(stored()).doesNotContain(PRIVATE).contains(Sample.ine(1));
    }

    @Test
    void anArchiveOfTwoExportsIsKeptAsTwoWithoutThem() throws IOException {
        byte[] export = withAddresses(Sample.export(COLLEGE, 3, 1));
        drop("siecle/" + COLLEGE + "/Exports.zip", zip(export, export));
        RouteBench.patiently().until(() -> LEDGER.count("select count(*) from received_file") == 2);
        BENCH.untilIdle();

        for (byte[] content : LEDGER.jdbc()
                .sql("select content from received_file")
                .query(byte[].class)
                .list()) {
            assertThat(text(content)).contains(Sample.ine(1)).doesNotContain(PRIVATE);
        }
        assertThat(folders())
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content).doesNotContain(PRIVATE));
    }

    @Test
    void oneThatLiesInNoSchoolsFolderIsSetAsideWithoutThem() throws IOException {
        Path dropped = drop("siecle/ElevesAvecAdresses.xml", withAddresses(Sample.export(COLLEGE, 3, 1)));
        // It is removed once it lies in the other place with its report: looking there before meets files half made.
        RouteBench.patiently().until(() -> Files.notExists(dropped));

        assertThat(folders())
                .hasSize(2)
                .anySatisfy(content -> assertThat(content).contains(Sample.ine(1)))
                .noneSatisfy(content -> assertThat(content).isEmpty());
        assertThat(folders()).allSatisfy(content -> assertThat(content).doesNotContain(PRIVATE));
    }

    private static byte[] withAddresses(byte[] export) {
        return new String(export, StandardCharsets.ISO_8859_1)
                .replace(
                        "<CODE_PAYS>", "<TEL_PORTABLE>0600000001</TEL_PORTABLE><MEL>chez@exemple.test</MEL><CODE_PAYS>")
                .replace(
                        "</DONNEES>",
                        "<BOURSES><BOURSE><CODE_BOURSE>ECHELON 2</CODE_BOURSE></BOURSE></BOURSES><ADRESSES><ADRESSE>"
                                + "<LIGNE1_ADRESSE>12 QUAI DES SECRETS</LIGNE1_ADRESSE></ADRESSE></ADRESSES></DONNEES>")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Path drop(String path, byte[] content) throws IOException {
        Path target = BENCH.intake().resolve(path);
        Files.createDirectories(target.getParent());
        return Files.write(target, content);
    }

    private static String stored() throws IOException {
        return text(LEDGER.jdbc()
                .sql("select content from received_file")
                .query(byte[].class)
                .single());
    }

    /** Every file under the outcome folders, as text. */
    private static List<String> folders() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BENCH.intake())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*/(done|refused)/.*")
                            && !file.getFileName().toString().startsWith("."))
                    .toList()) {
                contents.add(text(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static byte[] zip(byte[]... contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < contents.length; i++) {
                zip.putNextEntry(new ZipEntry("Eleves" + i + ".xml"));
                zip.write(contents[i]);
            }
        }
        return bytes.toByteArray();
    }

    /** A zip is opened. */
    private static String text(byte[] content) throws IOException {
        if (content.length == 0 || content[0] != 'P') {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            return zip.getNextEntry() == null ? "" : new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
