package fr.passerelle.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificationTest {

    @ParameterizedTest
    @CsvSource({
        "VALIDATED, true, false",
        "REJECTED, false, false",
        "CANCELLED, false, false",
        "PENDING, false, true",
        "ERROR, false, true",
        "STARTED, false, true",
    })
    void aStatusIsObtainedAwaitedOrNeither(CertificationStatus status, boolean obtained, boolean awaited) {
        assertThat(status.isObtained()).isEqualTo(obtained);
        assertThat(status.isAwaited()).isEqualTo(awaited);
        assertThat(status.label()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} n° {1} newer than {2} n° {3}: {4}")
    @CsvSource({
        "2027-02-05, 1, 2027-02-04, 9, true",
        "2027-02-04, 9, 2027-02-05, 1, false",
        "2027-02-04, 2, 2027-02-04, 1, true",
        "2027-02-04, 1, 2027-02-04, 2, false",
        "2027-02-04, 1, 2027-02-04, 1, false",
    })
    void theDayOfTheTestTellsTheNewerThenTheNumber(
            LocalDate day, long id, LocalDate otherDay, long otherId, boolean newer) {
        assertThat(taken(id, day, Map.of()).isNewerThan(taken(otherId, otherDay, Map.of())))
                .isEqualTo(newer);
    }

    @Test
    void levelsAreKeptInTheOrderOfTheCrcnAndCannotBeChanged() {
        Map<Competence, Integer> levels = new HashMap<>();
        levels.put(Competence.EVOLUER, 2);
        levels.put(Competence.MENER_UNE_RECHERCHE, 3);
        Certification certification = taken(1, LocalDate.of(2027, 2, 4), levels);
        levels.clear();

        assertThat(certification.levels().keySet()).containsExactly(Competence.MENER_UNE_RECHERCHE, Competence.EVOLUER);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> certification.levels().clear());
    }

    private static Certification taken(long id, LocalDate day, Map<Competence, Integer> levels) {
        return new Certification(id, CertificationStatus.VALIDATED, 312, day, null, null, null, levels, null);
    }
}
