package fr.passerelle.hub.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Uai;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRulesWiringTest {

    private static final String THRESHOLDS = "passerelle.thresholds.";
    private static final String SPECIAL = THRESHOLDS + "specials[0].";

    private final Start start = Start.of(HoldRulesWiring.class);

    @Test
    void withoutSettingTheRulesAreTheStandardOnes() {
        start.andThen(HoldRules.class, rules -> assertThat(rules).isEqualTo(HoldRules.STANDARD));
    }

    @Test
    void aSpecialRuleTakesWhatItDoesNotSayFromTheUsualOne() {
        start.with(
                        THRESHOLDS + "leaving=0.2",
                        THRESHOLDS + "at-least=8",
                        SPECIAL + "school=9990001x",
                        SPECIAL + "level=troisieme",
                        SPECIAL + "from=09-01",
                        SPECIAL + "to=09-30",
                        SPECIAL + "updated=1")
                .andThen(
                        HoldRules.class,
                        rules -> assertThat(rules.specials())
                                .containsExactly(new HoldRules.Special(
                                        new Uai("9990001X"),
                                        Level.TROISIEME,
                                        MonthDay.of(9, 1),
                                        MonthDay.of(9, 30),
                                        false,
                                        new Thresholds(0.2, 1, 0.1, 8))));
    }

    @Test
    void asManyMayComeByASpecialRuleAsMayLeaveUnlessItSaysOtherwise() {
        start.with(
                        SPECIAL + "leaving=0.4",
                        THRESHOLDS + "specials[1].leaving=0.4",
                        THRESHOLDS + "specials[1].arriving=0.3")
                .andThen(
                        HoldRules.class,
                        rules -> assertThat(rules.specials())
                                .extracting(special -> special.thresholds().arrivingShare())
                                .containsExactly(0.4, 0.3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leaving             | 1.5       | 1.5 n'est pas une part. Mettez une part entre 0 et 1",
                "leaving             | 10        | 10 % s'écrit 0.10",
                "updated             | -0.1      | -0.1 n'est pas une part. Mettez une part entre 0 et 1",
                "updated             | NaN       | NaN n'est pas une part. Mettez une part entre 0 et 1",
                "arriving            | 1.1       | 1.1 n'est pas une part. Mettez une part entre 0 et 1",
                "at-least            | 0         | 0 est trop petit. Mettez un nombre entier, 1 ou plus",
                "leaving             | dix       | est illisible",
                "specials[0].leaving | 2         | 2.0 n'est pas une part. Mettez une part entre 0 et 1",
                "specials[0].level   | SECONDE   | valeurs possibles : SIXIEME, CINQUIEME, QUATRIEME, TROISIEME, LYCEE",
                "specials[0].school  | 999001X   | « 999001X » n'est pas un UAI",
                "specials[0].school  | 9990001B  | « 9990001B » n'est pas un UAI, ou sa lettre ne va pas avec ses chiffres"
            })
    void aValueThatMakesNoSenseIsNamedWithItsRemedy(String key, String value, String why) {
        String refusal = start.with(THRESHOLDS + key + "=" + value).refusal();

        assertThat(refusal)
                .startsWith("passerelle : Le réglage " + THRESHOLDS + key + " ")
                .contains(why)
                .endsWith(".")
                .doesNotContain("Exception")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"30-09", "09-31", "septembre", "9-1", "2026-09-01"})
    void aDayThatIsNoneIsNamedWithAnExample(String day) {
        assertThat(start.with(SPECIAL + "from=09-01", SPECIAL + "to=" + day).refusal())
                .contains(SPECIAL + "to")
                .contains("« " + day
                        + " » n'est pas un jour. Mettez un mois et un jour ; le 1er septembre s'écrit 09-01");
    }

    @Test
    void aPeriodNeedsBothItsDays() {
        assertThat(start.with(SPECIAL + "from=09-01").refusal())
                .contains(SPECIAL + "to")
                .contains("une période a un premier et un dernier jour");
        assertThat(start.with(SPECIAL + "to=09-30").refusal()).contains(SPECIAL + "from");
    }

    @Test
    void theRuleAtFaultIsToldByItsNumber() {
        assertThat(start.with(SPECIAL + "leaving=0.3", THRESHOLDS + "specials[1].at-least=0")
                        .refusal())
                .contains(THRESHOLDS + "specials[1].at-least");
    }
}
