package fr.passerelle.hub.cli;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Invented files of one school, 9990001X. */
final class SampleFiles {

    static final String SCHOOL = "9990001X";
    static final String OTHER_SCHOOL = "9990002Y";

    private static final Charset SIECLE = Charset.forName("ISO-8859-15");

    private SampleFiles() {}

    /** One pupil kept, one who left, one without INE, one without division. */
    static Path export(Path folder) throws IOException {
        String kept = pupil("1", "990000201AA", """
                <NOM_DE_FAMILLE>LŒUILLET</NOM_DE_FAMILLE><NOM_USAGE></NOM_USAGE><PRENOM>Maÿlis</PRENOM>\
                <PRENOM2>Inès</PRENOM2><CODE_SEXE>2</CODE_SEXE>""", "");
        String left = pupil("2", "990000202BB", names("DUVAL", "Anselme"), "<DATE_SORTIE>12/09/2026</DATE_SORTIE>");
        String withoutIne = pupil("3", "", names("HUET", "Basile"), "");
        String withoutDivision = pupil("4", "990000204DD", names("KERVELLA", "Nina"), "");
        return write(folder, "ElevesSansAdresses.xml", SCHOOL, kept + left + withoutIne + withoutDivision);
    }

    /** Two pupils bear the same INE; a third has no birth date. */
    static Path spoiltExport(Path folder) throws IOException {
        String one = pupil("1", "990000201AA", names("DUVAL", "Anselme"), "");
        String same = pupil("2", "990000201AA", names("HUET", "Basile"), "");
        String undated = pupil("3", "990000203CC", names("KERVELLA", "Nina"), "")
                .replace("<DATE_NAISS>29/02/2012</DATE_NAISS>", "");
        return write(folder, "spoilt.xml", SCHOOL, one + same + undated);
    }

    /** The seven digits are those of 9990001, the letter is not. */
    static Path exportOfAWrongKey(Path folder) throws IOException {
        return write(folder, "key.xml", "9990001A", pupil("1", "990000201AA", names("DUVAL", "Anselme"), ""));
    }

    static Path session(Path folder) throws IOException {
        return Files.writeString(folder.resolve("session-77.json"), """
                {"kind":"SESSION_FINALISEE","sessionId":77,"uai":"9990001X","certificationCenterId":5,
                 "address":"3 allée des Saules","room":"CDI","date":"2027-03-10","time":"09:00",
                 "examiners":["Surveillant Un"],"finalisedAt":"2027-03-10T11:00:00Z","globalComment":null,
                 "hasIncident":false,"hasJoiningIssue":false,"candidates":[{"ine":"990000201AA",
                 "certificationCourseId":6001,"hasSeenEndTestScreen":true,"isCompleted":true,"abortReason":null,
                 "examinerComment":null,"issueReports":[]}]}""");
    }

    private static String names(String last, String first) {
        return "<NOM_DE_FAMILLE>" + last + "</NOM_DE_FAMILLE><PRENOM>" + first + "</PRENOM><CODE_SEXE>1</CODE_SEXE>";
    }

    private static String pupil(String id, String ine, String names, String more) {
        String national = ine.isEmpty() ? "" : "<ID_NATIONAL>" + ine + "</ID_NATIONAL>";
        return """
                <ELEVE ELEVE_ID="%s">
                %s%s<DATE_NAISS>29/02/2012</DATE_NAISS><DOUBLEMENT>0</DOUBLEMENT><CODE_PAYS>100</CODE_PAYS>
                <CODE_DEPARTEMENT_NAISS>035</CODE_DEPARTEMENT_NAISS>
                <CODE_COMMUNE_INSEE_NAISS>35238</CODE_COMMUNE_INSEE_NAISS>
                <CODE_MEF>10310019110</CODE_MEF><CODE_STATUT>ST</CODE_STATUT>%s
                </ELEVE>
                """.formatted(id, national, names, more);
    }

    private static Path write(Path folder, String name, String uai, String pupils) throws IOException {
        String xml = """
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <BEE_ELEVES VERSION="3.0">
                <PARAMETRES><UAJ>%s</UAJ><ANNEE_SCOLAIRE>%s</ANNEE_SCOLAIRE></PARAMETRES>
                <DONNEES>
                <ELEVES>
                %s</ELEVES>
                <STRUCTURES>
                %s%s%s</STRUCTURES>
                </DONNEES>
                </BEE_ELEVES>
                """.formatted(uai, year().start(), pupils, inDivision("1"), inDivision("2"), inDivision("3"));
        return Files.write(folder.resolve(name), xml.getBytes(SIECLE));
    }

    /** The one that runs: the command reads the machine's clock. */
    static SchoolYear year() {
        return SchoolCalendar.METROPOLITAN.yearAt(Clock.systemUTC().instant());
    }

    private static String inDivision(String id) {
        return "<STRUCTURES_ELEVE ELEVE_ID=\"" + id + "\"><STRUCTURE><CODE_STRUCTURE>3 A</CODE_STRUCTURE>"
                + "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>\n";
    }
}
