package fr.passerelle.domain.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiTest {

    @ParameterizedTest
    @ValueSource(strings = {"9990001X", "9990002Y", "9990003Z", "9999999P", "0351234B", "0123456S", "0750001U"})
    void theKeyOfALegalNumberIsRight(String uai) {
        assertThat(new Uai(uai).keyIsRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0750001A", "9990001Y", "9990001I", "9990001O", "9990001Q"})
    void aWrongKeyIsToldButDoesNotPreventTheUaiFromExisting(String uai) {
        assertThat(new Uai(uai).keyIsRight()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "123ABC", "999001X", "99900011X", "9990001", "99900011", "9990001x ", "999 001X", "٩٩٩٠٠٠١X"
            })
    void whatDoesNotHaveTheShapeIsNoUai(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uai(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990001x", " 9990001X ", "9990001X"})
    void aPersonMayTypeItInLowerCaseOrWithBlanksAround(String typed) {
        assertThat(Uai.parse(typed)).contains(new Uai("9990001X"));
    }

    @Test
    void aTextWithoutTheShapeParsesToNothing() {
        assertThat(Uai.parse("123ABC")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000_000})
    void aNumberOfMoreThanSevenDigitsOrBelowZeroHasNoUai(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Uai.ofNumber(number));
    }

    @Test
    void itReadsAndSortsAsItIsWritten() {
        assertThat(Uai.ofNumber(9990001)).hasToString("9990001X").isLessThan(Uai.ofNumber(9990002));
    }

    @Property
    void theUaiOfAnyNumberHasItsRightKeyAndSurvivesTyping(@ForAll @IntRange(max = 9_999_999) int number) {
        Uai uai = Uai.ofNumber(number);

        assertThat(uai.keyIsRight()).isTrue();
        assertThat(Uai.parse(uai.value().toLowerCase(Locale.ROOT))).contains(uai);
        assertThat(uai.value()).doesNotContain("I", "O", "Q");
    }

    @Property
    void oneWrongDigitIsSeenByTheKey(
            @ForAll @IntRange(max = 9_999_999) int number,
            @ForAll @IntRange(max = 6) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder mistyped = new StringBuilder(Uai.ofNumber(number).value());
        int digit = mistyped.charAt(place) - '0';
        mistyped.setCharAt(place, (char) ('0' + (digit + shift) % 10));

        assertThat(new Uai(mistyped.toString()).keyIsRight()).isFalse();
    }
}
