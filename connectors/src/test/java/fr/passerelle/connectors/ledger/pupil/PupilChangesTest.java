package fr.passerelle.connectors.ledger.pupil;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static fr.passerelle.connectors.ledger.Samples.ine;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.identity.IdentityDoubt;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan.Counts;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.pupil.PupilChange.Field;
import fr.passerelle.domain.pupil.PupilChange.Kind;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PupilChangesTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate ANOTHER_DAY = LocalDate.of(2011, 5, 17);

    private final Samples samples = new Samples(LEDGER);
    private final PupilLedger base = LEDGER.get(PupilLedger.class);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 10));
        samples.importAll(COLLEGE, pupils(1, 9));
        samples.importAll(OTHER, pupils(20, 22));
        samples.importAll(OTHER, pupils(21, 22));
    }

    @Test
    void everyChangeIsToldFieldByFieldInTheOrderOfWhatWaitsForAPerson() {
        List<Pupil> file = List.of(
                pupil(1, "3 B", ANOTHER_DAY),
                pupil(2, "3 B"),
                pupil(10, "3 C"),
                pupil(11),
                pupil(20),
                pupil(21),
                pupil(22, "3 A", ANOTHER_DAY));
        List<PupilChange> changes = staged(COLLEGE, file, staged -> base.changes(staged, 2));

        assertThat(changes)
                .extracting(PupilChange::kind, PupilChange::ine)
                .containsExactly(
                        of(Kind.REATTRIBUTED, 1),
                        of(Kind.REATTRIBUTED, 22),
                        of(Kind.LEAVING, 3),
                        of(Kind.LEAVING, 4),
                        of(Kind.UPDATED, 2),
                        of(Kind.BACK, 10),
                        of(Kind.TRANSFERRED, 20),
                        of(Kind.TRANSFERRED, 21),
                        of(Kind.CREATED, 11));
        assertThat(changes.get(0).fields()).containsExactly(new Field("birthdate", "2012-01-02", "2011-05-17"));
        assertThat(changes.get(1).elsewhere()).isEqualTo(Map.of(OTHER.value(), true));
        assertThat(changes.get(2).division()).as("in the ledger").isEqualTo("3 A");
        assertThat(changes.get(4).fields()).containsExactly(new Field("division", "3 A", "3 B"));
        assertThat(changes.get(5).fields()).containsExactly(new Field("division", "3 A", "3 C"));
        assertThat(changes.get(6).elsewhere()).isEqualTo(Map.of(OTHER.value(), false));
        assertThat(changes.get(7).elsewhere()).isEqualTo(Map.of(OTHER.value(), true));
        assertThat(changes.get(8).fields()).isEmpty();
    }

    @Test
    void anAbsentFieldThatBecomesEmptyIsToldAsSuch() {
        Pupil p = pupil(2);
        Pupil changed = new Pupil(
                p.ine(),
                p.otherIne(),
                p.eleveId(),
                p.lastName(),
                "",
                p.firstName(),
                null,
                p.thirdName(),
                p.sex(),
                p.birthdate(),
                p.birthCityCode(),
                p.birthCity(),
                p.birthCountryCode(),
                p.birthProvinceCode(),
                p.mefCode(),
                p.status(),
                p.division(),
                true);
        List<PupilChange> changes = staged(COLLEGE, List.of(changed), staged -> base.changes(staged, 10));
        assertThat(changes.get(changes.size() - 1).fields())
                .containsExactly(
                        new Field("preferredLastName", null, ""),
                        new Field("middleName", "", null),
                        new Field("repeating", "false", "true"));
    }

    @Test
    void whoArrivesOrComesBackWhileActiveElsewhereIsNamedOnce() {
        samples.importAll(OTHER, List.of(pupil(10), pupil(21), pupil(22)));
        List<String> ines =
                staged(COLLEGE, List.of(pupil(1), pupil(10), pupil(20), pupil(21)), base::transferredStillActive);
        assertThat(ines).containsExactly(ine(10), ine(21));
    }

    @Test
    void aReattributedIneTellsWhetherItIsOneOfThisSchool() {
        List<Pupil> file = List.of(
                pupil(1, "3 A", ANOTHER_DAY), pupil(10, "3 A", ANOTHER_DAY), pupil(21, "3 A", ANOTHER_DAY), pupil(30));
        assertThat(staged(COLLEGE, file, StagedImport::recognised).doubts())
                .extracting(IdentityDoubt::subject, IdentityDoubt::concernsThisSchool)
                .containsExactly(tuple(ine(1), true), tuple(ine(10), true), tuple(ine(21), false));
    }

    @Test
    void countsAreToldForEachLevelWithTheNewestNomenclatureThatKnowsTheMef() {
        nomenclature(2025, new Mef("1021000H11U", "4E LOCALE", "21150010015", null));
        nomenclature(2026, new Mef("1031000H11U", "3E LOCALE", "21160010026", null));
        samples.importAll(
                COLLEGE, List.of(of(1, "10310019110"), of(2, "1031000H11U"), of(3, "1021000H11U"), of(4, null)));
        List<Pupil> file =
                List.of(of(1, "10310019110"), of(2, "1021000H11U"), of(5, "10210001110"), of(40, "10110001110"));
        assertThat(staged(COLLEGE, file, StagedImport::plan).levels())
                .isEqualTo(Map.of(
                        Level.CINQUIEME, new Counts(0, 1, 0, 0),
                        Level.TROISIEME, new Counts(2, 0, 1, 0),
                        Level.QUATRIEME, new Counts(1, 0, 0, 1),
                        Level.UNKNOWN, new Counts(1, 0, 0, 1)));
    }

    private static <T> T staged(Uai uai, List<Pupil> pupils, Function<StagedImport, T> asked) {
        return LEDGER.inTransaction(
                () -> asked.apply(LEDGER.get(PupilLedger.class).stage(uai, YEAR, null, pupils, List.of())));
    }

    private static void nomenclature(int year, Mef mef) {
        LEDGER.get(SchoolLedger.class)
                .saveNomenclature(COLLEGE, new Nomenclature(COLLEGE.value(), new SchoolYear(year), List.of(mef)));
    }

    private static Pupil of(int n, String mef) {
        return Samples.withMef(pupil(n), mef);
    }

    private static Tuple of(Kind kind, int n) {
        return tuple(kind, ine(n));
    }
}
