package fr.passerelle.demo.cases;

import static fr.passerelle.demo.cases.CasePapers.firstName;
import static fr.passerelle.demo.cases.CasePapers.header;
import static fr.passerelle.demo.cases.CasePapers.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.work.Flow;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** More of the third and the fourth kind: what else a paper of Pix may come to before it is dropped, one word changed in each. */
class OddPapersTest {

    private static final String OBTAINED = "Validée";
    private static final String FAILED = "Non obtenue";

    private final CaseHub hub = CaseHub.get();
    private final CaseLedger ledger = new CaseLedger(hub);

    @Test
    void whateverBecameOfAFileOfResultsItIsReadOrToldAndNeverBelievedHalf() {
        String school = school(0, 28);
        Map<String, byte[]> csv = new LinkedHashMap<>();
        put(csv, "01 bom et crlf", "\uFEFF" + (header() + good(1)).replace("\n", "\r\n"));
        put(csv, "02 cr", (header() + good(2)).replace("\n", "\r"));
        put(csv, "03 colonnes à l'envers", eachRow(header() + good(3), cells -> {
            Collections.reverse(cells);
            return String.join(";", cells);
        }));
        put(csv, "04 colonne de plus", eachRow(header() + good(4), cells -> String.join(";", cells) + ";\"Indice\""));
        put(csv, "05 colonnes vides à la fin", (header() + good(5)).replace("\n", ";;;\n"));
        put(csv, "06 en-têtes en minuscules", header().toLowerCase() + good(6));
        put(
                csv,
                "07 blancs des en-têtes",
                header().replace("Date de n", "Date\u00A0 de n").replace("Nom\"", "Nom \"") + good(7));
        put(csv, "08 ligne de total", header() + good(8) + "Total : 1 élève\n");
        put(csv, "09 lignes vides", header() + good(9) + "\n;;;;\n\n");
        csv.put("10 latin-1.csv", (header().replace('\u2019', '\'') + good(10)).getBytes(ISO_8859_1));
        csv.put("11 utf-16.csv", ("\uFEFF" + header() + good(11)).getBytes(UTF_16BE));
        put(csv, "12 virgules", (header() + good(12)).replace(';', ','));
        put(csv, "13 colonne de moins", eachRow(header() + good(13), cells -> String.join(";", cells.subList(0, 28))));
        put(csv, "14 en-tête seul", header());
        put(csv, "15 lang=en", header().replace("Statut", "Status") + good(15));
        put(csv, "16 date et heure", (header() + good(16)).replace("10/11/2026", "2026-11-10 00:00"));
        put(csv, "17 jour en nombre", (header() + good(17)).replace("10/11/2026", "46336"));
        put(csv, "18 formule", header() + row(1018, 18, OBTAINED, "#N/A"));
        put(csv, "19 en-tête anglais", header().replace("\"1.1\"", "\"01-Jan\"") + good(19));
        put(csv, "20 statut anglais", header() + good(20).replace(OBTAINED, "Validated"));
        put(csv, "21 statut douteux", header() + good(21).replace(OBTAINED, "Validée ?"));
        put(csv, "22 numéro nul", header() + good(22).replace("1022;", "0;"));
        put(csv, "23 nul", header() + good(23).replace("\"\";\"Pix\"", "\"\0\";\"Pix\"") + good(24));
        put(
                csv,
                "25 coupé",
                (header() + good(25) + good(26)).substring(0, header().length() + 2 * good(25).length() - 60));
        put(csv, "27 niveau", header() + good(27).replace("312;3;", "312;9;"));
        csv.forEach((name, bytes) -> hub.write("results/" + school + "/" + name, bytes));
        hub.settle();

        assertThat(ledger.files(school).stream()
                        .filter(file -> file.contains(".csv"))
                        .sorted())
                .containsExactly(
                        "01 bom et crlf.csv APPLIED",
                        "02 cr.csv APPLIED",
                        "03 colonnes à l'envers.csv APPLIED",
                        "04 colonne de plus.csv APPLIED RESULTS_COLUMN_UNKNOWN",
                        "05 colonnes vides à la fin.csv APPLIED",
                        "06 en-têtes en minuscules.csv APPLIED",
                        "07 blancs des en-têtes.csv APPLIED HEADER_SPELLING",
                        "08 ligne de total.csv HELD RESULTS_CELLS_COUNT",
                        "09 lignes vides.csv APPLIED",
                        "10 latin-1.csv REFUSED RESULTS_ENCODING",
                        "11 utf-16.csv REFUSED RESULTS_ENCODING",
                        "12 virgules.csv REFUSED RESULTS_UNREADABLE",
                        "13 colonne de moins.csv REFUSED RESULTS_HEADERS_UNKNOWN",
                        "14 en-tête seul.csv REFUSED RESULTS_EMPTY",
                        "15 lang=en.csv REFUSED RESULTS_HEADERS_UNKNOWN",
                        "16 date et heure.csv REFUSED REOPENED_IN_SPREADSHEET",
                        "17 jour en nombre.csv REFUSED REOPENED_IN_SPREADSHEET",
                        "18 formule.csv REFUSED REOPENED_IN_SPREADSHEET",
                        "19 en-tête anglais.csv REFUSED REOPENED_IN_SPREADSHEET",
                        "20 statut anglais.csv HELD RESULTS_STATUS_UNKNOWN",
                        "21 statut douteux.csv HELD RESULTS_STATUS_UNKNOWN",
                        "22 numéro nul.csv HELD RESULTS_NUMBER_INVALID",
                        "23 nul.csv HELD RESULTS_FIELD_UNREADABLE",
                        "25 coupé.csv REFUSED FILE_MAY_BE_CUT RESULTS_UNREADABLE",
                        "27 niveau.csv HELD RESULTS_LEVEL_INVALID");
        assertThat(ledger.certifications(school))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("1001", "1002", "1003", "1004", "1005", "1006", "1007", "1008", "1009", "1024");
        assertThat(ledger.holds(school)).as("of 8, 20 to 23 and 27").hasSize(6).containsOnly("SET_ASIDE OPEN");
        assertThat(ledger.quarantined(school)).isZero();
    }

    @Test
    void oneOddRecordOfTheFeedCostsThatRecordAndIsToldOnce() {
        String school = school(1, 26);
        String[][] odd = {
            {"\"status\": \"validated\"", "\"status\": \"awaiting_review\""},
            {"\"status\": \"validated\"", "\"status\": null"},
            {"\"level\": 3", "\"level\": 8.5"},
            {"\"level\": 3", "\"level\": null"},
            {"\"pixScore\": 312", "\"pixScore\": null"},
            {"\"pixScore\": 312", "\"pixScore\": 2000"},
            {"\"pixScore\": 312", "\"pixScore\": -1"},
            {"2026-11-10T09:00:00.000Z", "2026-11-10T09:00:00"},
            {"2026-11-10T09:00:00.000Z", "2062-11-10T09:00:00.000Z"},
            {"\"competenceResults\"", "\"results\""},
            {"\"id\": ", "\"id\": 0, \"number\": "},
            {"\"firstName\"", "\"prenom\""},
            {"FRATRIE", "FRA√©TRIE"},
            {"FRATRIE", "FRA├®TRIE"},
            {"FRATRIE", "FRA\uFFFDTRIE"},
            {"FRATRIE", "FRA\\u0000TRIE"},
            {"Collège inventé", "Coll\\u0000ège"},
            {"P-", "P-\\u0000"},
        };
        String[] good = {
            "\"pixScore\": 312|\"pixScore\": \"312\"",
            "\"level\": 3|\"level\": \"3\"",
            "\"validated\"|\"VALIDATED\"",
            "\"id\"|\"extra\": {\"a\": [1]}, \"id\"",
            "09:00:00.000Z|10:00:00+01:00",
            "\"middleName\": null,|"
        };
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < odd.length; i++) {
            records.append(changed(record(school, 2001 + i, 1 + i), odd[i][0], odd[i][1]))
                    .append(',');
        }
        for (int i = 0; i < good.length; i++) {
            String[] change = good[i].split("\\|", -1);
            records.append(changed(record(school, 2101 + i, 19 + i), change[0], change[1]))
                    .append(i < 5 ? "," : "");
        }

        hub.feedOf(school, CasePapers.feed(records.toString()))
                .night(Flow.PULL_RESULTS)
                .night(Flow.PULL_RESULTS);

        assertThat(ledger.certifications(school))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("2101", "2102", "2103", "2104", "2105", "2106");
        assertThat(ledger.holds(school)).containsOnly("SET_ASIDE OPEN");
        assertThat(ledger.subjects(school))
                .containsExactlyInAnyOrder(
                        "RESULTS_DATE_IN_FUTURE",
                        "RESULTS_DATE_INVALID",
                        "RESULTS_FIELD_UNREADABLE",
                        "RESULTS_LEVEL_INVALID",
                        "RESULTS_NAME_MISREAD",
                        "RESULTS_NAME_MISSING",
                        "RESULTS_NUMBER_INVALID",
                        "RESULTS_SCORE_INVALID",
                        "RESULTS_STATUS_UNKNOWN");
        assertThat(ledger.quarantined(school)).as("the school goes on").isZero();
    }

    @Test
    void ofANumberThatIsToldInTwoWaysNothingIsKeptByEitherChannel() {
        String school = school(2, 12);
        String feed = CasePapers.feed(
                record(school, 3001, 1),
                record(school, 3001, 1),
                record(school, 3002, 2),
                CasePapers.record(school, 3002, 2, "rejected", "0"),
                CasePapers.record(school, 3003, 3, "pending", "0"),
                record(school, 3003, 3),
                record(school, 3004, 4),
                record(school, 3004, 5),
                record(school, 3005, 6),
                changed(record(school, 3005, 6), "312", "0"));
        hub.feedOf(school, feed).night(Flow.PULL_RESULTS).night(Flow.PULL_RESULTS);
        String csv = header()
                + row(3101, 7, OBTAINED, "312")
                + row(3101, 7, OBTAINED, "312")
                + row(3102, 8, OBTAINED, "312")
                + row(3102, 8, FAILED, "0")
                + row(3103, 9, OBTAINED, "312")
                + row(3103, 10, OBTAINED, "312")
                + row(3104, 11, FAILED, "0");
        hub.write("results/" + school + "/20261120_resultats_3A.csv", csv.getBytes(UTF_8))
                .settle()
                .night(Flow.RECOVER);

        assertThat(ledger.certifications(school))
                .extracting(line -> line.replace(" 2026-11-10", ""))
                .containsExactly(
                        "3001 " + firstName(1) + " VALIDATED 312",
                        "3101 " + firstName(7) + " VALIDATED 312",
                        "3104 " + firstName(11) + " REJECTED 0");
        assertThat(ledger.livrets(school)).containsExactly("3001 " + firstName(1), "3101 " + firstName(7));
        assertThat(ledger.subjects(school)).contains("RESULTS_NUMBER_CONTRADICTED", "RESULTS_SCORE_INVALID");
        assertThat(ledger.holds(school))
                .as("two of the feed, one of the file")
                .hasSize(3)
                .containsOnly("SET_ASIDE OPEN");
        assertThat(ledger.files(school).get(1))
                .isEqualTo("20261120_resultats_3A.csv HELD RESULTS_NUMBER_CONTRADICTED RESULTS_NUMBER_DUPLICATE");
    }

    @Test
    void anOldFileIsOldWhateverItsNameHasBecome() {
        String school = school(3, 16);
        drop(
                school,
                "20261120_resultats_3A.csv",
                row(4001, 1, FAILED, "0"),
                row(4002, 2, OBTAINED, "312"),
                row(4003, 3, "Annulée", "\"-\""),
                row(4004, 4, "En erreur", "\"-\""));
        drop(
                school,
                "Copie de 20261110_resultats_3A.csv",
                row(4001, 1, OBTAINED, "312"),
                row(4002, 2, FAILED, "0"),
                row(4003, 3, OBTAINED, "312"),
                row(4004, 4, OBTAINED, "312"));
        List<String> after = ledger.certifications(school);
        hub.feedOf(
                        school,
                        CasePapers.feed(
                                CasePapers.record(school, 4005, 5, "rejected", "0"),
                                record(school, 4006, 6),
                                CasePapers.record(school, 4007, 7, "pending", "0"),
                                record(school, 4008, 8)))
                .night(Flow.PULL_RESULTS);
        drop(school, "20991231_resultats_3A.csv", row(4005, 5, OBTAINED, "312"));
        drop(school, "resultats.csv", row(4006, 6, FAILED, "0"), row(4007, 7, OBTAINED, "312"));
        drop(school, "3A 01-11-2026.csv", row(4008, 8, "Annulée", "\"-\""));

        assertThat(after)
                .extracting(line -> line.split(" ")[2])
                .containsExactly("REJECTED", "VALIDATED", "CANCELLED", "ERROR");
        assertThat(ledger.certifications(school).subList(4, 8))
                .extracting(line -> line.split(" ")[2])
                .containsExactly("REJECTED", "VALIDATED", "PENDING", "VALIDATED");
        assertThat(ledger.holds(school)).as("each is asked about").hasSize(8).containsOnly("CONTRADICTED OPEN");
    }

    @Test
    void aLaterPixPlusExplainsASilenceAndNoOther() {
        String school = school(4, 8);
        String all = CasePapers.feed(
                record(school, 5001, 1),
                record(school, 5002, 2),
                record(school, 5003, 3),
                record(school, 5004, 4),
                record(school, 5005, 5));
        hub.feedOf(school, all).night(Flow.PULL_RESULTS);
        drop(
                school,
                "20261125_resultats_3A.csv",
                plus(row(5101, 1, OBTAINED, "100")),
                plus(row(5102, 2, FAILED, "")),
                plus(row(4903, 3, OBTAINED, "100")),
                plus(row(5104, 4, "Annulée", "\"-\"")));

        hub.feedOf(school, CasePapers.feed(record(school, 5005, 5)))
                .night(Flow.PULL_RESULTS)
                .night(Flow.RECOVER);

        assertThat(ledger.holds(school)).containsExactly("UNLISTED OPEN", "UNLISTED OPEN");
        assertThat(ledger.subjects(school)).as("begun before, and cancelled").containsExactlyInAnyOrder("5003", "5004");
        assertThat(ledger.livrets(school)).hasSize(5);
        assertThat(hub.feedOf(school, CasePapers.feed())
                        .night(Flow.PULL_RESULTS)
                        .toldToLsu(school))
                .as("an empty answer tells nothing")
                .hasSize(5);
    }

    @Test
    void zipsOfDesktopsAndOfSeveralSchoolsAndAFileOfNothingAreToldAsWhatTheyAre() {
        String school = CasePapers.SCHOOLS.get(5);
        byte[] fork = {0, 5, 22, 7};
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "1 mac.zip",
                CasePapers.zip(
                        "E/Eleves.XML", export(school, "10:00"), "__MACOSX/E/._Eleves.XML", fork, "E/.DS_Store", fork));
        files.put(
                "2 deux écoles.zip",
                CasePapers.zip("a.xml", export(school, "11:00"), "b.xml", export(CasePapers.SCHOOLS.get(6), "11:00")));
        files.put("3 csv.zip", CasePapers.zip("eleves.csv", "x;y\n".getBytes(UTF_8)));
        files.put("4 dossier vide.zip", CasePapers.zip("x/", new byte[0]));
        files.put("5 zip nommé.xml", CasePapers.zip("a.xml", export(school, "12:00")));
        files.put("6 inconnu.csv", "a;b;c\n1;2;3\n".getBytes(UTF_8));
        files.put("7 page.xml", "<html><body>Votre session a expiré</body></html>".getBytes(UTF_8));
        files.forEach((name, content) ->
                hub.write("siecle/" + school + "/" + name, content).settle());

        assertThat(ledger.files(school))
                .containsExactly(
                        "1 mac.zip APPLIED IMPORTED",
                        "2 deux écoles.zip - a.xml.zip APPLIED IMPORTED",
                        "2 deux écoles.zip - b.xml.zip REFUSED UAI_MISMATCHED",
                        "3 csv.zip REFUSED INVALID_FILE",
                        "4 dossier vide.zip REFUSED INVALID_FILE",
                        "5 zip nommé.xml APPLIED IMPORTED",
                        "6 inconnu.csv REFUSED INVALID_FILE",
                        "7 page.xml REFUSED INVALID_FILE");
        assertThat(ledger.pupils(school)).hasSize(1);
        assertThat(ledger.pupils(CasePapers.SCHOOLS.get(6))).isEmpty();
    }

    private String school(int which, int pupils) {
        String school = CasePapers.SCHOOLS.get(which);
        hub.write("siecle/" + school + "/Export.xml", CasePapers.export(school, pupils))
                .settle();
        return school;
    }

    private void drop(String school, String name, String... rows) {
        hub.write("results/" + school + "/" + name, (header() + String.join("", rows)).getBytes(UTF_8))
                .settle();
    }

    private static byte[] export(String school, String time) {
        return CasePapers.export(school, time, "Ana");
    }

    private static String good(int n) {
        return row(1000 + n, n, OBTAINED, "312");
    }

    private static String plus(String row) {
        return changed(row, "\"Pix\"", "\"Pix+ Droit\"");
    }

    private static String record(String school, long number, int n) {
        return CasePapers.record(school, number, n, "validated", "312");
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private static void put(Map<String, byte[]> files, String name, String csv) {
        files.put(name + ".csv", csv.getBytes(UTF_8));
    }

    private static String eachRow(String csv, java.util.function.Function<List<String>, String> change) {
        return csv.lines()
                .map(line -> change.apply(Arrays.asList(line.split(";", -1))))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
