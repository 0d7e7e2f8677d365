package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import fr.passerelle.routes.pupil.UploadRoute;
import fr.passerelle.routes.school.ReferentialRoute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a school puts into one zip, from the folder to the ledger. */
class AZipOfSeveralExportsTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER, ReceiveRoute.class, ImportSiecleRoute.class, ReferentialRoute.class, UploadRoute.class);

    private static final String PARAMETERS =
            "<PARAMETRES><UAJ>" + COLLEGE + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES>";
    private static final byte[] NOMENCLATURE = ("<BEE_NOMENCLATURES>" + PARAMETERS
                    + "<DONNEES><MEFS><MEF CODE_MEF=\"10310019110\"/></MEFS></DONNEES></BEE_NOMENCLATURES>")
            .getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void eachExportIsAFileOfItsOwnThatTellsItsZipAndIsJudgedByItself() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("ElevesSansAdresses.XML", Sample.export(COLLEGE, 3, 1, 2));
        entries.put("Nomenclature.xml", NOMENCLATURE);
        entries.put("Structures.xml", "<BEE_STRUCTURES>".getBytes(StandardCharsets.UTF_8));
        entries.put("autre.zip", zip(Map.of("Eleves.xml", Sample.export(COLLEGE, 4, 1))));
        byte[] zip = zip(entries);
        drop("exports.zip", zip);
        RouteBench.patiently().until(() -> received().size() == 4);
        BENCH.untilIdle();

        assertThat(received())
                .containsExactly(
                        "SIECLE_NOMENCLATURE exports.zip - Nomenclature.xml.zip APPLIED",
                        "SIECLE_STRUCTURES exports.zip - Structures.xml.zip REFUSED",
                        "SIECLE_ELEVES exports.zip - ElevesSansAdresses.XML.zip APPLIED",
                        "SIECLE_ELEVES exports.zip - autre.zip REFUSED");
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(2);
        assertThat(reports()).contains("une archive dans une autre, à déposer toute seule");

        drop("exports.zip", zip);
        BENCH.untilIdle();
        assertThat(received()).hasSize(4);
    }

    /** Left out without a word, it would be missed by nobody. */
    @Test
    void aCsvBesideAnExportIsReadAsWhatItIsOrToldByItsName() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("divers/3A.csv", "Numéro de certification;Prénom\n".getBytes(StandardCharsets.UTF_8));
        entries.put("Eleves.xml", Sample.export(COLLEGE, 3, 1, 2));
        entries.put("fregata.CSV", "Identifiant unique*;Premier prénom*\n".getBytes(StandardCharsets.UTF_8));
        entries.put("liste.csv", "a;b\n".getBytes(StandardCharsets.UTF_8));
        drop("exports.zip", zip(entries));
        RouteBench.patiently().until(() -> received().size() == 4);
        BENCH.untilIdle();

        assertThat(received())
                .containsExactlyInAnyOrder(
                        "CLASS_RESULTS exports.zip - divers_3A.csv REFUSED",
                        "UNKNOWN exports.zip - liste.csv REFUSED",
                        "SIECLE_ELEVES exports.zip - Eleves.xml.zip APPLIED",
                        "FREGATA_CSV exports.zip - fregata.CSV REFUSED");
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(2);
        assertThat(reports())
                .contains("résultats Pix d'une classe, à déposer dans results/<UAI>/", "ni un CSV de FREGATA reconnu");
    }

    @Test
    void anExportInCapitalsIsTaken() throws IOException {
        drop("EXPORT.ZIP", zip(Map.of("ELEVES.XML", Sample.export(COLLEGE, 3, 1))));
        BENCH.untilIdle();

        assertThat(received()).containsExactly("SIECLE_ELEVES EXPORT.ZIP APPLIED");
    }

    @Test
    void aZipInAZipIsRefusedWithWhatWasFound() throws IOException {
        drop("exports.zip", zip(Map.of("Eleves.zip", zip(Map.of("Eleves.xml", Sample.export(COLLEGE, 3, 1))))));
        BENCH.untilIdle();

        assertThat(received()).containsExactly("SIECLE_ELEVES exports.zip REFUSED");
        assertThat(reports()).contains("l'archive contient une autre archive et aucun fichier XML");
    }

    @Test
    void aTrialOfSuchAZipIsOneOfItsPupils() throws IOException {
        byte[] zip = zip(Map.of("Eleves.xml", Sample.export(COLLEGE, 3, 1, 2), "Nomenclature.xml", NOMENCLATURE));
        ImportPreview preview = BENCH.get(ImportDesk.class).preview(COLLEGE, zip, 10);

        assertThat(preview.plan()).isNotNull();
        assertThat(preview.plan().created()).isEqualTo(2);
    }

    private static void drop(String name, byte[] content) throws IOException {
        Path target = BENCH.intake().resolve("siecle/" + COLLEGE + "/" + name);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
        RouteBench.patiently().until(() -> Files.notExists(target));
    }

    private static List<String> received() {
        return LEDGER.jdbc()
                .sql("select kind || ' ' || name || ' ' || state from received_file order by id")
                .query(String.class)
                .list();
    }

    private static String reports() {
        return String.join(
                "\n",
                LEDGER.jdbc()
                        .sql("select report::text from received_file where report is not null")
                        .query(String.class)
                        .list());
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
