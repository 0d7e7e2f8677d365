package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.identity.ResultOwner.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultOwnerTest {

    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);
    private static final List<PupilCandidate> PUPILS = List.of(
            pupil(1, "Léa", null, "MARTEL", null),
            pupil(2, "Zoé", null, "LE GUEN", "VASSEROY"),
            pupil(3, "Inès", null, "PAREIL", null),
            pupil(4, "Inès", null, "PAREIL", null),
            pupil(5, "Marion", "Lise", "TREMBLOY", null),
            pupil(6, "Lise", "Marion", "TREMBLOY", null),
            pupil(7, "Marian", null, "TREMBLOY", null));
    /** Known from another school only. */
    private static final PupilCandidate ELSEWHERE = pupil(8, "Noé", null, "AILLEURS", null);

    private final ResultOwner owners = new ResultOwner(
            PUPILS, Stream.concat(PUPILS.stream(), Stream.of(ELSEWHERE)).toList());

    @ParameterizedTest(name = "{0} {1} born {2}: {3}")
    @CsvSource({
        "martel,   LEA,  2012-02-29, 1",
        "LE GUEN,  Zoé,  2012-02-29, 2",
        "VASSEROY, Zoé,  2012-02-29, 2",
        "MARTEL,   Léo,  2012-02-29, ",
        "MARTEL,   Léa,  2012-02-28, ",
        "MARTEL,   Léa,  ,           ",
        "'-',      Léa,  2012-02-29, ",
        "AILLEURS, Noé,  2012-02-29, "
    })
    void withoutAKeyItIsOfTheOnePupilWhoseVeryNamesAreTold(
            String last, String first, @Nullable LocalDate born, @Nullable Long person) {
        assertThat(owners.decide(new Told(last, first, born), List.of()))
                .isEqualTo(person == null ? new Ownership.Unknown() : new Ownership.Owned(person));
    }

    @Test
    void withoutAKeyHomonymsBornTheSameDayAreADoubt() {
        assertThat(owners.decide(new Told("PAREIL", "Inès", BORN), List.of()))
                .isEqualTo(new Ownership.Doubtful(List.of(3L, 4L)));
    }

    @ParameterizedTest(name = "{0}, {1} {2} born {3}: {4}")
    @CsvSource({
        // key, last, first, born, whose
        "2, VASSEROY, Zoé,    2012-02-29, 2",
        "2, VASSEROY, Zoé,    ,           2",
        "2, VASSEROY, Zoe-,   2012-02-29, 2",
        "1, ANCIEN,   Léa,    2012-02-29, 1", // a family name alone that changed is no doubt
        "1, ANCIEN,   Léa,    ,           1?", // but then the birth date must tell
        "1, MARTEL,   Léa,    2012-02-28, 1?",
        "1, MARTEL,   Hugo,   2012-02-29, 1?",
        "3, PAREIL,   Inès,   2012-02-29, 3", // of two homonyms, whom the key names
        "8, AILLEURS, Noé,    2012-02-29, 8",
        "9, AILLEURS, Noé,    2012-02-29, 9?", // of whom nothing is known
        "5, TREMBLOY, Lise,   2012-02-29, 5? 6", // her second forename, but her twin's first
        "5, TREMBLOY, Marian, 2012-02-29, 5? 7", // close, but another pupil's to the letter
        "5, TREMBLOY, Marioh, 2012-02-29, 5",
        "1, LE GUEN,  Zoé,    2012-02-29, 1? 2",
        "1, LE GUEN,  Zoé,    ,           1? 2"
    })
    void aKeyGivesToWhomWhatIsToldAgreesWith(
            long key, String last, String first, @Nullable LocalDate born, String whose) {
        assertThat(owners.decide(new Told(last, first, born), List.of(key))).isEqualTo(ownership(whose));
    }

    @ParameterizedTest(name = "{0} and {1}, {2} {3} born {4}: {5}")
    @CsvSource({
        "1, 2, MARTEL,   Léa,  2012-02-29, 1",
        "2, 1, MARTEL,   Léa,  2012-02-29, 1",
        "1, 1, MARTEL,   Léo,  2012-02-29, 1?",
        "1, 2, ANCIEN,   Léa,  2012-02-29, 1? 2",
        "1, 2, MARTEL,   Léa,  ,           1? 2",
        "3, 4, PAREIL,   Inès, 2012-02-29, 3? 4"
    })
    void keysThatDisagreeGiveToTheOneWhoseVeryNamesAreTold(
            long key, long other, String last, String first, @Nullable LocalDate born, String whose) {
        assertThat(owners.decide(new Told(last, first, born), List.of(key, other)))
                .isEqualTo(ownership(whose));
    }

    /** {@code 1} for an owner, {@code 1?} or {@code 1? 2} for a doubt. */
    private static Ownership ownership(String whose) {
        if (!whose.contains("?")) {
            return new Ownership.Owned(Long.parseLong(whose));
        }
        return new Ownership.Doubtful(
                Stream.of(whose.replace("?", "").split(" ")).map(Long::valueOf).toList());
    }

    private static PupilCandidate pupil(
            long number, String first, @Nullable String middle, String last, @Nullable String preferred) {
        return new PupilCandidate(
                number, number, new PersonNames(last, preferred, first, middle, null, Former.NONE), BORN, "3 A");
    }
}
