package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.routes.account.ReconcileRoute;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import fr.passerelle.routes.school.ReferentialRoute;
import fr.passerelle.routes.session.PushSessionRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of file in every folder but its own. */
class AFileInTheWrongFolderIsToldWhereItBelongsTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER,
            ImportSiecleRoute.class,
            ReferentialRoute.class,
            ReconcileRoute.class,
            PushSessionRoute.class,
            ClassResultsRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    static Stream<Arguments> misplaced() {
        return Stream.of(IntakeFolder.values())
                .flatMap(folder -> Stream.of(FileKind.values())
                        .filter(kind -> IntakeFolder.of(kind)
                                .filter(own -> own != folder)
                                .isPresent())
                        .map(kind -> Arguments.of(folder, kind)));
    }

    @ParameterizedTest
    @MethodSource("misplaced")
    void aFileWhoseNameTheFolderTakesIsRefusedWithItsOwnFolder(IntakeFolder folder, FileKind kind) throws Exception {
        claim(folder, "fichier" + folder.endings().get(0), content(kind));

        long file = LEDGER.count("select max(id) from received_file");
        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("WRONG_FOLDER");
        assertThat(LEDGER.get(FileLedger.class).report(file))
                .contains(kind.label(), "à déposer dans " + where(kind), "Redéposez-le dans le dossier indiqué");
        assertThat(LEDGER.count("select count(*) from work where state <> 'DONE'"))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("misplaced")
    void aFileWhoseNameTheFolderDoesNotTakeIsSetAsideWithItsOwnFolder(IntakeFolder folder, FileKind kind)
            throws Exception {
        claim(folder, "fichier.txt", content(kind));

        assertThat(LEDGER.count("select count(*) from received_file")).isZero();
        assertThat(setAside()).contains("WRONG_FOLDER", kind.label(), "à déposer dans " + where(kind));
    }

    @Test
    void aFileBesideTheFoldersOfTheSchoolsIsToldItsOwnFolder() throws Exception {
        BENCH.get(Reception.class).claim(content(FileKind.CLASS_RESULTS), "results/3A.csv", null);
        assertThat(setAside()).contains("à déposer dans results/<UAI>/");
    }

    @Test
    void anArchiveOfAnEntAmongTheExportsIsToldItsFolder() throws Exception {
        claim(IntakeFolder.SIECLE, "ENT.tar.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0});
        assertThat(setAside()).contains("à déposer dans gar/");
    }

    /** A spreadsheet is a zip as well: of what it is no folder is told. */
    @Test
    void whatDoesNotSayWhatItIsIsJudgedByItsFolder() throws Exception {
        claim(IntakeFolder.RESULTS, "3A.csv", "PK\u0003\u0004 un tableur".getBytes(StandardCharsets.ISO_8859_1));
        claim(IntakeFolder.RESULTS, "3B.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(LEDGER.jdbc()
                        .sql("select report::text from received_file")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(report -> report.contains("WRONG_FOLDER"));
    }

    @Test
    void aTrialSaysItBeforeAnythingIsDropped() {
        assertThat(BENCH.get(ImportDesk.class)
                        .preview(COLLEGE, content(FileKind.CLASS_RESULTS), 10)
                        .findings())
                .extracting(Finding::verdict)
                .containsExactly(IntakeVerdict.WRONG_FOLDER);
    }

    private static void claim(IntakeFolder folder, String name, byte[] content) throws IOException {
        BENCH.get(Reception.class).claim(content, folder.place(COLLEGE.value(), name), null);
        BENCH.untilIdle();
    }

    private static String where(FileKind kind) {
        return IntakeFolder.of(kind).orElseThrow().where();
    }

    private static String setAside() throws IOException {
        try (Stream<Path> refused = Files.list(BENCH.intake().resolve("refused"))) {
            Path report = refused.filter(file -> file.toString().endsWith(".compte-rendu.txt"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(report);
        }
    }

    private static byte[] content(FileKind kind) {
        return switch (kind) {
            case SIECLE_ELEVES -> Sample.export(COLLEGE, 3, 1);
            case SIECLE_STRUCTURES -> utf8("<BEE_STRUCTURES/>");
            case SIECLE_NOMENCLATURE -> utf8("<BEE_NOMENCLATURES/>");
            case FREGATA_CSV -> utf8("Identifiant unique*;Premier prénom*\n1;Zoé\n");
            case GAR_ENT -> utf8("<GAR-ENT/>");
            case GAR_EVENTS -> utf8("[]");
            case CLASS_RESULTS -> utf8("Numéro de certification;Prénom\n71;Zoé\n");
            case SESSION -> utf8("{\"kind\":\"SESSION_FINALISEE\"}");
            case UNKNOWN -> utf8("?");
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
