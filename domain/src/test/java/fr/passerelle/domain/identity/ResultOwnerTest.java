package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultOwnerTest {

    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);

    private final ResultOwner owners = new ResultOwner(
            Map.of(880_100L, 40L),
            List.of(
                    pupil(1, "Léa", "MARTEL", null),
                    pupil(2, "Zoé", "LE GUEN", "VASSEROY"),
                    pupil(3, "Inès", "PAREIL", null),
                    pupil(4, "Inès", "PAREIL", null)));

    @ParameterizedTest(name = "{0}, {1} {2} born {3}: {4}")
    @CsvSource({
        "880100, VASSEROY, Zoé, 2012-02-29, 40",
        "880100, VASSEROY, Zoé, , 40",
        "880101, martel, LEA, 2012-02-29, 10",
        "880101, LE GUEN, Zoé, 2012-02-29, 20",
        "880101, VASSEROY, Zoé, 2012-02-29, 20",
        "880101, MARTEL, Léo, 2012-02-29, ",
        "880101, MARTEL, Léa, 2012-02-28, ",
        "880101, MARTEL, Léa, , ",
        "880101, PAREIL, Inès, 2012-02-29, ",
        "880101, '-', Léa, 2012-02-29, ",
    })
    void aRowIsOfTheOnePupilWhomItNamesToTheLetterUnlessItsSessionSaysWho(
            long certification, String last, String first, @Nullable LocalDate born, @Nullable Long person) {
        if (person == null) {
            assertThat(owners.find(certification, last, first, born)).isEmpty();
        } else {
            assertThat(owners.find(certification, last, first, born)).contains(person);
        }
    }

    private static PupilCandidate pupil(long number, String first, String last, @Nullable String preferred) {
        return new PupilCandidate(number, number * 10, first, null, null, last, preferred, BORN, "3 A");
    }
}
