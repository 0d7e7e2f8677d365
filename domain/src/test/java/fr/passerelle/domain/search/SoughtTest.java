package fr.passerelle.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person meant by what was typed. */
class SoughtTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "990000001AA",
                "990000001aa",
                " 990 000 001 AA ",
                "990\u202F000\u00A0001\u200BAA",
                "990.000.001-AA"
            })
    void anIneIsReadInAnySpelling(String typed) {
        Sought sought = Sought.in(typed);

        assertThat(sought.ine()).isEqualTo(new Ine("990000001AA"));
        assertThat(sought.isKey()).isTrue();
    }

    @Test
    void aNameOfElevenLettersIsNoIne() {
        assertThat(Sought.in("MARTELDUPIN").ine()).isNull();
        assertThat(Sought.in("MARTEL Zoée").ine()).isNull();
    }

    @Test
    void anIneMayStandBesideAName() {
        Sought sought = Sought.in("martel 990000001aa");

        assertThat(sought.ine()).isEqualTo(new Ine("990000001AA"));
        assertThat(sought.words().all()).containsExactly("martel");
        assertThat(sought.isKey()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17/05/2011",
                "17/5/2011",
                "17-05-2011",
                "17.05.11",
                "2011-05-17",
                "17 mai 2011",
                "17 MAI 2011",
                "martel 17/05/2011",
                "17/05/2011 martel"
            })
    void aBirthDateIsReadAsFrenchOrProgramsWriteIt(String typed) {
        assertThat(Sought.in(typed).birthdate()).isEqualTo(LocalDate.of(2011, 5, 17));
    }

    @ParameterizedTest
    @CsvSource({"1er février 2012, 2012-02-01", "1 fevrier 2012, 2012-02-01", "31 août 2012, 2012-08-31"})
    void aMonthIsReadWithOrWithoutAccents(String typed, LocalDate day) {
        assertThat(Sought.in(typed).birthdate()).isEqualTo(day);
        assertThat(Sought.in(typed).words().isEmpty()).isTrue();
    }

    @Test
    void aDayThatNoCalendarHasIsSaidSo() {
        Sought sought = Sought.in("martel 31/02/2011");

        assertThat(sought.isNoDay()).isTrue();
        assertThat(sought.isEnough()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990001X", "9990001x", " 9990001X "})
    void aUaiIsRead(String typed) {
        assertThat(Sought.in(typed).uai()).isEqualTo(new Uai("9990001X"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4021",
                "n° 4021",
                "n°\u00A04021",
                "session 4021",
                "Session n° 4021",
                "4 021",
                "4\u202F021",
                "certification n° 4021",
                "traitement 4021"
            })
    void aNumberIsReadWithOrWithoutWhatItIsTheNumberOf(String typed) {
        assertThat(Sought.in(typed).number()).isEqualTo(4021);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-AB12CD34", "p-ab12cd34", "PAB12CD34", "P AB12CD34"})
    void aVerificationCodeIsReadInAnySpelling(String typed) {
        assertThat(Sought.in(typed).code()).isEqualTo("P-AB12CD34");
    }

    @ParameterizedTest
    @CsvSource({
        "Zoé-Anaïs, zoe anais",
        "LE CŒUR-D'HAŸ, le coeur d hay",
        "d’Estaing, d estaing",
        "STRAẞE, strasse",
        "Łukasz Ångström, lukasz angstrom",
        "Nguyễn, nguyen"
    })
    void accentsCaseHyphensAndApostrophesDoNotMatter(String typed, String words) {
        assertThat(SoughtWords.of(typed).all()).containsExactly(words.split(" "));
    }

    @Test
    void neighboursMayBeOneName() {
        assertThat(SoughtWords.of("le goff ewen").joined())
                .containsExactly(
                        List.of("le", "goff", "ewen"),
                        List.of("le", "goffewen"),
                        List.of("legoff", "ewen"),
                        List.of("legoffewen"));
    }

    @Test
    void particlesMayBeLeftOutUnlessThereIsNothingElse() {
        assertThat(SoughtWords.of("de la Tour").withoutParticles().all()).containsExactly("tour");
        assertThat(SoughtWords.of("Le").withoutParticles().all()).containsExactly("le");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "- ' .", "a b"})
    void tooLittleIsNotSearchedFor(String typed) {
        assertThat(Sought.in(typed).isEnough()).isFalse();
    }

    @Test
    void aTextWithoutEndIsCut() {
        assertThat(Sought.in("a".repeat(5000)).words().all().get(0)).hasSize(Sought.MOST_CHARACTERS);
    }
}
