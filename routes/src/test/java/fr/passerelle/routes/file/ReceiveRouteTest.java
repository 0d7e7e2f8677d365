package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceiveRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ReceiveRoute.class);

    private static final String EXPORT = "siecle/" + COLLEGE + "/ExportXML_ElevesSansAdresses.xml";

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void aDroppedExportIsClaimedForTheSchoolOfItsFolderThenDeleted() throws IOException {
        byte[] export = Sample.export(COLLEGE, 3, 1);
        drop(EXPORT, export);
        gone(EXPORT);

        assertThat(received()).containsExactly("IMPORT_SIECLE " + COLLEGE + " ExportXML_ElevesSansAdresses.xml");
        assertThat(LEDGER.jdbc()
                        .sql("select content from received_file")
                        .query(byte[].class)
                        .single())
                .isEqualTo(export);
        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).hasSize(1);
    }

    @Test
    void everyFolderHasItsFlow() throws IOException {
        drop("siecle/" + COLLEGE + "/Structures.xml", "<BEE_STRUCTURES/>");
        drop("siecle/" + COLLEGE + "/Nomenclature.xml", "<BEE_NOMENCLATURES/>");
        drop("gar/accounts.json", "[]");
        drop("sessions/" + COLLEGE + "/session-4021.json", "{\"kind\":\"SESSION_FINALISEE\"}");
        drop("results/" + COLLEGE + "/20270420_resultats_3A.csv", "Numéro de certification;Prénom");
        RouteBench.patiently().until(() -> LEDGER.count("select count(*) from received_file") == 5);

        assertThat(received())
                .containsExactlyInAnyOrder(
                        "READ_REFERENTIAL " + COLLEGE + " Structures.xml",
                        "READ_REFERENTIAL " + COLLEGE + " Nomenclature.xml",
                        "RECONCILE_ACCOUNTS  accounts.json",
                        "PUSH_SESSION " + COLLEGE + " session-4021.json",
                        "READ_CLASS_RESULTS " + COLLEGE + " 20270420_resultats_3A.csv");
        assertThat(LEDGER.jdbc()
                        .sql("select kind from received_file")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "SIECLE_STRUCTURES", "SIECLE_NOMENCLATURE", "GAR_EVENTS", "SESSION", "CLASS_RESULTS");
    }

    @Test
    void aDigestWaitsForItsArchiveAndTheArchiveForItsDigest() throws IOException {
        drop("gar/A.md5", "0123456789abcdef0123456789abcdef\n");
        drop("gar/B.tar.gz", "the archive B");
        stays("gar/A.md5", "gar/B.tar.gz");

        drop("gar/A.tar.gz", "the archive A");
        drop("gar/B.md5", "ffffffffffffffffffffffffffffffff");
        gone("gar/A.md5");
        gone("gar/A.tar.gz");
        gone("gar/B.md5");
        gone("gar/B.tar.gz");
        assertThat(LEDGER.jdbc()
                        .sql("select flow || ' ' || name || ' ' || digest from received_file")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "RECONCILE_ACCOUNTS A.tar.gz 0123456789abcdef0123456789abcdef",
                        "RECONCILE_ACCOUNTS B.tar.gz ffffffffffffffffffffffffffffffff");
    }

    @Test
    void aFileInAnUnknownFolderIsSetAsideAndAsksForNothing() throws IOException {
        drop("photos/vacances.jpg", "une photo");
        gone("photos/vacances.jpg");

        assertThat(received()).isEmpty();
        try (Stream<Path> refused = Files.walk(BENCH.intake().resolve("refused"))) {
            assertThat(refused.filter(Files::isRegularFile))
                    .anySatisfy(file -> assertThat(file).hasContent("une photo"));
        }
        assertThat(LEDGER.count("select count(*) from work")).isZero();
    }

    @Test
    void aFileTooLargeToBeReadIsSetAsideAndTheIntakeGoesOn() throws IOException {
        Path large = BENCH.intake().resolve("results/" + COLLEGE + "/large.csv");
        Files.createDirectories(large.getParent());
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(70L * 1024 * 1024);
        }
        gone("results/" + COLLEGE + "/large.csv");
        drop(EXPORT, Sample.export(COLLEGE, 3, 1));
        gone(EXPORT);

        assertThat(received()).hasSize(1);
        assertThat(BENCH.intake().resolve("refused/results_9990001X_large.csv")).exists();
        assertThat(BENCH.intake().resolve("refused/results_9990001X_large.csv.compte-rendu.txt"))
                .content()
                .contains("PAYLOAD_TOO_LARGE");
    }

    @Test
    void whatIsNoInputYetIsLeft() throws IOException {
        drop("siecle/" + COLLEGE + "/export.zip.part", "being written");
        drop("siecle/" + COLLEGE + "/.hidden", "hidden");
        drop("siecle/done/" + COLLEGE + "/export.xml", "dealt with");
        stays(
                "siecle/" + COLLEGE + "/export.zip.part",
                "siecle/" + COLLEGE + "/.hidden",
                "siecle/done/" + COLLEGE + "/export.xml");

        assertThat(received()).isEmpty();
    }

    @Test
    void aFileLeftByACrashBetweenItsClaimAndItsDeletionIsClaimedOnce() throws IOException {
        byte[] export = Sample.export(COLLEGE, 3, 1);
        // What the hub did before it died: the claim is committed, the source is still there.
        BENCH.get(Reception.class).claim(export, EXPORT, null);
        drop(EXPORT, export);
        gone(EXPORT);

        assertThat(received()).hasSize(1);
        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).hasSize(1);
    }

    @Test
    void anArchiveLeftByACrashBetweenItsClaimAndItsDeletionIsClaimedOnce() throws IOException {
        BENCH.get(Reception.class)
                .claim(
                        "the archive".getBytes(StandardCharsets.UTF_8),
                        "gar/A.tar.gz",
                        "0123456789abcdef0123456789abcdef");
        drop("gar/A.tar.gz", "the archive");
        drop("gar/A.md5", "0123456789abcdef0123456789abcdef");
        gone("gar/A.tar.gz");
        gone("gar/A.md5");

        assertThat(received()).containsExactly("RECONCILE_ACCOUNTS  A.tar.gz");
        assertThat(BENCH.works(Flow.RECONCILE_ACCOUNTS)).hasSize(1);
    }

    /** Whoever created it may be about to write: taken and deleted now, what comes next would be lost. */
    @Test
    void anEmptyFileIsLeftUntilItIsWrittenAndHoldsUpNoOther() throws IOException {
        long start = System.nanoTime();
        drop(EXPORT, "");
        stays(EXPORT);
        // Camel's read lock would wait ten seconds for it at each look.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));

        drop(EXPORT, Sample.export(COLLEGE, 3, 1));
        gone(EXPORT);
        assertThat(received()).hasSize(1);
    }

    @Test
    void whatIsNoInputYetIsLeftWhateverItsCase() throws IOException {
        drop("siecle/" + COLLEGE + "/EXPORT.ZIP.PART", "being written");
        drop("gar/A.MD5", "0123456789abcdef0123456789abcdef");
        stays("siecle/" + COLLEGE + "/EXPORT.ZIP.PART", "gar/A.MD5");
    }

    @Test
    void aDroppedFileThatNoFlowTakesIsKeptWithTheReason() throws IOException {
        drop("siecle/" + COLLEGE + "/eleves.pdf", "un document");
        drop("siecle/export.xml", "sans dossier d'établissement");
        drop("gar/comptes.xml", "ni événements ni archive");
        gone("siecle/" + COLLEGE + "/eleves.pdf");
        gone("siecle/export.xml");
        gone("gar/comptes.xml");

        assertThat(received()).isEmpty();
        Path refused = BENCH.intake().resolve("refused");
        assertThat(refused.resolve("siecle_" + COLLEGE + "_eleves.pdf.compte-rendu.txt"))
                .hasContent("INVALID_FILE_EXTENSION : Un export se dépose en .xml, .zip ou .csv (.pdf)."
                        + " Déposez l'export tel que SIECLE ou FREGATA le donne : un tableau ou un document n'en est"
                        + " pas un.");
        assertThat(refused.resolve("siecle_export.xml.compte-rendu.txt"))
                .hasContent("déposez le fichier dans le dossier d'un établissement, par exemple siecle/<UAI>/");
        assertThat(refused.resolve("gar_comptes.xml.compte-rendu.txt"))
                .hasContent("le dossier gar reçoit des fichiers .json et .tar.gz");
    }

    private static void drop(String path, String content) throws IOException {
        drop(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void drop(String path, byte[] content) throws IOException {
        Path target = BENCH.intake().resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }

    private static void gone(String path) {
        RouteBench.patiently().until(() -> Files.notExists(BENCH.intake().resolve(path)));
    }

    /** Through two looks at the folder: each one took a file that was dropped after the first. */
    private static void stays(String... paths) throws IOException {
        for (String passer : List.of("elsewhere/first.txt", "elsewhere/second.txt")) {
            drop(passer, passer);
            gone(passer);
        }
        assertThat(paths).allMatch(path -> Files.exists(BENCH.intake().resolve(path)));
        assertThat(received()).isEmpty();
    }

    private static List<String> received() {
        return LEDGER.jdbc()
                .sql("select flow || ' ' || uai || ' ' || name from received_file order by id")
                .query(String.class)
                .list();
    }
}
