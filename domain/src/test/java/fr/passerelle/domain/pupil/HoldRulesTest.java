package fr.passerelle.domain.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.pupil.HoldRules.Moment;
import fr.passerelle.domain.pupil.HoldRules.Special;
import fr.passerelle.domain.pupil.PupilBasePlan.Counts;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRulesTest {

    private static final Uai SCHOOL = Uai.ofNumber(9990001);
    private static final Uai OTHER = Uai.ofNumber(9990002);
    private static final Thresholds WIDE = new Thresholds(0.5, 1, 5);

    @Test
    void withoutSpecialsTheUsualThresholdsCount() {
        HoldRules rules = new HoldRules(Thresholds.WITHIN_THE_YEAR, List.of());

        assertThat(rules.of(on("2026-11-22"))).isEqualTo(Thresholds.WITHIN_THE_YEAR);
        assertThat(rules.of(on("2026-11-22"), Level.TROISIEME)).isEmpty();
    }

    @Test
    void theFirstExportOfAYearHasWiderThresholdsOnlyThen() {
        assertThat(HoldRules.STANDARD.of(new Moment(SCHOOL, LocalDate.parse("2026-11-22"), true)))
                .isEqualTo(Thresholds.NEW_YEAR);
        assertThat(HoldRules.STANDARD.of(on("2026-11-22"))).isEqualTo(Thresholds.WITHIN_THE_YEAR);
    }

    @ParameterizedTest(name = "on {2}, from {0} to {1}: wide = {3}")
    @CsvSource({
        "--09-01, --09-30, 2026-08-31, false",
        "--09-01, --09-30, 2026-09-01, true",
        "--09-01, --09-30, 2026-09-30, true",
        "--09-01, --09-30, 2026-10-01, false",
        "--12-15, --01-10, 2026-12-31, true",
        "--12-15, --01-10, 2027-01-10, true",
        "--12-15, --01-10, 2027-01-11, false",
        "--12-15, --01-10, 2026-12-14, false",
    })
    void aPeriodCountsFromItsFirstToItsLastDay(MonthDay from, MonthDay to, LocalDate day, boolean wide) {
        HoldRules rules =
                new HoldRules(Thresholds.WITHIN_THE_YEAR, List.of(new Special(null, null, from, to, false, WIDE)));

        assertThat(rules.of(new Moment(SCHOOL, day, false))).isEqualTo(wide ? WIDE : Thresholds.WITHIN_THE_YEAR);
    }

    @Test
    void theFirstThatFitsWins() {
        HoldRules rules = new HoldRules(
                Thresholds.WITHIN_THE_YEAR,
                List.of(
                        new Special(OTHER, null, null, null, false, Thresholds.NEW_YEAR),
                        new Special(SCHOOL, null, null, null, false, WIDE),
                        new Special(null, null, null, null, false, Thresholds.NEW_YEAR)));

        assertThat(rules.of(on("2026-11-22"))).isEqualTo(WIDE);
    }

    @Test
    void whatIsHeldComesWithTheNumbersAndTheThresholdThatWasPassed() {
        Thresholds narrow = new Thresholds(0.05, 0.5, 5);
        HoldRules rules = new HoldRules(
                Thresholds.WITHIN_THE_YEAR, List.of(new Special(null, Level.TROISIEME, null, null, false, narrow)));

        assertThat(plan(400, 75, new Counts(100, 0, 20)).excesses(rules, on("2026-11-22")))
                .containsExactly(
                        new Excess(Part.LEAVING, Level.TROISIEME, 20, 100, 0.05),
                        new Excess(Part.LEAVING, null, 55, 300, 0.10));
        assertThat(plan(400, 10, new Counts(100, 0, 1)).excesses(rules, on("2026-11-22")))
                .isEmpty();
    }

    @Test
    void aLevelWithItsOwnThresholdsIsJudgedApartFromTheRest() {
        HoldRules rules = new HoldRules(
                Thresholds.WITHIN_THE_YEAR, List.of(new Special(null, Level.TROISIEME, null, null, false, WIDE)));

        // 45 of 100 in 3e are allowed to leave; without them the rest stays under its 10 %.
        assertThat(plan(400, 75, new Counts(100, 0, 45)).held(rules, on("2026-11-22")))
                .isEmpty();
        assertThat(plan(400, 76, new Counts(100, 0, 45)).held(rules, on("2026-11-22")))
                .containsExactly(Part.LEAVING);
        assertThat(plan(400, 51, new Counts(100, 0, 51)).held(rules, on("2026-11-22")))
                .containsExactly(Part.LEAVING);
    }

    @Test
    void aStricterLevelHoldsWhatTheSchoolAsAWholeWouldLetThrough() {
        HoldRules rules = new HoldRules(
                Thresholds.WITHIN_THE_YEAR,
                List.of(new Special(null, Level.TROISIEME, null, null, false, new Thresholds(0.05, 0.75, 5))));

        assertThat(plan(400, 6, new Counts(100, 0, 6)).held(Thresholds.WITHIN_THE_YEAR))
                .isEmpty();
        assertThat(plan(400, 6, new Counts(100, 0, 6)).held(rules, on("2026-11-22")))
                .containsExactly(Part.LEAVING);
    }

    @ParameterizedTest(name = "{0} of a file of {1}, within the year: held {2}; first of the year: held {3}")
    @CsvSource({
        "4, 20, false, false",
        "5, 50, false, false",
        "5, 49, true, false",
        "60, 100, true, false",
        "61, 100, true, true"
    })
    void arrivalsFromOneSchoolAreJudgedAgainstTheFile(int arriving, int exported, boolean within, boolean first) {
        PupilBasePlan plan = new PupilBasePlan(100, exported, 0, 0, 0, 0, arriving, 0, Map.of())
                .arrivingFrom(Map.of(SCHOOL, arriving));

        assertThat(plan.held(HoldRules.STANDARD, on("2026-11-22")).contains(Part.ARRIVING))
                .isEqualTo(within);
        assertThat(plan.held(HoldRules.STANDARD, new Moment(SCHOOL, LocalDate.parse("2026-09-03"), true))
                        .contains(Part.ARRIVING))
                .isEqualTo(first);
    }

    @Test
    void onlyTheSchoolOfWhichTooManyArriveKeepsThem() {
        Uai few = new Uai("9990003Z");
        PupilBasePlan plan =
                new PupilBasePlan(0, 100, 0, 0, 0, 0, 25, 0, Map.of()).arrivingFrom(Map.of(SCHOOL, 20, few, 5));
        List<Excess> over = plan.excesses(HoldRules.STANDARD, on("2026-11-22"));

        assertThat(over).containsExactly(new Excess(Part.ARRIVING, null, 20, 100, 0.10, SCHOOL));
        assertThat(plan.keptIn(Set.of(Part.ARRIVING), over)).containsExactly(SCHOOL);
        assertThat(plan.keptIn(Set.of(), over)).as("let through").isEmpty();
    }

    @Test
    void aPeriodWithOneEndAndAShareOverOneAreRefused() {
        assertThatThrownBy(() -> new Special(null, null, MonthDay.of(9, 1), null, false, WIDE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(10, 0.75, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(0.1, 0.75, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** So many leave the school, of whom those of 3e are told apart. */
    private static PupilBasePlan plan(int active, int leaving, Counts troisieme) {
        return new PupilBasePlan(active, 0, 0, active - leaving, leaving, 0, 0, 0, Map.of(Level.TROISIEME, troisieme));
    }

    private static Moment on(String day) {
        return new Moment(SCHOOL, LocalDate.parse(day), false);
    }
}
