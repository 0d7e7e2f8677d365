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

    /** Read as if it had none, an old file would be as new as the day on which it is dropped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copie de 20270204_resultats_3A.csv",
                "3A_20270204.csv",
                "20270204_resultats_3A (1).csv",
                "2027-02-04_resultats_3A.csv",
                "resultats 3A 2027_02_04.csv",
                "resultats_3A_04-02-2027.csv",
                "resultats 04.02.2027.csv",
                "resultats_04022027.csv",
                "20270231_20270204_resultats.csv",
                "20270204resultats.csv"
            })
    void whoeverRenamedItLeftTheDayInIt(String name) {
        assertThat(ClassResults.dayOf(name)).contains(LocalDate.of(2027, 2, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "resultats_3A.csv",
                "20270231_resultats.csv",
                "202702041_x.csv",
                "3A.csv",
                "session_4021.csv",
                "2026-2027 resultats.csv",
                "resultats 2027-02.csv",
                "2027-0204.csv"
            })
    void anotherNameTellsNone(String name) {
        assertThat(ClassResults.dayOf(name)).isEmpty();
    }
}
