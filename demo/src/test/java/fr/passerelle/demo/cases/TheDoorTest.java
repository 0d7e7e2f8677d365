package fr.passerelle.demo.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Competence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void anExportIsTakenInCapitalsInAZipOfSeveralAndUnderOldTagsAndAZipInAZipIsRefusedInWords() {
        String school = "siecle/9990290L/";
        String export = new String(
                CaseFiles.bytes(CaseFiles.of("door", "siecle_9990290L").get(0)), ISO_8859_1);
        hub.write(school + "EXPORT.XML", bytes(at("10:00", export))).settle();
        hub.write(
                        school + "Les trois.ZIP",
                        CasePapers.zip(
                                "Eleves.XML", bytes(at("11:00", export)),
                                "Structures.xml", bytes(structures())))
                .settle();
        hub.write(school + "ancien.xml", bytes(at("12:00", export.replace("NOM_DE_FAMILLE", "NOM"))))
                .settle();
        hub.write(
                        school + "deux fois.zip",
                        CasePapers.zip("Eleves.zip", CasePapers.zip("Eleves.xml", bytes(at("13:00", export)))))
                .settle();

        assertThat(filesOf(school, "EXPORT", "Les trois", "ancien", "deux fois"))
                .containsExactly(
                        "EXPORT.XML APPLIED IMPORTED",
                        "Les trois.ZIP - Structures.xml.zip APPLIED",
                        "Les trois.ZIP - Eleves.XML.zip APPLIED IMPORTED",
                        "ancien.xml APPLIED IMPORTED OLD_FAMILY_NAME_TAG",
                        "deux fois.zip REFUSED INVALID_FILE");
        assertThat(ledger.pupils("9990290L")).containsExactly("Ana 990000290AA", "Ben 990000291AB");
    }

    @Test
    void whatOtherSendersAndDesktopsLayIsLeftToo() {
        List<String> left = List.of(
                "siecle/9990290L/Export.xml.ocTransferId4172893.part",
                "siecle/9990290L/Export.zip.uploading",
                "siecle/9990290L/.DS_Store",
                "siecle/9990290L/desktop.ini",
                "siecle/9990290L/~lock.Export.csv#",
                "siecle/9990290L/Export.xml~",
                "results/9990290L/resultats.csv.partial",
                "results/9990290L/resultats.csv.tmp",
                "sessions/9990290L/session.json.part");
        left.forEach(name -> hub.write(name, new byte[] {1, 2, 3}));
        hub.write("results/9990290L/vide.csv", "rien\n".getBytes()).settle();
        hub.write("sessions/9990290L/vide.json", "{}".getBytes()).settle();

        assertThat(left).allSatisfy(name -> assertThat(hub.intake(name)).exists());
    }

    @Test
    void resultsThatASpreadsheetSavedOtherwiseAreToldAsThat() {
        String good = "Numéro de certification;Prénom;Nom;Date de naissance;Identifiant Externe;Statut;Nombre de Pix;"
                + Stream.of(Competence.values()).map(Competence::index).collect(Collectors.joining(";"))
                + ";Session;Date de passage de la certification\n"
                + "890290;\"Ana\";\"Portail\";\"01/12/2011\";\"\";\"Validée\";312;3" + ";\"-\"".repeat(15)
                + ";4290;\"04/11/2026\"\n";
        Map<String, byte[]> saved = new LinkedHashMap<>();
        saved.put("tabulations.csv", good.replace(';', '\t').getBytes(UTF_8));
        saved.put("heures.csv", good.replace("01/12/2011", "01/12/2011 00:00").getBytes(UTF_8));
        saved.put("decimales.csv", good.replace(";312;3;", ";312,00;3,00;").getBytes(UTF_8));
        saved.put("utf16.csv", ("\uFEFF" + good).getBytes(UTF_16LE));
        saved.put("sans fin.csv", good.substring(0, good.length() - 5).getBytes(UTF_8));
        saved.put(
                "guillemets.csv",
                good.lines()
                        .map(line -> '"' + line.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining("\r\n", "", "\r\n"))
                        .getBytes(UTF_8));
        saved.forEach((name, csv) -> hub.write("results/9990290L/" + name, csv).settle());

        assertThat(filesOf("results/9990290L/", saved.keySet().toArray(String[]::new)))
                .containsExactly(
                        "tabulations.csv REFUSED REOPENED_IN_SPREADSHEET",
                        "heures.csv REFUSED REOPENED_IN_SPREADSHEET",
                        "decimales.csv REFUSED REOPENED_IN_SPREADSHEET",
                        "utf16.csv REFUSED RESULTS_ENCODING",
                        "sans fin.csv REFUSED FILE_MAY_BE_CUT RESULTS_UNREADABLE",
                        "guillemets.csv REFUSED REOPENED_IN_SPREADSHEET");
    }

    /** What became of the files of the school whose names begin so; the other tests drop there as well. */
    private List<String> filesOf(String folder, String... starts) {
        return ledger.files(folder.split("/")[1]).stream()
                .filter(file -> Stream.of(starts).anyMatch(file::startsWith))
                .toList();
    }

    private static String at(String time, String export) {
        return export.replace("10:00:00", time + ":00");
    }

    private static byte[] bytes(String export) {
        return export.getBytes(ISO_8859_1);
    }

    private static String structures() {
        return """
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <BEE_STRUCTURES VERSION="2.0"><PARAMETRES><UAJ>9990290L</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>
                <DATE_EXPORT>20/11/2026</DATE_EXPORT></PARAMETRES><DONNEES><DIVISIONS><DIVISION CODE_STRUCTURE="3 A">
                <LIBELLE_LONG>TROISIEME A</LIBELLE_LONG><MEFS_APPARTENANCE><MEF_APPARTENANCE><CODE_MEF>10310019110</CODE_MEF>
                </MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION></DIVISIONS></DONNEES></BEE_STRUCTURES>
                """;
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
