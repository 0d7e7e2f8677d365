package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IneCheckTest {

    @ParameterizedTest(name = "known {0}, told {1}: {2}")
    @CsvSource({
        ", 2012-02-29, NEW",
        "2012-02-29, 2012-02-29, SAME_PERSON",
        "2012-02-29, 2012-02-28, OTHER_BIRTHDATE",
    })
    void anIneIsOnePersonsAsLongAsTheBirthDateIs(@Nullable LocalDate known, LocalDate told, IneCheck check) {
        assertThat(IneCheck.of(known, told)).isEqualTo(check);
    }
}
