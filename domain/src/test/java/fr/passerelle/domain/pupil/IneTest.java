package fr.passerelle.domain.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IneTest {

    @ParameterizedTest
    @CsvSource({
        "990000001AA, RNIE",
        "990000001KH, RNIE",
        "990000001AI, OTHER",
        "029991043XX, OTHER",
        "9900000001R, BEA",
        "9900000001I, OTHER",
        "9900000001O, OTHER",
        "9900A00001R, SIFA",
        "9900D00001R, PROVISIONAL",
        "00000000123, SISE",
        "0ABCDEFGHI1, SISE",
        "99000000_1A, OTHER",
    })
    void itsKindIsReadFromItsShape(String text, Ine.Kind kind) {
        assertThat(Ine.parse(text).map(Ine::kind)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "990000001A", "990000001AAA", "990000001A-", "990000001 A", "99000000éAA"})
    void whatDoesNotHaveElevenLettersOrDigitsIsNoIne(String text) {
        assertThat(Ine.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ine(text)).withMessageNotContaining("99");
    }

    @Test
    void lowerCaseAndOuterBlanksAreForgiven() {
        assertThat(Ine.parse(" 990000001aa ")).contains(new Ine("990000001AA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "990000001aa",
                "\u00A0990000001AA",
                "990\u202F000\u202F001AA",
                "\uFEFF990000001AA\u200B",
                "9900 00001 A A",
            })
    void caseBlanksAndCharactersThatNobodySeesAreNoPartOfIt(String text) {
        assertThat(Ine.normalise(text)).isEqualTo("990000001AA");
        assertThat(Ine.isOddlySpelt(text)).isTrue();
        assertThat(Ine.parse(text)).contains(new Ine("990000001AA"));
    }

    @Property
    void theNormalFormOfTheNormalFormIsItself(@ForAll String text) {
        String normal = Ine.normalise(text);

        assertThat(Ine.normalise(normal)).isEqualTo(normal);
        assertThat(Ine.isOddlySpelt(normal)).isFalse();
    }

    @Property
    void theNumberNeverShowsInALog(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') @StringLength(11) String text) {
        Ine ine = new Ine(text);

        assertThat(ine.toString()).isEqualTo("INE " + ine.kind()).doesNotContain(text);
    }
}
