package fr.passerelle.demo.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.Uai;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Papers of a school as SIECLE and Pix write them, for cases that differ by a word. */
final class CasePapers {

    /** Of the tests that write theirs here. */
    static final List<String> SCHOOLS = Stream.of(300, 301, 302, 303, 304, 305, 306)
            .map(n -> Uai.ofNumber(9_990_000 + n).value())
            .toList();

    /** Of the class, as Pix Orga has written it since 2026 (contract pix 4). */
    static final List<String> HEADERS = Stream.of(
                    Stream.of(
                            "Numéro de certification",
                            "Prénom",
                            "Nom",
                            "Date de naissance",
                            "Lieu de naissance",
                            "Identifiant Externe",
                            "Type de certification",
                            "Statut",
                            "Niveau",
                            "Score en Pix"),
                    Stream.of(Competence.values()).map(Competence::index),
                    Stream.of(
                            "Commentaire jury pour l\u2019organisation",
                            "Session",
                            "Date de passage de la certification"))
            .flatMap(names -> names)
            .toList();

    private CasePapers() {}

    /** @param pupils first names; the n-th, from 1, was born on n December 2011 and bears the INE {@code 99UUUUU0nAA} of his school */
    static byte[] export(String uai, String time, String... pupils) {
        StringBuilder eleves = new StringBuilder();
        StringBuilder structures = new StringBuilder();
        for (int n = 1; n <= pupils.length; n++) {
            eleves.append("""
                    <ELEVE ELEVE_ID="%1$d" ELENOET="%1$d"><ID_NATIONAL>%2$s</ID_NATIONAL><NOM_DE_FAMILLE>FRATRIE</NOM_DE_FAMILLE>
                    <PRENOM>%3$s</PRENOM><DATE_NAISS>%1$02d/12/2011</DATE_NAISS><DOUBLEMENT>0</DOUBLEMENT><CODE_PAYS>100</CODE_PAYS>
                    <CODE_SEXE>1</CODE_SEXE><CODE_STATUT>ST</CODE_STATUT><CODE_MEF>10310019110</CODE_MEF>
                    <CODE_DEPARTEMENT_NAISS>029</CODE_DEPARTEMENT_NAISS><CODE_COMMUNE_INSEE_NAISS>29019</CODE_COMMUNE_INSEE_NAISS></ELEVE>
                    """.formatted(n, ine(uai, n), pupils[n - 1]));
            structures.append("""
                    <STRUCTURES_ELEVE ELEVE_ID="%1$d" ELENOET="%1$d"><STRUCTURE><CODE_STRUCTURE>3 A</CODE_STRUCTURE>
                    <TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>
                    """.formatted(n));
        }
        return """
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <BEE_ELEVES VERSION="3.0"><PARAMETRES><UAJ>%s</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>
                <DATE_EXPORT>20/11/2026</DATE_EXPORT><HORODATAGE>20/11/2026 %s:00</HORODATAGE></PARAMETRES>
                <DONNEES><ELEVES>%s</ELEVES><STRUCTURES>%s</STRUCTURES></DONNEES></BEE_ELEVES>
                """.formatted(uai, time, eleves, structures).getBytes(ISO_8859_1);
    }

    /** At ten o'clock, of as many pupils of 3e. */
    static byte[] export(String uai, int pupils) {
        return export(
                uai,
                "10:00",
                IntStream.rangeClosed(1, pupils).mapToObj(CasePapers::firstName).toArray(String[]::new));
    }

    /** First name of a pupil: letters tell his number. */
    static String firstName(int n) {
        return "Ab" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
    }

    static String ine(String uai, int n) {
        return "99" + uai.substring(2, 7) + "%02dAA".formatted(n);
    }

    static String header() {
        return HEADERS.stream().map(name -> '"' + name + '"').collect(Collectors.joining(";")) + "\n";
    }

    /** @param n which pupil of the school */
    static String row(long number, int n, String status, String score) {
        boolean obtained = status.equals("Validée");
        return number + ";\"" + firstName(n) + "\";\"Fratrie\";\"%02d/12/2011\";\"Brest\";\"\";\"Pix\";\"".formatted(n)
                + status + "\";"
                + (obtained ? "\"Novice 2\"" : "\"-\"") + ";" + score + ";"
                + (obtained ? "3;3;3;3;3" : "\"-\";\"-\";\"-\";\"-\";\"-\"") + ";\"-\"".repeat(11)
                + ";\"\";4300;\"10/11/2026\"\n";
    }

    /** @param n which pupil of the school */
    static String record(String uai, long number, int n, String status, String score) {
        boolean obtained = status.equals("validated");
        return """
                {"id": %d, "firstName": "%s", "middleName": null, "thirdName": null, "lastName": "FRATRIE",
                "birthdate": "2011-12-%02d", "nationalStudentId": "%s", "date": "2026-11-10T09:00:00.000Z",
                "deliveredAt": "2026-11-20T10:00:00.000Z", "certificationCenter": "Collège inventé",
                "verificationCode": "P-%d", "status": "%s", "pixScore": %s, "competenceResults": [%s]}""".formatted(
                        number,
                        firstName(n),
                        n,
                        ine(uai, n),
                        number,
                        status,
                        score,
                        obtained
                                ? IntStream.rangeClosed(1, 3)
                                        .mapToObj("{\"competenceId\": \"1.%d\", \"level\": 3}"::formatted)
                                        .collect(Collectors.joining(","))
                                : "");
    }

    static String feed(String... records) {
        return "{\"data\": {\"type\": \"certificationsResults\", \"attributes\": {\"certifications\": ["
                + String.join(",", records) + "]}}}";
    }

    /** @param entries names and contents, by turns */
    static byte[] zip(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
