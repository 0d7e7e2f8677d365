package fr.passerelle.mappings.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckReportTextTest {

    @Test
    void rootCausesComeFirstWithTheirCounts() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                Finding.of(SiecleVerdict.SEX_CODE_REQUIRED).about("990000101AB").at(12, "CODE_SEXE"));
        for (int i = 0; i < 7; i++) {
            findings.add(Finding.of(SiecleVerdict.BIRTHDATE_REQUIRED)
                    .about("99000010" + i + "CD")
                    .at(20 + i, 9, "DATE_NAISS"));
        }
        findings.add(Finding.of(SiecleVerdict.INVALID_FILE).at(99, null).detailed("à la colonne 4"));
        findings.add(Finding.of(SiecleVerdict.UAI_KEY_WRONG).at(4, "UAJ"));

        String text = new CheckReportText().write(report(findings));

        assertThat(text)
                .startsWith("eleves.xml : export d'élèves SIECLE, établissement 9990001A, année scolaire 2026-2027\n"
                        + "  REFUSÉ : rien n'est pris en compte, 9 erreurs.\n"
                        + "  Laissés de côté : 2 sortis de l'établissement, 1 sans division.\n"
                        + "  Erreurs :\n"
                        + "    1 × INVALID_FILE : ")
                .containsSubsequence(
                        "1 × INVALID_FILE",
                        "7 × BIRTHDATE_REQUIRED : Date de naissance absente, 7 élèves.\n",
                        "1 × SEX_CODE_REQUIRED")
                .containsSubsequence("ligne 24, colonne 9, DATE_NAISS", "et 2 autres\n", "Remède : Complétez")
                .containsSubsequence("Avertissements", "1 × UAI_KEY_WRONG")
                .doesNotContain("ligne 25");
    }

    @Test
    void anAcceptedFileSaysSoAndNothingMore() {
        String text = new CheckReportText().write(report(List.of()));

        assertThat(text)
                .contains("  ACCEPTÉ : 0 élève pris en compte.\n")
                .doesNotContain("Erreurs", "Avertissements", "REFUSÉ");
    }

    private static CheckReport report(List<Finding> findings) {
        Map<String, Integer> ignored = new LinkedHashMap<>();
        ignored.put("LEFT", 2);
        ignored.put("NO_INE", 0);
        ignored.put("NO_DIVISION", 1);
        return new CheckReport(
                "eleves.xml", FileKind.SIECLE_ELEVES, "9990001A", new SchoolYear(2026), ignored, findings, List.of());
    }
}
