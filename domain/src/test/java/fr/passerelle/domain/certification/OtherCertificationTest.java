package fr.passerelle.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherCertificationTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "72, 30, Validée, true",
        "72, 30, Non obtenue, true",
        "72, 30, En erreur, true",
        "72, 30, Annulée, false",
        "72, 0, Validée, true",
        "70, 0, Validée, false",
        "72, -1, Validée, false"
    })
    void aCourseBegunLaterAndNotCancelledHidesTheCoreOne(long id, int days, String status, boolean hides) {
        Certification core =
                new Certification(71, CertificationStatus.VALIDATED, 300, DAY, null, null, null, Map.of(), null);

        assertThat(told(id, status, null, null, DAY.plusDays(days)).hides(core)).isEqualTo(hides);
    }

    @Test
    void itIsToldInTheWordsOfTheFile() {
        assertThat(told(72, "Validée", "Avancé 1", "612", DAY).told()).isEqualTo("Validée, Avancé 1, 612 Pix");
        assertThat(told(72, "Non obtenue", null, "266 pix", DAY).told()).isEqualTo("Non obtenue, 266 pix");
        assertThat(told(72, "Annulée", null, null, DAY).told()).isEqualTo("Annulée");
    }

    private static OtherCertification told(
            long id, String status, @Nullable String level, @Nullable String score, LocalDate day) {
        return new OtherCertification(id, "Pix+ Édu 1er degré", status, level, score, day);
    }
}
