package fr.passerelle.demo.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Small documents about invented pupils, for cases that need no file of their own. A pupil is told on one line, {@code
 * ELEVE_ID INE NOM Prénom JJ/MM/AAAA division}; {@code -} is an element that the document does not have, {@code _} a blank
 * within a word, {@code TAG=value} more elements.
 */
final class Told {

    private static final Charset SIECLE = Charset.forName("ISO-8859-15");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** @param at the day of November 2026 on which the export was made, at 10:00; or {@code 25 11:30} */
    static byte[] export(String uai, String at, String... pupils) {
        return export(uai, at, List.of(pupils));
    }

    static byte[] export(String uai, String at, List<String> pupils) {
        String day = at.split(" ")[0];
        String time = at.contains(" ") ? at.split(" ")[1] : "10:00";
        StringBuilder eleves = new StringBuilder();
        StringBuilder structures = new StringBuilder();
        for (String pupil : pupils) {
            List<String> words = words(pupil);
            String id = words.get(0);
            eleves.append("<ELEVE ELEVE_ID=\"").append(id).append("\" ELENOET=\"1\">");
            tag(eleves, "ID_NATIONAL", words.get(1));
            tag(eleves, "NOM_DE_FAMILLE", words.get(2));
            words.stream().skip(6).filter(more -> more.startsWith("NOM USAGE")).forEach(more -> more(eleves, more));
            tag(eleves, "PRENOM", words.get(3));
            tag(eleves, "DATE_NAISS", words.get(4));
            words.stream().skip(6).filter(more -> !more.startsWith("NOM USAGE")).forEach(more -> more(eleves, more));
            eleves.append("<CODE_PAYS>100</CODE_PAYS><CODE_SEXE>1</CODE_SEXE><CODE_STATUT>ST</CODE_STATUT>")
                    .append("<CODE_MEF>10310019110</CODE_MEF><CODE_DEPARTEMENT_NAISS>029</CODE_DEPARTEMENT_NAISS>")
                    .append("<CODE_COMMUNE_INSEE_NAISS>29019</CODE_COMMUNE_INSEE_NAISS></ELEVE>");
            if (!"-".equals(words.get(5))) {
                structures
                        .append("<STRUCTURES_ELEVE ELEVE_ID=\"")
                        .append(id)
                        .append("\"><STRUCTURE><CODE_STRUCTURE>")
                        .append(words.get(5))
                        .append("</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>");
            }
        }
        String xml =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES VERSION=\"3.0\"><PARAMETRES><UAJ>" + uai
                        + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>" + day
                        + "/11/2026</DATE_EXPORT><HORODATAGE>"
                        + day + "/11/2026 " + time + ":00</HORODATAGE></PARAMETRES><DONNEES><ELEVES>" + eleves
                        + "</ELEVES><STRUCTURES>" + structures + "</STRUCTURES></DONNEES></BEE_ELEVES>\n";
        return xml.getBytes(SIECLE);
    }

    /** Of FREGATA, without ELEVE_ID; it tells no time. */
    static byte[] fregata(String... pupils) {
        String header =
                "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d'usage;"
                        + "Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;"
                        + "Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*\n";
        return Stream.of(pupils)
                .map(Told::words)
                .map(w -> String.join(
                        ";",
                        w.get(1),
                        w.get(3),
                        "",
                        "",
                        w.get(2),
                        "",
                        "M",
                        w.get(4),
                        "29019",
                        "",
                        "29",
                        "99100",
                        "ST",
                        "10310021110",
                        w.get(5)))
                .collect(Collectors.joining("\n", header, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Filler pupils, so that a share is small: their numbers begin at {@code from}. */
    static List<String> others(int school, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> "%d 99%03d%04dZZ AUTRE%s Prenom%s %02d/%02d/2012 3_B"
                        .formatted(800000 + n, school, n, letters(n), letters(n), 1 + n % 28, 1 + n % 12))
                .toList();
    }

    static List<String> and(List<String> some, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(some);
        return all;
    }

    private static String letters(int n) {
        return "" + (char) ('a' + n % 26) + (char) ('a' + n / 26 % 26) + (char) ('a' + (n * 7) % 26);
    }

    /** Each {@code number INE NOM Prénom AAAA-MM-JJ status score}, of 10 November. */
    static JsonNode feed(String... results) {
        List<Map<String, Object>> all = Stream.of(results).map(Told::result).toList();
        return JSON.valueToTree(
                Map.of("data", Map.of("type", "certificationsResults", "attributes", Map.of("certifications", all))));
    }

    private static Map<String, Object> result(String told) {
        List<String> words = words(told);
        boolean obtained = "validated".equals(words.get(5));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", Long.parseLong(words.get(0)));
        one.put("firstName", words.get(3));
        one.put("middleName", null);
        one.put("thirdName", null);
        one.put("lastName", words.get(2));
        one.put("birthdate", words.get(4));
        one.put("nationalStudentId", words.get(1));
        one.put("date", "2026-11-10T09:00:00.000Z");
        one.put("deliveredAt", "pending".equals(words.get(5)) ? null : "2026-11-20T10:00:00.000Z");
        one.put("certificationCenter", "Collège inventé");
        one.put("verificationCode", "P-" + words.get(0));
        one.put("status", words.get(5));
        one.put("pixScore", Integer.parseInt(words.get(6)));
        one.put(
                "competenceResults",
                Stream.of("1.1", "1.2", "1.3", "2.1", "2.2")
                        .map(index -> Map.of("competenceId", index, "level", obtained ? 3 : 0))
                        .toList());
        return one;
    }

    /** Each {@code number external-id NOM Prénom JJ/MM/AAAA Statut score}. */
    static byte[] classCsv(String... rows) {
        String header = "Numéro de certification;Prénom;Nom;Date de naissance;Lieu de naissance;Identifiant Externe;"
                + "Type de certification;Statut;Certification CléA Numérique;Niveau;Score en Pix;1.1;1.2;1.3;2.1;2.2;2.3;2.4;"
                + "3.1;3.2;3.3;3.4;4.1;4.2;4.3;5.1;5.2;Commentaire jury pour l'organisation;Session;Centre de certification;"
                + "Date de passage de la certification\n";
        return Stream.of(rows)
                .map(Told::words)
                .map(w -> {
                    String level = "Validée".equals(w.get(5)) ? "3" : "-";
                    return w.get(0) + ";\"" + w.get(3) + "\";\"" + w.get(2) + "\";\"" + w.get(4) + "\";\"Brest\";\""
                            + ("-".equals(w.get(1)) ? "" : w.get(1)) + "\";\"Pix\";\"" + w.get(5)
                            + "\";\"Non passée\";\"-\";" + w.get(6) + ";" + (level + ";").repeat(5)
                            + "\"-\";".repeat(11) + "\"\";;\"Collège inventé\";\"10/11/2026\"";
                })
                .collect(Collectors.joining("\n", "\ufeff" + header, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Each {@code name UAI[,UAI] NOM Prénom AAAA-MM-JJ [division]}. */
    static byte[] accounts(String... accounts) {
        return Stream.of(accounts)
                .map(Told::words)
                .map(w -> "{\"IDO\":\"" + ido(w.get(0)) + "\",\"UAI\":["
                        + Stream.of(w.get(1).split(","))
                                .map(uai -> "\"" + uai + "\"")
                                .collect(Collectors.joining(","))
                        + "],\"PRO\":\"National_elv\",\"NOM\":\"" + w.get(2) + "\",\"PRE\":\"" + w.get(3)
                        + "\",\"DIV\":["
                        + (w.size() > 5 ? "\"" + w.get(5) + "##" + w.get(5) + "\"" : "") + "],\"idENT\":\"Z0\""
                        + ("-".equals(w.get(4)) ? "" : ",\"birthdate\":\"" + w.get(4) + "\"") + "}")
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ido(String name) {
        String hex = Integer.toHexString(name.hashCode());
        return (hex + "0".repeat(8)).substring(0, 8).repeat(16);
    }

    /** Each {@code INE course}. */
    static byte[] session(String uai, long number, long center, String... candidates) {
        return Stream.of(candidates)
                .map(Told::words)
                .map(w -> "{\"ine\":\"" + w.get(0) + "\",\"certificationCourseId\":" + w.get(1)
                        + ",\"hasSeenEndTestScreen\":true,\"isCompleted\":true,\"abortReason\":null,"
                        + "\"examinerComment\":null,\"issueReports\":[]}")
                .collect(Collectors.joining(
                        ",",
                        "{\"kind\":\"SESSION_FINALISEE\",\"sessionId\":" + number + ",\"uai\":\"" + uai
                                + "\",\"certificationCenterId\":" + center
                                + ",\"address\":\"1 rue inventée\",\"room\":\"Salle 1\",\"date\":\"2026-11-29\","
                                + "\"time\":\"14:00\",\"examiners\":[\"Odile Brisson\"],"
                                + "\"finalisedAt\":\"2026-11-29T17:10:00Z\",\"globalComment\":null,\"hasIncident\":false,"
                                + "\"hasJoiningIssue\":false,\"candidates\":[",
                        "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> words(String told) {
        return Stream.of(told.trim().split(" +"))
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    private static void tag(StringBuilder xml, String name, String value) {
        if (!"-".equals(value)) {
            xml.append('<')
                    .append(name)
                    .append('>')
                    .append("∅".equals(value) ? "" : value)
                    .append("</")
                    .append(name)
                    .append('>');
        }
    }

    private static void more(StringBuilder xml, String told) {
        tag(xml, told.substring(0, told.indexOf('=')).replace(' ', '_'), told.substring(told.indexOf('=') + 1));
    }
}
