package fr.passerelle.domain.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SexTest {

    @ParameterizedTest
    @CsvSource({"1, M", "2, F", "3,", "'',", "M,", ","})
    void onlyTheTwoCodesOfSiecleAreKnown(@Nullable String code, @Nullable Sex expected) {
        assertThat(Sex.ofCode(code)).isEqualTo(expected);
    }
}
