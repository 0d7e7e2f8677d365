package fr.passerelle.routes.truth;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.truth.Document.Accounts;
import fr.passerelle.routes.truth.Document.Announced;
import fr.passerelle.routes.truth.Document.ClassCsv;
import fr.passerelle.routes.truth.Document.Export;
import fr.passerelle.routes.truth.Document.Result;
import fr.passerelle.routes.truth.Document.Sitting;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document as its bytes. The town of birth, which the hub keeps and no rule looks at, is the true number of the child: by
 * it the ledger is compared with the truth afterwards.
 *
 * @param uai of the folder, empty for what concerns several schools
 */
record Written(Flow flow, FileKind kind, String uai, String name, byte[] content) {

    private static final Charset SIECLE = Charset.forName("ISO-8859-15");
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 10);
    private static final LocalDate SAT_ON = LocalDate.of(2026, 10, 5);
    private static final Instant PUBLISHED = Instant.parse("2026-11-01T10:00:00Z");

    /** The same words in other bytes: the file is not recognised by its digest. */
    Written again() {
        byte[] more = Arrays.copyOf(content, content.length + 1);
        more[content.length] = '\n';
        return new Written(flow, kind, uai, name, more);
    }

    static Written of(Export export) {
        String eleves = export.rows().stream().map(Written::eleve).collect(Collectors.joining());
        String divisions = export.rows().stream()
                .map(row -> "<STRUCTURES_ELEVE ELEVE_ID=\"" + row.local()
                        + "\"><STRUCTURE><CODE_STRUCTURE>3 A</CODE_STRUCTURE>"
                        + "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>")
                .collect(Collectors.joining());
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><BEE_ELEVES VERSION=\"3.0\"><PARAMETRES><UAJ>"
                + export.uai() + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><HORODATAGE>"
                + FRENCH.format(FIRST_DAY.plusDays(export.day())) + " " + export.hour()
                + ":31:08</HORODATAGE></PARAMETRES><DONNEES><ELEVES>" + eleves + "</ELEVES><STRUCTURES>" + divisions
                + "</STRUCTURES></DONNEES></BEE_ELEVES>";
        return new Written(
                Flow.IMPORT_SIECLE,
                FileKind.SIECLE_ELEVES,
                export.uai().value(),
                "Export_" + export.day() + ".xml",
                xml.getBytes(SIECLE));
    }

    private static String eleve(Said said) {
        return "<ELEVE ELEVE_ID=\"" + said.local() + "\"><ID_NATIONAL>" + said.ine() + "</ID_NATIONAL><NOM_DE_FAMILLE>"
                + said.last() + "</NOM_DE_FAMILLE><PRENOM>" + said.first() + "</PRENOM>"
                + (said.second() == null ? "" : "<PRENOM2>" + said.second() + "</PRENOM2>") + "<DATE_NAISS>"
                + FRENCH.format(said.born()) + "</DATE_NAISS><CODE_PAYS>109</CODE_PAYS><VILLE_NAISS>" + said.child()
                + "</VILLE_NAISS><CODE_SEXE>2</CODE_SEXE><CODE_MEF>10310019110</CODE_MEF>"
                + (said.beside() == null ? "" : "<INE_BEA>" + said.beside() + "</INE_BEA>") + "</ELEVE>";
    }

    static Written of(Accounts accounts) {
        String json = accounts.rows().stream().map(Written::event).collect(Collectors.joining(",", "[", "]"));
        return new Written(
                Flow.RECONCILE_ACCOUNTS,
                FileKind.GAR_EVENTS,
                "",
                "comptes_" + accounts.number() + ".json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(Announced row) {
        String schools = row.schools().stream().map(uai -> "\"" + uai + "\"").collect(Collectors.joining(","));
        return "{\"IDO\":\"" + row.id() + "\",\"UAI\":[" + schools + "],\"PRO\":\"National_elv\",\"NOM\":\""
                + row.last()
                + "\",\"PRE\":\"" + row.first() + "\",\"DIV\":[\"3 A\"]"
                + (row.born() == null ? "" : ",\"birthdate\":\"" + row.born() + "\"") + "}";
    }

    static Written of(ClassCsv csv) {
        String competences =
                Arrays.stream(Competence.values()).map(Competence::index).collect(Collectors.joining(";"));
        String header = "Numéro de certification;Prénom;Nom;Date de naissance;Identifiant Externe;Statut;Score en Pix;"
                + competences + ";Date de passage de la certification\n";
        String rows = csv.rows().stream().map(Written::line).collect(Collectors.joining());
        return new Written(
                Flow.READ_CLASS_RESULTS,
                FileKind.CLASS_RESULTS,
                csv.uai().value(),
                "20261120_resultats_" + csv.number() + ".csv",
                (header + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Result result) {
        Said said = result.said();
        Certification sat = certification(result);
        String levels = Arrays.stream(Competence.values())
                .map(one ->
                        sat.levels().containsKey(one) ? sat.levels().get(one).toString() : "-")
                .collect(Collectors.joining(";"));
        String status = switch (result.status()) {
            case VALIDATED -> "Validée";
            case REJECTED -> "Rejetée";
            default -> "Annulée";
        };
        return result.number() + ";" + said.first() + ";" + said.last() + ";" + FRENCH.format(said.born()) + ";"
                + (result.key() ? said.ine() : "") + ";" + status + ";" + sat.pixScore() + ";" + levels + ";"
                + FRENCH.format(sat.takenOn()) + "\n";
    }

    static Written of(Sitting session) {
        String candidates = session.rows().stream()
                .map(row -> "{\"ine\":\"" + row.ine() + "\",\"certificationCourseId\":" + row.number()
                        + ",\"hasSeenEndTestScreen\":true,\"isCompleted\":true,\"abortReason\":null,"
                        + "\"examinerComment\":null,\"issueReports\":[]}")
                .collect(Collectors.joining(","));
        String json = "{\"kind\":\"SESSION_FINALISEE\",\"sessionId\":" + session.number() + ",\"uai\":\""
                + session.uai() + "\",\"certificationCenterId\":7030,\"address\":\"1 rue inventée\",\"room\":\""
                + (session.exchanged() ? "X" : "S")
                + "\",\"date\":\"2026-11-10\",\"time\":\"14:00\",\"examiners\":[\"A\",\"B\",\"C\",\"D\"],"
                + "\"finalisedAt\":\"2026-11-10T17:10:00Z\",\"globalComment\":null,\"hasIncident\":false,"
                + "\"hasJoiningIssue\":false,\"candidates\":[" + candidates + "]}";
        return new Written(
                Flow.PUSH_SESSION,
                FileKind.SESSION,
                session.uai().value(),
                "session_" + session.number() + ".json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** As Pix's feed tells it. */
    static FeedCertification fed(Result result) {
        Said said = result.said();
        return new FeedCertification(said.ine(), said.first(), said.last(), said.born(), certification(result));
    }

    private static Certification certification(Result result) {
        boolean obtained = result.status().isObtained();
        return new Certification(
                result.number(),
                result.status(),
                obtained ? 312 : 0,
                SAT_ON.plusDays(result.number() % 10),
                result.status().isAwaited() ? null : PUBLISHED,
                null,
                null,
                obtained ? Map.of(Competence.INTERAGIR, 4) : Map.of(),
                null);
    }
}
