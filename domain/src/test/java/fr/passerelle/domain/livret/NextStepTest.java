package fr.passerelle.domain.livret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.livret.SchoolChain.Link;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sentence for each reason at each level. */
class NextStepTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 4);

    static Stream<Arguments> reasonsAndLevels() {
        return Stream.of(WhyNot.values())
                .flatMap(why -> Stream.of(Level.values()).map(level -> Arguments.of(why, level)));
    }

    @ParameterizedTest
    @MethodSource("reasonsAndLevels")
    void everyReasonAtEveryLevelIsASentenceInFrench(WhyNot why, Level level) {
        LivretPupil pupil =
                new LivretPupil(1, 2, "", "990000001AA", "MARTEL", "Zoé", LocalDate.of(2012, 5, 17), "3 A", level);
        NextStep step = NextStep.of(new Link(pupil, null, null, new MissingLink(why, DAY, null)), SchoolKind.COLLEGE);

        assertThat(step.sentence())
                .endsWith(".")
                .doesNotContain("null", "  ", "..", why.name().toUpperCase(Locale.ROOT));
        assertThat(step.isDone()).isFalse();
        if (Recuperation.concerns(level)) {
            assertThat(step.sentence()).contains(why.whatToDo());
        }
    }
}
