package fr.passerelle.connectors.ledger.pupil;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static fr.passerelle.connectors.ledger.Samples.ine;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who arrives elsewhere by a newer export is active there only; the history follows. */
class OneSchoolAtATimeTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 9, 7, 8, 0);

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        apply(COLLEGE, pupils(1, 10), MONDAY);
    }

    @Test
    void whoArrivesByANewerExportIsNoLongerActiveInTheOldSchool() {
        apply(OTHER, pupils(8, 20), MONDAY.plusDays(1));

        assertThat(active(COLLEGE)).isEqualTo(7);
        assertThat(active(OTHER)).isEqualTo(13);
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_LEFT' and uai = '" + COLLEGE.value()
                        + "' and details ->> 'to' = '" + OTHER.value() + "'"))
                .isEqualTo(3);
        assertThat(LEDGER.count("select count(*) from person")).isEqualTo(20);
    }

    @Test
    void theOldSchoolsNextExportDoesNotBringHimBackAndIsToldSo() {
        apply(OTHER, pupils(10, 20), MONDAY.plusDays(1));
        assertThat(stage(COLLEGE, pupils(1, 10), MONDAY.plusDays(2), true)).containsExactly(ine(10));
        assertThat(active(COLLEGE)).isEqualTo(9);
        assertThat(active(OTHER)).isEqualTo(11);
    }

    @Test
    void whoHasLeftTheNewSchoolComesBackToTheOld() {
        apply(OTHER, pupils(10, 20), MONDAY.plusDays(1));
        apply(OTHER, pupils(11, 20), MONDAY.plusDays(2));
        assertThat(stage(COLLEGE, pupils(1, 10), MONDAY.plusDays(3), true)).isEmpty();
        assertThat(active(COLLEGE)).isEqualTo(10);
    }

    @Test
    void anOlderExportTakesNobodyAwayAndMakesNobodyArrive() {
        apply(OTHER, pupils(10, 20), MONDAY.minusDays(1));
        assertThat(active(COLLEGE)).isEqualTo(10);
        assertThat(active(OTHER)).as("whichever comes first").isEqualTo(10);
        assertThat(stage(OTHER, pupils(10, 20), MONDAY.minusHours(1), true)).containsExactly(ine(10));
        assertThat(active(OTHER)).isEqualTo(10);
    }

    /** Both schools have him on the same evening: he arrived where he was seen first on the later day, whichever file comes first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOldSchoolThatGoesOnHavingHimChangesNothingInWhateverOrderTheFilesCome(boolean oldSchoolFirst) {
        LocalDateTime evening = MONDAY.plusDays(60).withHour(19);
        if (oldSchoolFirst) {
            apply(COLLEGE, pupils(1, 10), evening.plusMinutes(12));
        }
        apply(OTHER, pupils(10, 20), evening);
        if (!oldSchoolFirst) {
            apply(COLLEGE, pupils(1, 10), evening.plusMinutes(12));
        }

        assertThat(active(COLLEGE)).isEqualTo(9);
        assertThat(active(OTHER)).isEqualTo(11);
    }

    @Test
    void whoHadLeftAndIsBackIsThereSinceHeCameBack() {
        apply(COLLEGE, pupils(1, 9), MONDAY.plusDays(1));
        apply(COLLEGE, pupils(1, 10), MONDAY.plusDays(5));

        apply(OTHER, pupils(10, 20), MONDAY.plusDays(3));

        assertThat(active(COLLEGE)).isEqualTo(10);
        assertThat(active(OTHER)).isEqualTo(10);
    }

    /** Half past eight of La Réunion is half past six of Paris: written bare, the older one looks newer. */
    @Test
    void theExportsOfSchoolsThatLiveInDifferentTimesAreComparedByTheMomentTheyWereMade() {
        LEDGER.get(SchoolLedger.class)
                .register(List.of(Samples.school(COLLEGE, 1), inAcademy(Samples.school(OTHER, 2), "La Réunion")));
        apply(OTHER, pupils(10, 20), MONDAY.plusMinutes(30));
        assertThat(active(COLLEGE)).as("takes nobody away").isEqualTo(10);
        assertThat(active(OTHER)).as("makes nobody arrive").isEqualTo(10);

        apply(OTHER, pupils(9, 20), MONDAY.plusHours(3));
        assertThat(active(COLLEGE)).as("nine o'clock of Paris is newer").isEqualTo(9);
        assertThat(active(OTHER)).isEqualTo(11);
    }

    private static School inAcademy(School school, String academy) {
        return new School(
                school.uai(),
                school.name(),
                school.kind(),
                null,
                school.pixOrganizationId(),
                school.pixCenterId(),
                academy);
    }

    @Test
    void nobodyLeavesASchoolThatWouldLoseManyAtOnceNorArrivesElsewhere() {
        StagedImport staged = keptBack(pupils(1, 12));

        assertThat(staged.plan().arrivals()).isEqualTo(Map.of(COLLEGE, 10));
        assertThat(active(COLLEGE)).isEqualTo(10);
        assertThat(active(OTHER)).as("those who come from nowhere").isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from pupil")).isEqualTo(12);
        assertThat(LEDGER.count("select pupils from hold where kind = 'ARRIVING' and state = 'OPEN' and uai = '"
                        + OTHER.value() + "' and details ->> 'from' = '" + COLLEGE.value() + "'"))
                .isEqualTo(10);
        assertThat(LEDGER.count("select (details ->> 'created')::int from journal where action = 'PUPILS_IMPORTED'"
                        + " and uai = '" + OTHER.value() + "'"))
                .isEqualTo(2);
    }

    @Test
    void whoHadLeftTheNewSchoolStaysAwayFromItMeanwhile() {
        apply(OTHER, List.of(pupil(1), pupil(30)), MONDAY.minusDays(3));
        apply(OTHER, List.of(pupil(30)), MONDAY.minusDays(2));
        keptBack(List.of(pupil(1), pupil(30)));

        assertThat(active(COLLEGE)).isEqualTo(10);
        assertThat(active(OTHER)).isOne();
    }

    private StagedImport keptBack(List<Pupil> pupils) {
        long file = samples.file("many");
        return LEDGER.inTransaction(() -> {
            PupilLedger base = LEDGER.get(PupilLedger.class);
            StagedImport staged = base.stage(OTHER, YEAR, MONDAY.plusDays(1), pupils, List.of());
            base.apply(staged.asking(Set.of(COLLEGE)), Set.of(Part.ARRIVING), file);
            return staged;
        });
    }

    @Test
    void theSameExportOfTheOldSchoolIsComparedAgain() {
        apply(OTHER, List.of(pupil(10)), MONDAY.plusDays(1));
        assertThat(LEDGER.inTransaction(() -> LEDGER.get(PupilLedger.class)
                        .stage(COLLEGE, YEAR, MONDAY.plusDays(2), pupils(1, 10), List.of())
                        .sameAsApplied()))
                .isFalse();
    }

    private void apply(Uai uai, List<Pupil> pupils, LocalDateTime stamp) {
        samples.importAll(uai, pupils, stamp, Set.of(), uai + " " + stamp);
    }

    private List<String> stage(Uai uai, List<Pupil> pupils, LocalDateTime stamp, boolean apply) {
        long file = samples.file(uai + " " + stamp);
        return LEDGER.inTransaction(() -> {
            PupilLedger base = LEDGER.get(PupilLedger.class);
            StagedImport staged = base.stage(uai, YEAR, stamp, pupils, List.of());
            List<String> moved = base.moved(staged);
            if (apply) {
                base.apply(staged, Set.of(), file);
            }
            return moved;
        });
    }

    private static long active(Uai uai) {
        return LEDGER.count("select count(*) from pupil where active and uai = '" + uai.value() + "'");
    }
}
