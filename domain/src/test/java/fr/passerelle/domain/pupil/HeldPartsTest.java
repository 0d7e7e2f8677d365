package fr.passerelle.domain.pupil;

import static fr.passerelle.domain.pupil.PupilBasePlan.Part.ARRIVING;
import static fr.passerelle.domain.pupil.PupilBasePlan.Part.LEAVING;
import static fr.passerelle.domain.pupil.PupilBasePlan.Part.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldPartsTest {

    @ParameterizedTest(name = "a part that was {0}, over its threshold {1}: held {2}")
    @CsvSource({
        "OPEN, true, true",
        "OPEN, false, true",
        "REFUSED, true, true",
        "REFUSED, false, true",
        "APPROVED, true, false",
        "APPROVED, false, false",
        "SUPERSEDED, true, true",
        "SUPERSEDED, false, false",
    })
    void whatAPersonSaidOfAPartHoldsForTheSameFile(HoldState said, boolean over, boolean held) {
        Set<Part> overThreshold = over ? Set.of(LEAVING) : Set.of();

        assertThat(new HeldParts(1L, Map.of(LEAVING, said), null).decided(overThreshold, plan(100, 30, 0)))
                .isEqualTo(held ? Set.of(LEAVING) : Set.of());
    }

    @Test
    void aPartThatHasNothingLeftIsNotHeldForWhatItWas() {
        assertThat(new HeldParts(1L, Map.of(UPDATED, HoldState.OPEN), null).decided(Set.of(), plan(100, 30, 0)))
                .isEmpty();
    }

    @Test
    void arrivalsThatWaitGoOnWaitingAsLongAsThereAreAny() {
        HeldParts asked = new HeldParts(1L, Map.of(ARRIVING, HoldState.REFUSED), null);
        PupilBasePlan arriving = plan(100, 0, 0).arrivingFrom(Map.of(new Uai("9990002Y"), 3));

        assertThat(asked.decided(Set.of(), arriving)).containsExactly(ARRIVING);
        assertThat(arriving.keptIn(Set.of(ARRIVING), List.of())).containsExactly(new Uai("9990002Y"));
        assertThat(asked.decided(Set.of(), plan(100, 0, 0))).isEmpty();
    }

    @Test
    void thePupilsThatTheSafePartBroughtDoNotDiluteWhatWasHeld() {
        PupilBasePlan now = plan(200, 30, 0);

        assertThat(new HeldParts(1L, Map.of(), 100).judged(now).active()).isEqualTo(100);
        assertThat(new HeldParts(1L, Map.of(), null).judged(now)).isEqualTo(now);
        assertThat(new HeldParts(1L, Map.of(), 300).judged(now)).isEqualTo(now);
    }

    @Test
    void itIsOfTheFileItCameFromAndOfNoOther() {
        assertThat(new HeldParts(1L, Map.of(), null).isOf(1)).isTrue();
        assertThat(new HeldParts(1L, Map.of(), null).isOf(2)).isFalse();
        assertThat(new HeldParts(null, Map.of(), null).isOf(1)).isFalse();
    }

    private static PupilBasePlan plan(int active, int leaving, int updated) {
        return new PupilBasePlan(active, 0, updated, 0, leaving, 0, 0, 0, Map.of());
    }
}
