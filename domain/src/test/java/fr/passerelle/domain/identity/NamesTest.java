package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "LE CŒUR-D'HAŸ, lecoeurdhay",
        "Le Cœur d’Haÿ, lecoeurdhay",
        "O'BRIEN, obrien",
        "Zoé-Anaïs, zoeanais",
        "'  Jean - Noël ', jeannoel",
        "ÉLIE, elie",
        "Ægir, aegir",
        "ǢGIR, aegir",
        "FRANÇOIS, francois",
        "Nuño, nuno",
        "Łukasz, lukasz",
        "Strauß, strauss",
        "Søren, soren",
        "'', ''",
        "'- ''', ''",
    })
    void spellingsAreComparedWithoutAccentsSignsAndCase(String name, String expected) {
        assertThat(Names.normalise(name)).isEqualTo(expected);
    }

    @Test
    void anAbsentNameIsAnEmptyOne() {
        assertThat(Names.normalise(null)).isEmpty();
    }

    @Test
    void aComposedAndADecomposedAccentAreTheSame() {
        assertThat(Names.normalise("Zoe\u0301")).isEqualTo(Names.normalise("Zo\u00e9"));
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "lena, lana, 0.25",
        "lena, len, 0.25",
        "lena, lenas, 0.25",
        "lea, leo, 0.3333333333333333",
        "marion, marian, 0.16666666666666666",
        "anne, marie, 0.75",
        "marie, anne, 0.6",
        "ab, ba, 1.0",
        "lea, '', 1.0",
        "lea, lea, 0",
    })
    void theRatioIsEditsOverTheLengthOfTheUsersString(String user, String reference, double ratio) {
        assertThat(Names.ratio(user, reference)).isEqualTo(ratio);
    }

    @Test
    void anEmptyUserStringIsCloseToAnEmptyReferenceOnly() {
        assertThat(Names.ratio("", "")).isZero();
        assertThat(Names.ratio("", "lea")).isInfinite();
    }

    @Property
    void normalisingTwiceChangesNothingMore(@ForAll String name) {
        String once = Names.normalise(name);

        assertThat(Names.normalise(once)).isEqualTo(once);
        assertThat(once).doesNotContainAnyWhitespaces().isEqualTo(once.toLowerCase(Locale.ROOT));
    }

    @Property
    void theEditsAreADistance(@ForAll("words") String a, @ForAll("words") String b, @ForAll("words") String c) {
        assertThat(edits(a, b)).isEqualTo(edits(b, a));
        assertThat(edits(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(edits(a, c)).isLessThanOrEqualTo(edits(a, b) + edits(b, c));
        assertThat(edits(a, b))
                .isBetween((long) Math.abs(a.length() - b.length()), (long) Math.max(a.length(), b.length()));
    }

    @Property
    void oneLetterMoreIsOneEdit(@ForAll("words") String word, @ForAll int place) {
        int at = Math.floorMod(place, word.length() + 1);

        assertThat(edits(word, word.substring(0, at) + "x" + word.substring(at)))
                .isEqualTo(1);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(8);
    }

    private static long edits(String user, String reference) {
        return Math.round(Names.ratio(user, reference) * user.length());
    }
}
