package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.identity.LearnerPairing.Pair;
import fr.passerelle.domain.identity.PersonNames.Former;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnerPairingTest {

    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);

    @Test
    void namesAreComparedWithoutAccentsAndTheDivisionMayDiffer() {
        assertThat(pairs(
                        List.of(enrolled(1, "MARTEL", "Léa", BORN, "3 A")),
                        List.of(learner(7, "Martel", "LEA", BORN, "3 B"))))
                .extracting(pair -> pair.learner().id())
                .containsExactly(7L);
    }

    @Test
    void anotherBirthDateIsAnotherPerson() {
        assertThat(pairs(
                        List.of(enrolled(1, "MARTEL", "Léa", BORN, "3 A")),
                        List.of(learner(7, "MARTEL", "Léa", BORN.plusDays(1), "3 A"))))
                .isEmpty();
    }

    @Test
    void amongSeveralTheDivisionDecidesAndADoubtGivesNobody() {
        List<PupilCandidate> pupils =
                List.of(enrolled(1, "MARTEL", "Léa", BORN, "3 A"), enrolled(2, "MARTEL", "Léa", BORN, "3 B"));

        assertThat(pairs(pupils, List.of(learner(7, "MARTEL", "Léa", BORN, "3 B"))))
                .extracting(pair -> pair.pupil().pupilId())
                .containsExactly(2L);
        assertThat(pairs(pupils, List.of(learner(7, "MARTEL", "Léa", BORN, "3 C"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "beside {0} ({1}), the learners {2}: {3}")
    @CsvSource({
        ",             ,         VASSEROY Marion,                 1",
        ",             ,         vasseroy Mario,                  1",
        ",             ,         GRAND Mario,                     1",
        "VASSEROY Marion,,       VASSEROY Marion,                 2", // who bears the names comes before who bore them
        "VASSEROY Marian,,       VASSEROY Marion,                 ", // a twin whose name was misspelt, perhaps
        "MARTEL Marion, VASSEROY, VASSEROY Marion,                ", // two who bore them
        ",             ,         VASSEROY Marion / GRAND Marion,  1 by GRAND Marion",
        ",             ,         VASSEROY Marion / VASSEROY Mario, ",
        ",             ,         VASSEROI Marion,                 "
    })
    void aLearnerUnderANameOfBeforeIsWhoBoreItWhenNobodyElseMayBe(
            @Nullable String other, @Nullable String formerOfOther, String told, @Nullable String found) {
        PupilCandidate renamed = renamed(1, "GRAND Marion", new Former(List.of("Mario"), List.of("VASSEROY")));
        List<PupilCandidate> pupils = new ArrayList<>(List.of(renamed));
        if (other != null) {
            List<String> former = formerOfOther == null ? List.of() : List.of(formerOfOther);
            pupils.add(renamed(2, other, new Former(List.of(), former)));
        }
        List<PixLearner> learners = Stream.of(told.split(" / "))
                .map(name -> learner(name.hashCode(), last(name), first(name), BORN, "3 A"))
                .toList();

        List<Pair> pairs = pairs(pupils, learners);

        assertThat(pairs.stream().map(pair -> pair.pupil().personId() + " by " + name(pair.learner())))
                .isEqualTo(found == null ? List.of() : List.of(found.contains(" by ") ? found : found + " by " + told));
    }

    @Test
    void aNameOfBeforeGivesNobodyWhomSomebodyHasGivenAnotherLearnerNorTheNamesakeOfOneWhoHasHers() {
        PupilCandidate renamed = renamed(1, "GRAND Marion", new Former(List.of(), List.of("VASSEROY")));
        PixLearner given = learner(7, "AUTRE", "Nom", BORN, "3 A");
        PixLearner told = learner(8, "VASSEROY", "Marion", BORN, "3 A");

        assertThat(LearnerPairing.pairs(List.of(renamed), List.of(given, told), Map.of(7L, 1L)))
                .containsExactly(new Pair(renamed, given));
        PupilCandidate bearer = enrolled(2, "VASSEROY", "Marion", BORN, "3 A");
        assertThat(LearnerPairing.pairs(List.of(renamed, bearer), List.of(given, told), Map.of(7L, 2L)))
                .containsExactly(new Pair(bearer, given));
    }

    @Test
    void aLearnerThatTwoPagesRepeatIsOne() {
        PixLearner learner = learner(7, "MARTEL", "Léa", BORN, "3 A");

        assertThat(pairs(List.of(enrolled(1, "MARTEL", "Léa", BORN, "3 A")), List.of(learner, learner)))
                .hasSize(1);
    }

    @Property
    void nobodyIsInTwoPairsWhateverTheOrder(@ForAll long seed) {
        Random chance = new Random(seed);
        List<PupilCandidate> pupils = new ArrayList<>();
        List<PixLearner> learners = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            pupils.add(enrolled(n, name(chance), name(chance), BORN, division(chance)));
            learners.add(learner(n, name(chance), name(chance), BORN, division(chance)));
        }

        List<Pair> pairs = pairs(pupils, learners);
        Collections.shuffle(pupils, chance);
        Collections.shuffle(learners, chance);

        assertThat(pairs).doesNotHaveDuplicates();
        assertThat(pairs.stream().map(pair -> pair.pupil().pupilId())).doesNotHaveDuplicates();
        assertThat(pairs.stream().map(pair -> pair.learner().id())).doesNotHaveDuplicates();
        assertThat(pairs(pupils, learners)).containsExactlyInAnyOrderElementsOf(pairs);
    }

    private static List<Pair> pairs(List<PupilCandidate> pupils, List<PixLearner> learners) {
        return LearnerPairing.pairs(pupils, learners, Map.of());
    }

    private static String name(Random chance) {
        return List.of("MARTEL", "VASSEROY").get(chance.nextInt(2));
    }

    private static PupilCandidate renamed(long number, String name, Former former) {
        PersonNames names = new PersonNames(last(name), null, first(name), null, null, former);
        return new PupilCandidate(number, number, names, BORN, "3 A");
    }

    private static String last(String name) {
        return name.split(" ")[0];
    }

    private static String first(String name) {
        return name.split(" ")[1];
    }

    private static String name(PixLearner learner) {
        return learner.lastName() + " " + learner.firstName();
    }

    private static String division(Random chance) {
        return List.of("3 A", "3 B").get(chance.nextInt(2));
    }

    private static PupilCandidate enrolled(long number, String last, String first, LocalDate born, String division) {
        return new PupilCandidate(number, number, PersonNames.of(last, first), born, division);
    }

    private static PixLearner learner(long id, String last, String first, LocalDate born, String division) {
        return new PixLearner(id, last, first, born, division, Certifiability.NOT_CERTIFIABLE, null, null, 0);
    }
}
