package fr.passerelle.domain.pupil;

import static fr.passerelle.domain.pupil.Thresholds.NEW_YEAR;
import static fr.passerelle.domain.pupil.Thresholds.WITHIN_THE_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PupilBasePlanTest {

    @ParameterizedTest(name = "{1} of {0} leaving: held = {2}")
    @CsvSource({"1000, 99, false", "1000, 100, false", "1000, 101, true", "70, 7, false", "30, 3, false"})
    void leavingIsHeldAboveTenPercentAndNotAtTen(int active, int leaving, boolean held) {
        assertThat(leaving(active, leaving).held(WITHIN_THE_YEAR).contains(Part.LEAVING))
                .isEqualTo(held);
    }

    @ParameterizedTest(name = "{1} of {0} updated: held = {2}")
    @CsvSource({"1000, 749, false", "1000, 750, false", "1000, 751, true"})
    void updatedIsHeldAboveSeventyFivePercentAndNotAtSeventyFive(int active, int updated, boolean held) {
        assertThat(updated(active, updated).held(WITHIN_THE_YEAR).contains(Part.UPDATED))
                .isEqualTo(held);
    }

    @ParameterizedTest(name = "{1} of {0}: held = {2}")
    @CsvSource({"5, 4, false", "5, 5, true", "10, 4, false", "10, 5, false", "6, 5, true"})
    void belowFivePupilsNothingIsHeld(int active, int updated, boolean held) {
        assertThat(updated(active, updated).held(WITHIN_THE_YEAR).contains(Part.UPDATED))
                .isEqualTo(held);
        assertThat(leaving(active, updated).held(WITHIN_THE_YEAR).contains(Part.LEAVING))
                .isEqualTo(updated >= 5);
    }

    @Test
    void bothPartsCanBeHeldAtOnce() {
        PupilBasePlan plan = new PupilBasePlan(100, 0, 80, 0, 20, 0, 0, 0, Map.of());

        assertThat(plan.held(WITHIN_THE_YEAR)).containsExactlyInAnyOrder(Part.LEAVING, Part.UPDATED);
    }

    @Test
    void theFirstExportOfASchoolIsNeverHeld() {
        assertThat(new PupilBasePlan(0, 640, 0, 0, 0, 0, 12, 0, Map.of()).held(WITHIN_THE_YEAR))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} leaving of 400 at the start of the year: held = {1}")
    @CsvSource({"110, false", "240, false", "241, true"})
    void atTheStartOfTheYearAQuarterMayLeaveButNotMostOfTheSchool(int leaving, boolean held) {
        PupilBasePlan plan = new PupilBasePlan(400, 120, 400 - leaving, 0, leaving, 0, 0, 0, Map.of());

        assertThat(plan.held(NEW_YEAR).contains(Part.LEAVING)).isEqualTo(held);
        assertThat(plan.held(NEW_YEAR)).doesNotContain(Part.UPDATED);
    }

    @Property
    void aShareIsComparedAsItIsWrittenWhateverTheSizeOfTheSchool(
            @ForAll @IntRange(min = 1, max = 99) int percent, @ForAll @IntRange(min = 1, max = 40) int hundreds) {
        Thresholds thresholds = new Thresholds(percent / 100.0, percent / 100.0, 1);
        int exactly = percent * hundreds;

        assertThat(leaving(100 * hundreds, exactly).held(thresholds)).doesNotContain(Part.LEAVING);
        assertThat(leaving(100 * hundreds, exactly + 1).held(thresholds)).contains(Part.LEAVING);
    }

    @Property
    void theMoreLeaveTheMoreItIsHeld(
            @ForAll @IntRange(min = 1, max = 2000) int active, @ForAll @IntRange(max = 2000) int leaving) {
        boolean held = leaving(active, leaving).held(WITHIN_THE_YEAR).contains(Part.LEAVING);

        assertThat(held).isEqualTo(leaving >= 5 && 10 * leaving > active);
        if (held) {
            assertThat(leaving(active, leaving + 1).held(WITHIN_THE_YEAR)).contains(Part.LEAVING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0, true",
        "1, 0, 0, 0, 0, false",
        "0, 1, 0, 0, 0, false",
        "0, 0, 1, 0, 0, false",
        "0, 0, 0, 1, 0, false",
        "0, 0, 0, 0, 1, false",
        "1, 1, 1, 1, 1, false",
        "1, 1, 0, 0, 0, false",
        "0, 1, 1, 0, 0, false",
        "0, 0, 1, 1, 0, false",
        "0, 0, 0, 1, 1, false",
    })
    void aPlanIsEmptyWhenNothingIsToBeWritten(
            int created, int updated, int leaving, int back, int reattributed, boolean empty) {
        PupilBasePlan plan = new PupilBasePlan(500, created, updated, 500, leaving, back, 0, reattributed, Map.of());

        assertThat(plan.isEmpty()).isEqualTo(empty);
    }

    private static PupilBasePlan leaving(int active, int leaving) {
        return new PupilBasePlan(active, 0, 0, active - leaving, leaving, 0, 0, 0, Map.of());
    }

    private static PupilBasePlan updated(int active, int updated) {
        return new PupilBasePlan(active, 0, updated, active - updated, 0, 0, 0, 0, Map.of());
    }
}
