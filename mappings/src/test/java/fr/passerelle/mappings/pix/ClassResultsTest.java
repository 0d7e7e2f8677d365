package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassResultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"20270204_resultats_3A.csv", "20270204.csv", "20270204-3A.csv", "20270204"})
    void theDayOfTheDownloadStandsFirst(String name) {
        assertThat(ClassResults.dayOf(name)).contains(LocalDate.of(2027, 2, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "resultats_3A.csv", "20270231_resultats.csv", "202702041_x.csv", "3A_20270204.csv"})
    void anotherNameTellsNone(String name) {
        assertThat(ClassResults.dayOf(name)).isEmpty();
    }
}
