package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The CSV of FREGATA takes the way of a SIECLE export. */
class ImportFregataTest {

    private static final String HEADER = "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;"
            + "Nom de famille*;Nom d'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
            + "Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*\n";
    private static final String ONE =
            "990000301AA;Nolwenn;;;TREMBLOY;;F;17/03/2011;22278;;22;99100;ST;10310019110;3 A\n";
    private static final String TWO = "990000302AB;Owen;;;O'FLYNN;;M;29/02/2012;;CORK;99;99136;ST;10310019110;3 B\n";

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void aCsvBecomesThePupilBaseAndIsToGoToPix() {
        long file = imported(COLLEGE.value(), HEADER + ONE + TWO);

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE))
                .extracting(pupil -> pupil.names().lastName(), pupil -> pupil.birthdate(), pupil -> pupil.division())
                .containsExactlyInAnyOrder(
                        tuple("TREMBLOY", LocalDate.of(2011, 3, 17), "3 A"),
                        tuple("O'FLYNN", LocalDate.of(2012, 2, 29), "3 B"));
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
    }

    /** Who works with FREGATA has no SIECLE to correct anything in. */
    @Test
    void whatIsSaidOfItsPupilsIsSaidOfFregata() {
        long file = imported(COLLEGE.value(), HEADER + ONE + TWO.replace("29/02/2012", "29/03/1899"));

        assertThat(BENCH.verdicts(file)).contains("UNLIKELY_BIRTHDATE");
        assertThat(LEDGER.jdbc()
                        .sql("select report::text from received_file where id = ?")
                        .param(file)
                        .query(String.class)
                        .single())
                .contains("dans FREGATA")
                .doesNotContain("SIECLE");
    }

    @Test
    void commasSeparateAsWell() {
        long file = imported(COLLEGE.value(), (HEADER + ONE).replace(';', ','));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.counted(file, "créés")).isOne();
    }

    @Test
    void aFaultyCsvIsRefusedWithTheLine() {
        long file = imported(COLLEGE.value(), HEADER + ONE + TWO.replace("29/02/2012", "29/02/2011"));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("FIELD_DATE_FORMAT");
        assertThat(LEDGER.count("select (report -> 'findings' -> 0 ->> 'line')::int from received_file"))
                .isEqualTo(3);
    }

    @Test
    void aCsvCutInTheMiddleOfAQuoteIsRefused() {
        long file = imported(COLLEGE.value(), HEADER + "990000301AA;\"Nolwenn;;;TREMBLOY\n");

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("BAD_CSV_FORMAT");
    }

    @Test
    void aCsvThatEndsInTheMiddleOfARowIsRefusedNobodyLeavesAndTheWholeOneIsTaken() {
        imported(COLLEGE.value(), HEADER + ONE + TWO);
        long cut = imported(COLLEGE.value(), (HEADER + ONE.replace("3 A", "3 C") + TWO).strip());

        assertThat(BENCH.file(cut)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(cut)).containsExactly("FILE_MAY_BE_CUT");
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(2);
        assertThat(Files.exists(BENCH.intake().resolve("siecle/refused/" + COLLEGE + "/eleves.csv.compte-rendu.txt")))
                .isTrue();

        long whole = imported(COLLEGE.value(), HEADER + ONE.replace("3 A", "3 C") + TWO);
        assertThat(BENCH.file(whole)).isEqualTo(FileState.APPLIED);
    }

    @Test
    void aHeaderWithATypographicApostropheIsReadAndTold() {
        long file = imported(
                COLLEGE.value(),
                HEADER.replace("d'usage", "d\u2019usage").replace("Code commune", "Code\u00A0\u00A0commune") + ONE);

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("HEADER_SPELLING", "HEADER_SPELLING");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
    }

    @Test
    void aCsvThatNoFolderGivesASchoolIsRefused() {
        long file = imported("", HEADER + ONE);

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("SCHOOL_UNKNOWN_BY_FILE");
    }

    @Test
    void theFirstCsvDroppedAgainAfterAnotherIsAppliedAgain() {
        long first = imported(COLLEGE.value(), HEADER + ONE + TWO);
        long second = imported(COLLEGE.value(), HEADER + ONE + TWO.replace("3 B", "3 C"));
        long again = imported(COLLEGE.value(), HEADER + ONE + TWO);

        assertThat(again).isEqualTo(first);
        assertThat(BENCH.file(first)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.file(second)).isEqualTo(FileState.APPLIED);
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE))
                .extracting(pupil -> pupil.division())
                .containsExactlyInAnyOrder("3 A", "3 B");
    }

    @Test
    void whatTheCsvDoesNotKnowStaysAsSiecleSaidIt() {
        imported(COLLEGE.value(), HEADER + ONE + TWO);
        LEDGER.jdbc().sql("update pupil set eleve_id = '51', repeating = true").update();

        long file = imported(COLLEGE.value(), HEADER + ONE + TWO.replace("3 B", "3 C"));

        assertThat(BENCH.counted(file, "inchangés")).isOne();
        assertThat(BENCH.counted(file, "modifiés")).isOne();
        assertThat(LEDGER.count("select count(*) from pupil where eleve_id = '51' and repeating"))
                .isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_UPDATED'"
                        + " and details ->> 'fields' = 'division'"))
                .isOne();
    }

    @Test
    void aDryRunReadsItAsTheImportDoes() {
        byte[] csv = (HEADER + ONE + TWO).getBytes(StandardCharsets.UTF_8);
        ImportPreview preview = BENCH.get(ImportDesk.class).preview(COLLEGE, csv, 10);

        assertThat(preview.plan()).isNotNull();
        assertThat(preview.plan().created()).isEqualTo(2);
        assertThat(BENCH.get(ImportDesk.class).preview(null, csv, 10).findings())
                .extracting(finding -> finding.verdict().code())
                .containsExactly("SCHOOL_UNKNOWN_BY_FILE");
    }

    @Test
    void whatAFileIsIsReadFromItsRowAndNeverGuessedAgain() {
        long file = imported(FileKind.SIECLE_ELEVES, COLLEGE.value(), HEADER + ONE);

        assertThat(BENCH.verdicts(file)).containsExactly("INVALID_FILE");
        assertThat(BENCH.get(ImportDesk.class).previewOf(file, 1).findings())
                .extracting(finding -> finding.verdict().code())
                .containsExactly("INVALID_FILE");
    }

    @Test
    void aFileOfBeforeKindsWereKeptIsRecognisedWhenItIsOpenedAndKeepsItsKind() {
        long file = imported(COLLEGE.value(), HEADER + ONE);
        LEDGER.jdbc().sql("update received_file set kind = null").update();

        assertThat(BENCH.get(ImportDesk.class).previewOf(file, 1).refused()).isFalse();
        assertThat(BENCH.get(FileLedger.class).require(file).kind()).isEqualTo(FileKind.FREGATA_CSV);
    }

    private static long imported(String uai, String csv) {
        return imported(FileKind.FREGATA_CSV, uai, csv);
    }

    private static long imported(FileKind kind, String uai, String csv) {
        long file = BENCH.get(FileLedger.class)
                .claim(Flow.IMPORT_SIECLE, kind, uai, uai, "eleves.csv", csv.getBytes(StandardCharsets.UTF_8), null)
                .fileId();
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream().allMatch(WorkState.DONE::equals));
        return file;
    }
}
