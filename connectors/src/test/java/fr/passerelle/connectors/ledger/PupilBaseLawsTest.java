package fr.passerelle.connectors.ledger;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws of the plan, over invented schools drawn by chance; {@code -Dpasserelle.seed=...} draws the same again, a failure
 * names its seed.
 */
class PupilBaseLawsTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final int CASES = 40;
    private static final int MOST_IMPORTS = 4;

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
    }

    static LongStream seeds() {
        Long told = Long.getLong("passerelle.seed");
        return told == null ? new Random().longs(CASES) : LongStream.of(told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPlanIsTheModelsDifferenceAndOnceAppliedTheSchoolIsTheFile(long seed) {
        Random chance = new Random(seed);
        DrawnPupils drawn = new DrawnPupils(chance);
        ModelBase model = new ModelBase();
        importBoth(model, OTHER, drawn.school(), seed);
        int imports = 2 + chance.nextInt(MOST_IMPORTS);
        for (int i = 0; i < imports; i++) {
            List<Pupil> file = drawn.school();
            importBoth(model, COLLEGE, file, seed);
            assertThat(activePupils(COLLEGE))
                    .as("seed %d, import %d", seed, i)
                    .containsExactlyInAnyOrderElementsOf(model.active(COLLEGE));
        }
        assertThat(activePupils(OTHER)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(model.active(OTHER));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFileIsAppliedToItselfWithoutAnythingToDoInWhateverOrder(long seed) {
        Random chance = new Random(seed);
        DrawnPupils drawn = new DrawnPupils(chance);
        ModelBase model = new ModelBase();
        importBoth(model, COLLEGE, drawn.schoolOfTheSameBirthDates(), seed);
        List<Pupil> file = drawn.schoolOfTheSameBirthDates();
        importBoth(model, COLLEGE, file, seed);
        assertThat(activePupils(COLLEGE))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(model.active(COLLEGE));
        assertThat(model.active(COLLEGE)).hasSameSizeAs(file);

        StagedImport again = plan(COLLEGE, file);
        List<Pupil> shuffled = new ArrayList<>(file);
        Collections.shuffle(shuffled, chance);
        StagedImport compared = plan(COLLEGE, shuffled);

        assertThat(again.sameAsApplied()).as("seed %d", seed).isTrue();
        assertThat(counts(again.plan())).as("seed %d", seed).isEqualTo(counts(compared.plan()));
        assertThat(compared.plan().isEmpty()).as("seed %d", seed).isTrue();
        assertThat(compared.plan().unchanged()).as("seed %d", seed).isEqualTo(file.size());
    }

    private void importBoth(ModelBase model, Uai uai, List<Pupil> file, long seed) {
        PupilBasePlan expected = model.apply(uai, file);
        StagedImport staged = samples.importAll(uai, file, null, Set.of(), "file of " + uai);
        assertThat(counts(staged.plan())).as("seed %d", seed).isEqualTo(expected);
    }

    private static StagedImport plan(Uai uai, List<Pupil> file) {
        return LEDGER.inTransaction(() -> LEDGER.get(PupilLedger.class).stage(uai, YEAR, null, file, List.of()));
    }

    /** The plan without its levels. */
    private static PupilBasePlan counts(PupilBasePlan plan) {
        return new PupilBasePlan(
                plan.active(),
                plan.created(),
                plan.updated(),
                plan.unchanged(),
                plan.leaving(),
                plan.back(),
                plan.transferred(),
                plan.reattributed(),
                Map.of());
    }

    private static List<Pupil> activePupils(Uai uai) {
        return LEDGER.jdbc()
                .sql("select * from pupil where uai = :uai and active")
                .param("uai", uai.value())
                .query((row, number) -> Samples.pupil(row))
                .list();
    }
}
