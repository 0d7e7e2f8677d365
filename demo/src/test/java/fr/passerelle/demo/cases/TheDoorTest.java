package fr.passerelle.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases of the fourth kind: what lies in a folder is not always a file to take. */
class TheDoorTest {

    private final CaseHub hub = CaseHub.get();
    private final CaseLedger ledger = new CaseLedger(hub);

    @Test
    void whatASpreadsheetDestroyedIsRefusedAndToldAsThat() {
        hub.drop("fregata-excel", "siecle_9990180S", "siecle_9990181T__1").settle();
        List<String> before = ledger.pupils("9990181T");

        hub.drop("fregata-excel", "siecle_9990181T__2").settle();

        assertThat(ledger.files("9990180S").get(0)).contains("REFUSED", "REOPENED_IN_SPREADSHEET");
        assertThat(ledger.files("9990181T").get(0))
                .as("in another encoding than Pix's")
                .contains("APPLIED IMPORTED");
        assertThat(ledger.files("9990181T").get(1)).contains("REFUSED", "REOPENED_IN_SPREADSHEET");
        assertThat(ledger.pupils("9990181T")).isEqualTo(before).hasSize(30);
    }

    @Test
    void whatIsNotAFileYetIsLeftWhereItIs() {
        List<String> left = List.of(
                "gar/X_Eleve.tar.gz.filepart",
                "results/9990210Z/resultats.csv.crdownload",
                "results/9990210Z/~$resultats.csv",
                "siecle/9990210Z/ExportXML_ElevesSansAdresses.xml.filepart",
                "siecle/9990210Z/Thumbs.db");
        left.forEach(name -> hub.write(name, new byte[] {1, 2, 3}));

        // What was dropped after them in the same folders is taken: they were looked at.
        hub.write("siecle/9990210Z/vide.xml", "<rien/>".getBytes()).settle();
        hub.write("results/9990210Z/vide.csv", "rien\n".getBytes()).settle();
        hub.write("gar/vide.json", "{}".getBytes()).settle();

        assertThat(left).allSatisfy(name -> assertThat(hub.intake(name)).exists());
        assertThat(ledger.files("9990210Z")).hasSize(2);
    }

    @Test
    void typographyInAHeaderIsNoReasonToRefuse() {
        for (int i = 1; i <= 5; i++) {
            hub.drop("fregata-apostrophe", "siecle_9990220K__" + i).settle();
        }

        assertThat(ledger.pupils("9990220K")).containsExactly("Lou 990000220AA");
        assertThat(ledger.files("9990220K")).hasSize(5).allMatch(file -> file.contains("APPLIED IMPORTED"));
        assertThat(ledger.files("9990220K").subList(0, 4)).allMatch(file -> file.contains("HEADER_SPELLING"));
    }
}
