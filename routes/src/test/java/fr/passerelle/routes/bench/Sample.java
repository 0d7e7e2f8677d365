package fr.passerelle.routes.bench;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented schools and pupils, in the ledger or in files. Pupil {@code n} is the same everywhere. */
public final class Sample {

    public static final Uai COLLEGE = Uai.ofNumber(9990001);
    public static final Uai OTHER = Uai.ofNumber(9990002);
    public static final Uai LYCEE = Uai.ofNumber(9990003);
    /** In nobody's directory. */
    public static final Uai STRANGE = Uai.ofNumber(9990009);

    public static final long ORGANIZATION = 1001;
    public static final long OTHER_ORGANIZATION = 1002;

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Charset SIECLE = Charset.forName("ISO-8859-15");
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Sample() {}

    /** Two collèges, and a lycée without Pix. */
    public static void schools(TestLedger ledger) {
        ledger.get(SchoolLedger.class)
                .register(List.of(
                        new School(COLLEGE, "Collège des Tilleuls", SchoolKind.COLLEGE, null, ORGANIZATION, 2001L),
                        new School(OTHER, "Collège du Gué", SchoolKind.COLLEGE, null, OTHER_ORGANIZATION, 2002L),
                        new School(LYCEE, "Lycée des Marais", SchoolKind.LYCEE, null, null, null)));
    }

    /** A school has closed, another has taken it over. */
    public static void close(TestLedger ledger, Uai closed, Uai successor) {
        ledger.jdbc()
                .sql("update school set successor = ? where uai = ?")
                .params(successor.value(), closed.value())
                .update();
    }

    /** Pupil number {@code n}: born on the n-th day of 2012, in 3 A. */
    public static Pupil pupil(int n) {
        return pupil(n, birthdate(n), "3 A", "10310019110");
    }

    public static Pupil pupil(int n, LocalDate birthdate, String division, String mef) {
        return new Pupil(
                ine(n),
                null,
                "E" + n,
                lastName(n),
                null,
                firstName(n),
                null,
                null,
                null,
                birthdate,
                "35238",
                null,
                "100",
                null,
                mef,
                "ST",
                division,
                false);
    }

    public static String ine(int n) {
        return String.format(Locale.ROOT, "%09dAA", 990_000_000 + n);
    }

    /** Far enough from each other for the tolerant comparison. */
    public static String lastName(int n) {
        return ("LE " + letters(n) + "-ŒUVRE").toUpperCase(Locale.FRENCH);
    }

    public static String firstName(int n) {
        return "Zoé-" + letters(n + 7);
    }

    public static LocalDate birthdate(int n) {
        return LocalDate.of(2012, 1, 1).plusDays(n);
    }

    private static String letters(int n) {
        return IntStream.of(n * 31 + 5, n * 17 + 3, n * 7 + 11, n * 3 + 1, n, n / 26)
                .mapToObj(i -> String.valueOf((char) ('a' + i % 26)))
                .collect(Collectors.joining());
    }

    /** Puts these pupils, and no others, in the base of a school. */
    public static void base(TestLedger ledger, Uai uai, Pupil... pupils) {
        byte[] content = ("base of " + uai + List.of(pupils)).getBytes(SIECLE);
        ledger.transactions().executeWithoutResult(status -> {
            long file = ledger.get(FileLedger.class)
                    .claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, uai.value(), "base.xml", content)
                    .fileId();
            PupilLedger base = ledger.get(PupilLedger.class);
            base.apply(base.stage(uai, YEAR, null, List.of(pupils), List.of()), Set.of(), file);
            ledger.jdbc()
                    .sql("update work set state = 'DONE', ended_at = now()")
                    .update();
            ledger.jdbc().sql("delete from work").update();
        });
    }

    public static long person(TestLedger ledger, int n) {
        return ledger.jdbc()
                .sql("select id from person where ine = ?")
                .param(ine(n))
                .query(Long.class)
                .single();
    }

    /** The pupil as Pix Orga lists them: learner {@code 5000 + n}. */
    public static PixLearner learner(int n) {
        return new PixLearner(
                5000 + n,
                lastName(n),
                firstName(n),
                birthdate(n),
                "3 A",
                Certifiability.CERTIFIABLE,
                LocalDate.of(2026, 11, 3),
                null,
                1);
    }

    /** An export of these pupils, all in 3 A, stamped that day of September 2026. */
    public static byte[] export(Uai uai, int stampedOn, int... pupils) {
        return export(
                uai, stampedOn, IntStream.of(pupils).mapToObj(Sample::eleve).toList(), pupils);
    }

    /** An export whose pupils are written as said. */
    public static byte[] export(Uai uai, int stampedOn, List<String> eleves, int... pupils) {
        String divisions = IntStream.of(pupils)
                .mapToObj(n -> "<STRUCTURES_ELEVE ELEVE_ID=\"E" + n
                        + "\"><STRUCTURE><CODE_STRUCTURE>3 A</CODE_STRUCTURE>"
                        + "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>")
                .collect(Collectors.joining());
        return ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><BEE_ELEVES VERSION=\"3.0\"><PARAMETRES><UAJ>" + uai
                        + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><HORODATAGE>"
                        + String.format(Locale.ROOT, "%02d/09/2026 19:31:08", stampedOn)
                        + "</HORODATAGE></PARAMETRES><DONNEES><ELEVES>" + String.join("", eleves)
                        + "</ELEVES><STRUCTURES>" + divisions + "</STRUCTURES></DONNEES></BEE_ELEVES>")
                .getBytes(SIECLE);
    }

    /** An {@code ELEVE} without fault. */
    public static String eleve(int n) {
        return "<ELEVE ELEVE_ID=\"E" + n + "\"><ID_NATIONAL>" + ine(n) + "</ID_NATIONAL><NOM_DE_FAMILLE>" + lastName(n)
                + "</NOM_DE_FAMILLE><PRENOM>" + firstName(n) + "</PRENOM><DATE_NAISS>" + FRENCH.format(birthdate(n))
                + "</DATE_NAISS><CODE_PAYS>100</CODE_PAYS>"
                + "<CODE_COMMUNE_INSEE_NAISS>35238</CODE_COMMUNE_INSEE_NAISS>"
                + "<CODE_SEXE>2</CODE_SEXE><CODE_MEF>10310019110</CODE_MEF></ELEVE>";
    }

    /** A certification of that day of spring 2027, with one level. */
    public static Certification certification(long id, CertificationStatus status, LocalDate takenOn) {
        return new Certification(
                id,
                status,
                status.isObtained() ? 312 : 0,
                takenOn,
                null,
                null,
                null,
                Map.of(Competence.INTERAGIR, status.isObtained() ? 4 : 0),
                null);
    }
}
