package fr.passerelle.connectors.ledger;

import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented schools and pupils, and an import in one line. */
public final class Samples {

    public static final SchoolYear YEAR = new SchoolYear(2026);
    public static final Uai COLLEGE = Uai.ofNumber(9990001);
    public static final Uai OTHER = Uai.ofNumber(9990002);

    private final TestLedger ledger;

    public Samples(TestLedger ledger) {
        this.ledger = ledger;
    }

    public void schools() {
        ledger.get(SchoolLedger.class).register(List.of(school(COLLEGE, 1), school(OTHER, 2)));
    }

    public static School school(Uai uai, long number) {
        return new School(uai, "Collège n° " + number, SchoolKind.COLLEGE, null, 1000 + number, 2000 + number);
    }

    /** Pupil number {@code n}, born on the n-th day of 2012, in 3 A. */
    public static Pupil pupil(int n) {
        return pupil(n, "3 A");
    }

    public static Pupil pupil(int n, String division) {
        return pupil(n, division, LocalDate.of(2012, 1, 1).plusDays(n));
    }

    public static Pupil pupil(int n, String division, LocalDate birthdate) {
        return new Pupil(
                ine(n),
                null,
                "E" + n,
                "NOM" + n,
                null,
                "Zoé" + n,
                "",
                null,
                null,
                birthdate,
                null,
                "A\\B\tC\nD",
                "100",
                null,
                "10310019110",
                "ST",
                division,
                false);
    }

    public static Pupil withMef(Pupil pupil, @Nullable String mef) {
        return new Pupil(
                pupil.ine(),
                pupil.otherIne(),
                pupil.eleveId(),
                pupil.lastName(),
                pupil.preferredLastName(),
                pupil.firstName(),
                pupil.middleName(),
                pupil.thirdName(),
                pupil.sex(),
                pupil.birthdate(),
                pupil.birthCityCode(),
                pupil.birthCity(),
                pupil.birthCountryCode(),
                pupil.birthProvinceCode(),
                mef,
                pupil.status(),
                pupil.division(),
                pupil.repeating());
    }

    /** A pupil as the ledger holds it. */
    public static Pupil pupil(ResultSet row) throws SQLException {
        String sex = row.getString("sex");
        return new Pupil(
                row.getString("ine"),
                null,
                row.getString("eleve_id"),
                row.getString("last_name"),
                row.getString("preferred_last_name"),
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("third_name"),
                sex == null ? null : Sex.valueOf(sex),
                row.getObject("birthdate", LocalDate.class),
                row.getString("birth_city_code"),
                row.getString("birth_city"),
                row.getString("birth_country_code"),
                row.getString("birth_province_code"),
                row.getString("mef_code"),
                row.getString("status"),
                row.getString("division"),
                row.getObject("repeating", Boolean.class));
    }

    public static String ine(int n) {
        return String.format(Locale.ROOT, "%09dAA", 990_000_000 + n);
    }

    public static List<Pupil> pupils(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Samples::pupil).toList();
    }

    public long file(String content) {
        return ledger.get(FileLedger.class)
                .claim(
                        Flow.IMPORT_SIECLE,
                        FileKind.SIECLE_ELEVES,
                        COLLEGE.value(),
                        content,
                        content.getBytes(StandardCharsets.UTF_8))
                .fileId();
    }

    public StagedImport importAll(Uai uai, List<Pupil> pupils) {
        return importAll(uai, pupils, null, Set.of(), "file of " + uai);
    }

    /** Stages and applies in one transaction. */
    public StagedImport importAll(
            Uai uai, List<Pupil> pupils, @Nullable LocalDateTime stamp, Set<Part> held, String fileName) {
        long file = file(fileName);
        return ledger.inTransaction(() -> {
            PupilLedger base = ledger.get(PupilLedger.class);
            StagedImport staged = base.stage(uai, YEAR, stamp, pupils, List.of());
            base.apply(staged, held, file);
            return staged;
        });
    }

    public long person(Uai uai, int n) {
        return ledger.get(PupilLedger.class)
                .byIne(uai, List.of(ine(n)))
                .get(ine(n))
                .personId();
    }

    /** The chef approves of a question about a certification that a person has; the effect is the caller's. */
    public CertificationDecision approved(HoldKind kind, long personId, long certificationId) {
        HoldLedger holds = ledger.get(HoldLedger.class);
        holds.raise(kind, COLLEGE, Long.toString(certificationId), personId, Map.of());
        long hold = ledger.count("select max(id) from hold");
        holds.close(hold, HoldState.APPROVED, "chef");
        return new CertificationDecision(hold, COLLEGE, certificationId, "chef");
    }
}
