package fr.passerelle.mappings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.mappings.fregata.FregataVerdict;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReportTest {

    private static final List<Finding> FINDINGS = List.of(
            Finding.of(SiecleVerdict.TWO_DIVISIONS).about("990000101AB").at(41, 9, "CODE_STRUCTURE"),
            Finding.of(SiecleVerdict.SEX_CODE_REQUIRED).about("990000102CD").at(30, 7, "CODE_SEXE"),
            Finding.of(IntakeVerdict.UNKNOWN_MEF).at(null, "CODE_MEF").detailed("MEF 1031000Z11U, 214 élèves"),
            Finding.of(SiecleVerdict.BIRTHDATE_REQUIRED).about("990000103EF").at(31, 7, "DATE_NAISS"),
            Finding.of(SiecleVerdict.BIRTHDATE_REQUIRED).about("990000104GH").at(32, 7, "DATE_NAISS"),
            Finding.of(SiecleVerdict.INE_REQUIRED).at(33, 7, "ID_NATIONAL"),
            Finding.of(SiecleVerdict.INVALID_FILE).at(99, 12, null));

    private static final String[] IN_ORDER = {
        "INVALID_FILE",
        "BIRTHDATE_REQUIRED",
        "BIRTHDATE_REQUIRED",
        "SEX_CODE_REQUIRED",
        "INE_REQUIRED",
        "UNKNOWN_MEF",
        "TWO_DIVISIONS"
    };

    private static final ReportHead HEAD = ReportHead.of(
            "9990001X",
            Optional.of(new School(Uai.ofNumber(9990001), "Collège des Pins", SchoolKind.COLLEGE, null, null, null)),
            Instant.parse("2026-09-03T06:05:00Z"),
            "en partie en suspens");
    private static final ConsoleAddress CONSOLE = new ConsoleAddress("https://passerelle.exemple.fr/");
    private static final HeldPart LEAVING = new HeldPart(
            "LEAVING",
            "trop de départs d'un coup",
            42,
            400,
            List.of("42 départs pour 400 élèves actifs, au-delà du seuil de 10 %."),
            List.of(12L));
    private static final HeldPart INES = new HeldPart(
            "REATTRIBUTED", "INE déjà connu avec une autre date de naissance", 2, null, List.of(), List.of(13L, 14L));

    @Test
    void whatWaitsIsToldFirstInEveryFormatWithItsThresholdAndWhereToDecide() {
        FileReport report = report(FINDINGS).holding(List.of(LEAVING, INES));

        assertThat(report.toText(HEAD, CONSOLE)).contains("""

                        EN SUSPENS trop de départs d'un coup : 42\u00a0élèves sur 400
                          42 départs pour 400 élèves actifs, au-delà du seuil de 10 %.
                          Décider : https://passerelle.exemple.fr/suspens/12

                        EN SUSPENS INE déjà connu avec une autre date de naissance : 2\u00a0questions, 2\u00a0élèves
                          Décider : https://passerelle.exemple.fr/suspens

                        ERREUR INVALID_FILE""");
        assertThat(report.toText(HEAD, new ConsoleAddress("")))
                .contains("  Décider : dans la console, page /suspens/12\n");
        assertThat(report.toCsv(CONSOLE))
                .contains("remède\r\nen suspens;LEAVING;;;;;trop de départs d'un coup : 42\u00a0élèves sur 400;"
                        + "42 départs pour 400 élèves actifs, au-delà du seuil de 10 %.;"
                        + "Décider : https://passerelle.exemple.fr/suspens/12\r\nen suspens;REATTRIBUTED;");
        assertThat(report.toJson())
                .contains("\"holds\":[12],\"page\":\"/suspens/12\"", "\"holds\":[13,14],\"page\":\"/suspens\"");
        assertThat(FileReport.fromJson("eleves.xml", report.toJson())).isEqualTo(report);
    }

    @Test
    void aDecisionThatIsTakenIsNotAskedForAgain() {
        FileReport report =
                report(List.of()).holding(List.of(LEAVING.whileOpen(Map.of(13L, 3)), INES.whileOpen(Map.of(13L, 3))));

        assertThat(report.toText(HEAD, CONSOLE))
                .contains("au-delà du seuil de 10 %.\n  Plus rien à décider : refusé, ou remplacé", "/suspens/13\n")
                .doesNotContain("/suspens/12");
        assertThat(report.held().get(0).title()).endsWith(" : 42\u00a0élèves sur 400");
        assertThat(report.held().get(1).title())
                .as("pupils of the questions that are left")
                .endsWith(" : 3\u00a0élèves");
        assertThat(report.toJson()).contains("\"holds\":[],\"page\":null");
    }

    @Test
    void whatPixSaysLaterKeepsWhatWaits() {
        FileReport report = report(FINDINGS).holding(List.of(LEAVING));

        assertThat(PixFindings.added(report, List.of()).held()).containsExactly(LEAVING);
        assertThat(report.with(List.of()).held()).containsExactly(LEAVING);
    }

    @Test
    void aHeadNamesTheSchoolAsFarAsItIsKnown() {
        Instant day = Instant.parse("2027-01-31T23:30:00Z");

        assertThat(report(List.of()).toText(ReportHead.of("9990002Y", Optional.empty(), day, "refusé"), CONSOLE))
                .contains("Établissement : 9990002Y\n", "Reçu le : 1er février 2027 à 0 h 30");
        assertThat(ReportHead.of("", Optional.empty(), day, "refusé").school()).isEqualTo("plusieurs établissements");
    }

    @Test
    void rootCausesComeFirstInEveryFormat() {
        FileReport report = report(FINDINGS);

        assertThat(report.findings()).extracting(ReportedFinding::code).containsExactly(IN_ORDER);
        assertThat(report.toJson()).containsSubsequence(IN_ORDER);
        assertThat(report.toCsv(CONSOLE)).containsSubsequence(IN_ORDER);
        assertThat(report.toText(HEAD, CONSOLE))
                .containsSubsequence(
                        "ERREUR INVALID_FILE : Fichier illisible",
                        "  - ligne 99, colonne 12\n",
                        "ERREUR BIRTHDATE_REQUIRED : Date de naissance absente, 2 élèves\n",
                        "  Que faire : Complétez",
                        "  - ligne 31, colonne 7, DATE_NAISS\n",
                        "ERREUR SEX_CODE_REQUIRED : Code sexe absent, 1 élève\n",
                        "Avertissement UNKNOWN_MEF : ",
                        "  - CODE_MEF, MEF 1031000Z11U, 214 élèves\n",
                        "Avertissement TWO_DIVISIONS : ");
    }

    @Test
    void theTextCountsWhatOccurredAndNamesNoPupil() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("élèves pris en compte", 12);
        counts.put("ignorés, sans INE", 0);
        counts.put("créés", 1);

        String text = FileReport.of("eleves.xml", counts, FINDINGS).toText(HEAD, CONSOLE);

        assertThat(text)
                .startsWith("Compte rendu de eleves.xml\n\nÉtablissement : Collège des Pins (9990001X)\n"
                        + "Reçu le : 3 septembre 2026 à 8 h 05 (heure de Paris)\nÉtat : en partie en suspens\n\n"
                        + "- élèves pris en compte : 12\n- créés : 1\n\nERREUR")
                .doesNotContain("sans INE", "9900001", " : 0");
    }

    @Test
    void manyPlacesAreToldAfterTheLastCause() {
        List<Finding> many = new ArrayList<>(FINDINGS);
        for (int i = 0; i < 8; i++) {
            many.add(Finding.of(SiecleVerdict.LOST_CHARACTER)
                    .about("99000020" + i + "AB")
                    .at(200 + i, 3, "PRENOM"));
        }

        assertThat(report(many).toText(HEAD, CONSOLE))
                .containsSubsequence(
                        "LOST_CHARACTER : Un point d'interrogation",
                        "ligne 204",
                        "la suite plus bas",
                        "TWO_DIVISIONS",
                        "Tous les endroits de LOST_CHARACTER :\n  - ligne 200",
                        "ligne 207");
    }

    @Test
    void aCodeAtTwoFieldsIsTwoCauses() {
        List<Finding> findings = List.of(
                Finding.of(FregataVerdict.FIELD_REQUIRED).about("990000101AB").at(2, "Statut*"),
                Finding.of(FregataVerdict.FIELD_REQUIRED).about("990000102CD").at(3, "Division*"),
                Finding.of(FregataVerdict.FIELD_REQUIRED).about("990000103EF").at(4, "Division*"),
                Finding.of(FregataVerdict.HEADER_UNKNOWN).at(1, "MEF"),
                Finding.of(FregataVerdict.HEADER_UNKNOWN).at(1, "Sexe"));

        assertThat(report(findings).causes()).extracting(RootCause::count).containsExactly(2, 2, 1);
        assertThat(report(findings).causes().get(0).isAboutFile()).isTrue();
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        FileReport report = report(FINDINGS);

        assertThat(FileReport.fromJson("eleves.xml", report.toJson())).isEqualTo(report);
        assertThat(report.toJson())
                .contains("{\"code\":\"INVALID_FILE\",\"severity\":\"ERROR\",\"ine\":null,\"line\":99,\"column\":12,"
                        + "\"field\":null,\"message\":\"Fichier illisible");
    }

    @Test
    void oneOfAnOlderVersionOrOfNobodyIsReadAsFarAsItGoes() {
        FileReport old = FileReport.fromJson(
                "a.xml",
                "{\"counts\":{\"créés\":2},\"findings\":[{\"code\":\"OLD\",\"severity\":\"WARNING\",\"line\":3,"
                        + "\"field\":null,\"message\":\"Ancien (détail)\",\"remedy\":\"Rien.\"}]}");

        assertThat(old.counts()).isEqualTo(Map.of("créés", 2));
        assertThat(old.findings())
                .containsExactly(new ReportedFinding(
                        "OLD", Severity.WARNING, null, 3, null, null, "Ancien (détail)", null, "Rien."));
        assertThat(FileReport.fromJson("a.xml", null).findings()).isEmpty();
        assertThatThrownBy(() -> FileReport.fromJson("a.xml", "<xml/>")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsFoundOutLaterTakesItsPlace() {
        FileReport later = FileReport.fromJson("a.xml", report(FINDINGS).toJson())
                .with(List.of(Finding.of(IntakeVerdict.REFUSED_BY_PIX)));

        assertThat(later.findings())
                .extracting(ReportedFinding::code)
                .startsWith("INVALID_FILE", "REFUSED_BY_PIX", "BIRTHDATE_REQUIRED");
    }

    @Test
    void theCsvOpensInASpreadsheet() {
        assertThat(report(FINDINGS).toCsv(CONSOLE))
                .startsWith("\uFEFFgravité;code;ligne;colonne;INE;champ;message;précision;remède\r\n"
                        + "erreur;INVALID_FILE;99;12;;;")
                .contains("avertissement;TWO_DIVISIONS;41;9;990000101AB;CODE_STRUCTURE;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"})
    void noCellOfTheCsvIsAFormula(String hostile) {
        String csv = report(List.of(Finding.of(FregataVerdict.HEADER_UNKNOWN)
                        .about(hostile)
                        .at(1, hostile)
                        .detailed(hostile)))
                .toCsv(CONSOLE);

        String shown = hostile.strip(); // a finding leaves control characters out
        assertThat(csv.split("'" + java.util.regex.Pattern.quote(shown), -1)).hasSize(4);
        assertThat(csv).doesNotContain(";" + shown, ";\"" + shown, ";" + hostile, ";\"" + hostile);
    }

    private static FileReport report(List<Finding> findings) {
        return FileReport.of("eleves.xml", Map.of(), findings);
    }
}
