package fr.passerelle.mappings.pix;

import static fr.passerelle.domain.certification.Competence.EVOLUER;
import static fr.passerelle.domain.certification.Competence.GERER_DES_DONNEES;
import static fr.passerelle.domain.certification.Competence.INTERAGIR;
import static fr.passerelle.domain.certification.Competence.MENER_UNE_RECHERCHE;
import static fr.passerelle.domain.certification.Competence.TRAITER_DES_DONNEES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassResultsReaderTest {

    private static final String OLD = PixSamples.text("class-results-2025.csv");
    private static final String NEW = PixSamples.text("class-results-2026.csv");

    private final ClassResultsReader reader = new ClassResultsReader();

    private ClassResults read(String csv) {
        return reader.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileOfBefore2026IsRead() {
        ClassResults results = read(OLD);

        assertThat(results.findings()).isEmpty();
        assertThat(results.rows()).hasSize(4);
        assertThat(results.rows().get(0))
                .isEqualTo(new ClassResult(
                        2,
                        "Zoé-Anaïs",
                        "Le Cœur-d'Haÿ",
                        LocalDate.of(2012, 5, 17),
                        "EXT-01",
                        new Certification(
                                770101,
                                CertificationStatus.VALIDATED,
                                312,
                                LocalDate.of(2027, 2, 4),
                                null,
                                null,
                                null,
                                Map.of(
                                        MENER_UNE_RECHERCHE, 3,
                                        GERER_DES_DONNEES, 2,
                                        TRAITER_DES_DONNEES, 0,
                                        EVOLUER, 4),
                                4021L)));
        assertThat(results.rows())
                .extracting(row -> row.certification().status())
                .containsExactly(
                        CertificationStatus.VALIDATED,
                        CertificationStatus.REJECTED,
                        CertificationStatus.CANCELLED,
                        CertificationStatus.ERROR);
        assertThat(results.rows()).extracting(ClassResult::line).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aRejectedCertificationOfTheOldKindKeepsItsTestedCompetencesAtZero() {
        ClassResult rejected = read(OLD).rows().get(1);

        assertThat(rejected.certification().pixScore()).isZero();
        assertThat(rejected.certification().levels()).isEqualTo(Map.of(MENER_UNE_RECHERCHE, 0, INTERAGIR, 0));
        assertThat(rejected.externalId()).isNull();
    }

    @Test
    void anEmptyBirthDateIsKeptAsUnknown() {
        assertThat(read(OLD).rows().get(3).birthdate()).isNull();
    }

    @Test
    void aFileOf2026IsReadWithItsNewColumnsAndWords() {
        ClassResults results = read(NEW);

        assertThat(results.findings()).isEmpty();
        assertThat(results.rows())
                .extracting(row -> row.certification().status())
                .containsExactly(
                        CertificationStatus.VALIDATED, CertificationStatus.REJECTED, CertificationStatus.STARTED);
        Certification obtained = results.rows().get(0).certification();
        assertThat(obtained.pixScore()).isEqualTo(412);
        assertThat(obtained.center()).isEqualTo("Collège des Tilleuls");
        assertThat(obtained.levels()).isEqualTo(Map.of(MENER_UNE_RECHERCHE, 5, GERER_DES_DONNEES, -1, EVOLUER, 8));
        assertThat(results.rows().get(1).certification().levels()).isEmpty();
    }

    @Test
    void theShortLivedResultColumnIsReadWithItsUnit() {
        ClassResults results = read(NEW.replace("Score en Pix", "Résultat").replace(";412;", ";\"412 pix\";"));

        assertThat(results.findings()).isEmpty();
        assertThat(results.rows().get(0).certification().pixScore()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void theOrderOfTheColumnsAndTheEndOfTheLinesDoNotMatter(String end) {
        List<List<String>> turned = new ArrayList<>();
        ClassResultsCsv.rows(OLD.replace("\uFEFF", "")).forEach(cells -> {
            List<String> reversed = new ArrayList<>(cells);
            Collections.reverse(reversed);
            turned.add(reversed);
        });
        StringBuilder csv = new StringBuilder("\uFEFF");
        turned.forEach(cells -> csv.append('"')
                .append(String.join(
                        "\";\"",
                        cells.stream().map(cell -> cell.replace("\"", "\"\"")).toList()))
                .append('"')
                .append(end));

        assertThat(read(csv.toString()).rows()).isEqualTo(read(OLD).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"’", "'"})
    void theApostropheOfTheCommentColumnDoesNotMatter(String apostrophe) {
        ClassResults results = read(OLD.replace("’", apostrophe));

        assertThat(results.findings()).isEmpty();
        assertThat(results.rows()).hasSize(4);
    }

    @Test
    void theOptionalColumnsMayBeAbsentAndNewOnesAreToldOnce() {
        ClassResults results = read(OLD.replace("Identifiant Externe", "Autre").replace(";Session;", ";Séance;"));

        assertThat(results.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(ResultsVerdict.RESULTS_COLUMN_UNKNOWN);
            assertThat(finding.detail()).isEqualTo("Autre, Séance");
            assertThat(finding.line()).isEqualTo(1);
        });
        assertThat(results.rows().get(0).externalId()).isNull();
        assertThat(results.rows().get(0).certification().sessionId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "770101; | A770101; | RESULTS_NUMBER_INVALID | Numéro de certification",
                "770101; | 0; | RESULTS_NUMBER_INVALID | Numéro de certification",
                "770101; | -770101; | RESULTS_NUMBER_INVALID | Numéro de certification",
                "\"Zoé-Anaïs\" | \" \" | RESULTS_NAME_MISSING | Prénom",
                "\"Le Cœur-d'Haÿ\" | \"\" | RESULTS_NAME_MISSING | Nom",
                "\"17/05/2012\" | \"2012-05-17\" | RESULTS_DATE_INVALID | Date de naissance",
                "\"17/05/2012\" | \"31/02/2012\" | RESULTS_DATE_INVALID | Date de naissance",
                "\"Validée\" | \"Reportée\" | RESULTS_STATUS_UNKNOWN | Statut",
                "\"Validée\" | \"Validée ?\" | RESULTS_STATUS_UNKNOWN | Statut",
                "\"Validée\" | \"Validée*\" | RESULTS_STATUS_UNKNOWN | Statut",
                "\"Validée\";312 | \"Validée\";\"-\" | RESULTS_SCORE_INVALID | Score en Pix",
                "\"Validée\";312 | \"Validée\";1025 | RESULTS_SCORE_INVALID | Score en Pix",
                "\"Validée\";312 | \"Validée\";\"Indépendant 1\" | RESULTS_SCORE_INVALID | Score en Pix",
                "312;3; | 312;9; | RESULTS_LEVEL_INVALID | 1.1",
                "312;3;2 | 312;3;-2 | RESULTS_LEVEL_INVALID | 1.2"
            })
    void aBadRowIsLeftOutAndTold(String good, String bad, ResultsVerdict verdict, String column) {
        assertThat(OLD).contains(good);
        ClassResults results = read(OLD.replaceFirst(java.util.regex.Pattern.quote(good), bad));

        assertThat(results.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.field()).isEqualTo(column);
            assertThat(finding.line()).isEqualTo(2);
        });
        assertThat(results.rows()).hasSize(3);
        assertThat(results.refused()).isFalse();
    }

    @Test
    void aFileThatBeginsWithAnEmptyLineIsNotToldToBeEmpty() {
        assertThat(read("\n" + OLD.replace("\uFEFF", "") + "\n").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(ResultsVerdict.RESULTS_HEADERS_UNKNOWN);
                    assertThat(finding.detail()).isEqualTo("la première ligne est vide");
                });
        assertThat(read("\n;;\n\n").findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_EMPTY);
    }

    @Test
    void aRowThatIsThereTwiceIsKeptOnce() {
        ClassResults results = read(OLD + "\n" + OLD.lines().skip(1).findFirst().orElseThrow() + "\n");

        assertThat(results.rows()).hasSize(4);
        assertThat(results.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(ResultsVerdict.RESULTS_NUMBER_DUPLICATE);
            assertThat(finding.line()).isEqualTo(6);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Validée\";312 | \"Rejetée\";0",
                "\"Validée\";312 | \"Validée\";313",
                "\"Validée\";312;3 | \"Validée\";312;4",
                "\"Validée\" | \"Annulée\"",
                "\"Zoé-Anaïs\" | \"Noé\"",
                "\"17/05/2012\" | \"18/05/2012\""
            })
    void ofANumberThatIsToldInTwoWaysNothingIsKept(String one, String other) {
        String row = OLD.lines().skip(1).findFirst().orElseThrow();
        assertThat(row).contains(one);
        String second = row.replaceFirst(java.util.regex.Pattern.quote(one), other) + "\n";

        for (ClassResults results : List.of(read(OLD + "\n" + second), read(OLD + "\n" + row + "\n" + second))) {
            assertThat(results.rows())
                    .extracting(result -> result.certification().id())
                    .doesNotContain(770101L)
                    .hasSize(3);
            assertThat(results.findings())
                    .hasSizeBetween(2, 3)
                    .allSatisfy(finding ->
                            assertThat(finding.verdict()).isEqualTo(ResultsVerdict.RESULTS_NUMBER_CONTRADICTED));
        }
    }

    @Test
    void norOfOneThatIsSpoiltElsewhere() {
        String row = OLD.lines().skip(1).findFirst().orElseThrow();

        ClassResults results = read(OLD + "\n" + row.replace("\"Validée\";312", "\"Validée\";0") + "\n");

        assertThat(results.rows()).hasSize(3);
        assertThat(results.findings())
                .extracting(finding -> finding.verdict().code() + " " + finding.line())
                .containsExactly("RESULTS_SCORE_INVALID 6", "RESULTS_NUMBER_CONTRADICTED 2");
    }

    /** No database keeps a NUL: one in a row would keep the whole school from its results. */
    @ParameterizedTest
    @CsvSource({
        "Haÿ, RESULTS_FIELD_UNREADABLE",
        "EXT-01, RESULTS_FIELD_UNREADABLE",
        "Validée, RESULTS_FIELD_UNREADABLE",
        "17/05/2012, RESULTS_FIELD_UNREADABLE"
    })
    void aNulCostsItsRow(String text, String code) {
        assertThat(OLD).contains(text);

        ClassResults results = read(OLD.replaceFirst(text, text + "\0"));

        assertThat(results.rows()).hasSize(3);
        assertThat(results.findings())
                .extracting(finding -> finding.verdict().code())
                .containsExactly(code);
    }

    @Test
    void aForeignColumnIsToldWithoutWhatIsNoSignAndNotEndlessly() {
        String name = "Nouvelle\0 colonne " + "x".repeat(500);

        ClassResults results = read(OLD.lines()
                .map(line -> line + (line.contains("Statut") ? ";" + name : ";1"))
                .collect(java.util.stream.Collectors.joining("\n", "", "\n")));

        assertThat(results.rows()).hasSize(4);
        assertThat(results.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail())
                        .startsWith("Nouvelle_ colonne xxx")
                        .hasSizeLessThan(70));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Validée\" | \"Obtenue\" | lu : « Obtenue »",
                "\"Validée\";312 | \"Validée\";0 | lu : « 0 »",
                "\"Validée\";312 | \"Validée\";1025 | lu : « 1025 »",
                "312;3; | 312;9; | lu : « 9 »",
                // Columns that were moved: no name and no date is told.
                "\"Validée\" | \"Zoé-Anaïs\" | ",
                "\"Validée\" | \"17/05/2012\" | "
            })
    void whatWasReadIsToldUnlessItMayBeSomebodys(String good, String bad, @Nullable String sample) {
        assertThat(OLD).contains(good);
        assertThat(read(OLD.replaceFirst(java.util.regex.Pattern.quote(good), bad))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).isEqualTo(sample));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"17/05/2012\" | \"17/05/12\"",
                "770101; | 7,70E+05;",
                ";1.1; | ;01-janv;",
                ";1.1; | ;01/01/2026;",
                "312;3; | 312;03-janv;",
                "\"17/05/2012\" | \"17/05/2012 00:00\"",
                "\"17/05/2012\" | \"17/5/2012\"",
                "\"17/05/2012\" | ########",
                "312;3; | 312,00;3;",
                "312;3; | 312;3,0;",
                "770101; | 770 101;"
            })
    void aFileThatASpreadsheetRewroteIsRefusedAndToldAsThat(String good, String bad) {
        assertThat(OLD).contains(good);
        ClassResults results = read(OLD.replaceFirst(java.util.regex.Pattern.quote(good), bad));

        assertThat(results.rows()).isEmpty();
        assertThat(results.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(FileVerdict.REOPENED_IN_SPREADSHEET);
            assertThat(finding.message()).contains("rouvert dans un tableur");
        });
    }

    @Test
    void aFileSavedWithOtherSeparatorsOrWithItsRowsInQuotesIsToldAsThat() {
        String tabs = OLD.replace(";", "\t");
        String commas = OLD.replace(";", ",");
        String quoted = OLD.lines()
                        .map(line -> "\"" + line.replace("\"", "\"\"") + "\"")
                        .collect(java.util.stream.Collectors.joining("\r\n"))
                + "\r\n";

        assertThat(List.of(tabs, commas, quoted))
                .allSatisfy(csv -> assertThat(read(csv).findings())
                        .extracting(Finding::verdict)
                        .containsExactly(FileVerdict.REOPENED_IN_SPREADSHEET));
    }

    @Test
    void aFileSavedInUtf16IsToldToBeInAnotherEncoding() {
        assertThat(new ClassResultsReader()
                        .read(OLD.getBytes(java.nio.charset.StandardCharsets.UTF_16LE))
                        .findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_ENCODING);
    }

    /** Pix may have it so itself; a spreadsheet would have spoilt the words of Pix as well. */
    @Test
    void aNameThatLostALetterLeavesItsRowOut() {
        ClassResults results = read(OLD.replaceFirst("Zoé-Anaïs", "Zo\uFFFD-Ana\uFFFDs"));

        assertThat(results.rows()).hasSize(3);
        assertThat(results.findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_NAME_MISREAD);
        assertThat(read(OLD.replaceFirst("Validée", "Valid\uFFFDe")).findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_ENCODING);
    }

    @Test
    void aNameReadInTheWrongCharsetLeavesTheRowOut() {
        assertThat(read(OLD.replaceFirst("Zoé-Anaïs", "ZoÃ©-AnaÃ¯s")).findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_NAME_MISREAD);
    }

    @Test
    void aFileWithoutAnyResultIsRefused() {
        assertThat(read(OLD.lines().findFirst().orElseThrow() + "\n").findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_EMPTY);
    }

    @Test
    void anUnreadableSessionNumberLeavesTheRowOut() {
        ClassResults results = read(OLD.replaceFirst(";4021;", ";\"n° 4021\";"));

        assertThat(results.findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_SESSION_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pix+ Édu 1er degré", "Pix+ Droit", "PIX +\u00A0Édu 2nd degré"})
    void aRowAboutPixPlusIsReadAsItStandsAndIsNoResultOfThePupil(String type) {
        ClassResults results = read(NEW.replaceFirst("\"Pix\"", "\"" + type + "\""));

        assertThat(results.findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_OTHER_CERTIFICATION);
        assertThat(results.rows()).hasSize(2);
        ClassResult core = read(NEW).rows().get(0);
        assertThat(results.others()).singleElement().satisfies(other -> {
            assertThat(other.lastName()).isEqualTo(core.lastName());
            assertThat(other.birthdate()).isEqualTo(core.birthdate());
            assertThat(other.certification().id())
                    .isEqualTo(core.certification().id());
            assertThat(other.certification().type()).isEqualTo(type);
            assertThat(other.certification().status()).isEqualTo("Validée");
            assertThat(other.certification().takenOn())
                    .isEqualTo(core.certification().takenOn());
        });
    }

    /** Its level is a text of its own, its score may be empty (contract pix 4). */
    @Test
    void nothingThatARowAboutPixPlusSaysOfTheResultIsAFault() {
        String row = NEW.lines().toList().get(1);
        String odd = row.replaceFirst("\"Pix\"", "\"Pix+ Droit\"")
                .replaceFirst("\"Validée\"", "\"Non obtenue, niveau initié\"");

        ClassResults results = read(NEW.replace(row, odd));

        assertThat(results.others())
                .extracting(other -> other.certification().status())
                .containsExactly("Non obtenue, niveau initié");
    }

    @Test
    void aTypeThatPixInventsIsSetAsideLoudly() {
        ClassResults results = read(NEW.replaceFirst("\"Pix\"", "\"Pix Junior\""));

        assertThat(results.findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_TYPE_UNKNOWN);
        assertThat(results.findings()).extracting(Finding::detail).containsExactly("lu : « Pix Junior »");
        assertThat(results.rows()).hasSize(2);
    }

    @Test
    void aRowCutShortOrTooLongIsLeftOutButEmptyCellsAtItsEndAreNot() {
        ClassResults results =
                read(OLD + "\n770105;\"Ava\"\n\n" + OLD.lines().toList().get(2).replace("770102", "770106") + ";;\n"
                        + OLD.lines().toList().get(2).replace("770102", "770107") + ";x\n");

        assertThat(results.findings()).extracting(Finding::line).containsExactly(6, 9);
        assertThat(results.findings()).extracting(Finding::verdict).containsOnly(ResultsVerdict.RESULTS_CELLS_COUNT);
        assertThat(results.rows()).extracting(ClassResult::line).containsExactly(2, 3, 4, 5, 8);
    }

    @Test
    void aCancellationIsNeverLostForItsScore() {
        ClassResults results = read(OLD.replace("\"Annulée\";\"-\"", "\"Annulée\";266"));

        assertThat(results.findings()).isEmpty();
        assertThat(results.rows().get(2).certification().pixScore()).isZero();
    }

    @Test
    void unknownColumnsRefuseTheFileAndNameWhatIsMissing() {
        ClassResults results = read(OLD.replace("Nombre de Pix", "Points").replace(";5.2;", ";5.3;"));

        assertThat(results.refused()).isTrue();
        assertThat(results.rows()).isEmpty();
        assertThat(results.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(ResultsVerdict.RESULTS_HEADERS_UNKNOWN);
            assertThat(finding.detail()).isEqualTo("colonnes absentes : Score en Pix, 5.2");
            assertThat(finding.line()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n"})
    void anEmptyFileIsRefused(String csv) {
        assertThat(read(csv).findings()).extracting(Finding::verdict).containsExactly(ResultsVerdict.RESULTS_EMPTY);
    }

    @Test
    void brokenQuotesRefuseTheFile() {
        assertThat(read(OLD.replace("\"Ilan\";", "\"Ilan\"x;")).findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_UNREADABLE);
        assertThat(read(OLD + "\n\"").findings())
                .extracting(Finding::verdict)
                .containsExactly(FileVerdict.MAY_BE_CUT, ResultsVerdict.RESULTS_UNREADABLE);
    }

    @Test
    void anotherCharsetRefusesTheFile() {
        byte[] saved = OLD.replace("\uFEFF", "").getBytes(Charset.forName("windows-1252"));
        String onlyTheRows = OLD.lines().findFirst().orElseThrow() + "\n770105;\"Zo\uFFFD\"\n";

        assertThat(reader.read(saved).findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_ENCODING);
        assertThat(read(onlyTheRows).findings())
                .extracting(Finding::verdict)
                .containsExactly(ResultsVerdict.RESULTS_ENCODING);
    }

    /** Pix itself writes no line end behind the last row. */
    @Test
    void aFileOfPixEndsInTheClosingQuoteOfItsLastColumn() {
        assertThat(NEW).endsWith("\"");
        assertThat(read(NEW).findings()).isEmpty();
        assertThat(read(NEW + "\r\n").findings()).isEmpty();
    }

    @Test
    void nothingIsKeptOfAFileThatWasCutWithinARow() {
        int lastRow = NEW.lastIndexOf("\n88");
        for (int length = lastRow + 2; length < NEW.length(); length++) {
            ClassResults results = read(NEW.substring(0, length));

            assertThat(results.rows()).as("cut at %d", length).isEmpty();
            assertThat(results.findings()).extracting(Finding::verdict).startsWith(FileVerdict.MAY_BE_CUT);
        }
    }

    /** As a spreadsheet writes it, cut by whoever copied it. */
    @Test
    void withoutQuotesALineEndAloneTellsTheEnd() {
        String bare = NEW.replace("insuffisantes\nau test", "insuffisantes").replace("\"", "");

        assertThat(read(bare).findings()).extracting(Finding::verdict).startsWith(FileVerdict.MAY_BE_CUT);
        assertThat(read(bare + "\n").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Date de naissance, 'Date  de naissance', Date de naissance",
        "Nom;, 'Nom\u00A0;', Nom",
        "Date de passage, 'Date de\u202Fpassage', Date de passage de la certification",
        "Prénom, ' Prénom', Prénom"
    })
    void blanksOfAnotherKindInAHeaderAreReadAndTold(String as, String written, String column) {
        ClassResults results = read(NEW.replaceFirst(as, written));

        assertThat(results.rows()).isEqualTo(read(NEW).rows());
        assertThat(results.findings())
                .singleElement()
                .isEqualTo(Finding.of(FileVerdict.HEADER_SPELLING).at(1, column));
    }

    @Test
    void theRowsCanBeWalkedTwice() {
        byte[] csv = OLD.getBytes(StandardCharsets.UTF_8);
        Iterable<List<String>> rows = ClassResultsCsv.rows(OLD.replace("\uFEFF", ""));

        assertThat(reader.read(csv, rows)).isEqualTo(reader.read(csv, rows)).isEqualTo(reader.read(csv));
        assertThat(rows.iterator().next().get(0)).isEqualTo("Numéro de certification");
    }
}
