package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.identity.LearnerPairing.Enrolled;
import fr.passerelle.domain.identity.LearnerPairing.Pair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LearnerPairingTest {

    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);

    @Test
    void namesAreComparedWithoutAccentsAndTheDivisionMayDiffer() {
        assertThat(LearnerPairing.pairs(
                        List.of(enrolled(1, "MARTEL", "Léa", BORN, "3 A")),
                        List.of(learner(7, "Martel", "LEA", BORN, "3 B"))))
                .extracting(pair -> pair.learner().id())
                .containsExactly(7L);
    }

    @Test
    void anotherBirthDateIsAnotherPerson() {
        assertThat(LearnerPairing.pairs(
                        List.of(enrolled(1, "MARTEL", "Léa", BORN, "3 A")),
                        List.of(learner(7, "MARTEL", "Léa", BORN.plusDays(1), "3 A"))))
                .isEmpty();
    }

    @Test
    void amongSeveralTheDivisionDecidesAndADoubtGivesNobody() {
        List<Enrolled> pupils =
                List.of(enrolled(1, "MARTEL", "Léa", BORN, "3 A"), enrolled(2, "MARTEL", "Léa", BORN, "3 B"));

        assertThat(LearnerPairing.pairs(pupils, List.of(learner(7, "MARTEL", "Léa", BORN, "3 B"))))
                .extracting(pair -> pair.pupil().pupilId())
                .containsExactly(2L);
        assertThat(LearnerPairing.pairs(pupils, List.of(learner(7, "MARTEL", "Léa", BORN, "3 C"))))
                .isEmpty();
    }

    @Test
    void aLearnerThatTwoPagesRepeatIsOne() {
        PixLearner learner = learner(7, "MARTEL", "Léa", BORN, "3 A");

        assertThat(LearnerPairing.pairs(List.of(enrolled(1, "MARTEL", "Léa", BORN, "3 A")), List.of(learner, learner)))
                .hasSize(1);
    }

    @Property
    void nobodyIsInTwoPairsWhateverTheOrder(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Enrolled> pupils = new ArrayList<>();
        List<PixLearner> learners = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            pupils.add(enrolled(n, name(chance), name(chance), BORN, division(chance)));
            learners.add(learner(n, name(chance), name(chance), BORN, division(chance)));
        }

        List<Pair> pairs = LearnerPairing.pairs(pupils, learners);
        Collections.shuffle(pupils, chance);
        Collections.shuffle(learners, chance);

        assertThat(pairs).doesNotHaveDuplicates();
        assertThat(pairs.stream().map(pair -> pair.pupil().pupilId())).doesNotHaveDuplicates();
        assertThat(pairs.stream().map(pair -> pair.learner().id())).doesNotHaveDuplicates();
        assertThat(LearnerPairing.pairs(pupils, learners)).containsExactlyInAnyOrderElementsOf(pairs);
    }

    private static String name(Random chance) {
        return List.of("MARTEL", "VASSEROY").get(chance.nextInt(2));
    }

    private static String division(Random chance) {
        return List.of("3 A", "3 B").get(chance.nextInt(2));
    }

    private static Enrolled enrolled(long number, String last, String first, LocalDate born, String division) {
        return new Enrolled(number, number, last, first, born, division);
    }

    private static PixLearner learner(long id, String last, String first, LocalDate born, String division) {
        return new PixLearner(id, last, first, born, division, Certifiability.NOT_CERTIFIABLE, null, null, 0);
    }
}
