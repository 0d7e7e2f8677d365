package fr.passerelle.domain.verdict;

import static fr.passerelle.domain.session.SessionVerdict.FINALISED_LATE;
import static fr.passerelle.domain.session.SessionVerdict.SESSION_EXAMINER_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Finding BARE = Finding.of(SESSION_EXAMINER_REQUIRED);

    @Test
    void itIsCompletedPieceByPieceWithoutLosingAny() {
        Finding finding = BARE.about("990000001AA")
                .at(12, 7, "examiners")
                .detailed("0 nom")
                .with(Map.of("nationalStudentId", "990000001AA"));

        assertThat(finding)
                .isEqualTo(new Finding(
                        SESSION_EXAMINER_REQUIRED,
                        "990000001AA",
                        12,
                        7,
                        "examiners",
                        "0 nom",
                        Map.of("nationalStudentId", "990000001AA")));
        assertThat(BARE.ine()).isNull();
    }

    @Test
    void itsMessageEndsWithThePrecisionWhenThereIsOne() {
        assertThat(BARE.message()).isEqualTo("Aucun surveillant n'est indiqué");
        assertThat(BARE.detailed("0 nom").message()).isEqualTo("Aucun surveillant n'est indiqué (0 nom)");
    }

    @Test
    void oneErrorAmongWarningsIsAnError() {
        Finding warning = Finding.of(FINALISED_LATE);

        assertThat(warning.isError()).isFalse();
        assertThat(Finding.anyError(List.of())).isFalse();
        assertThat(Finding.anyError(List.of(warning))).isFalse();
        assertThat(Finding.anyError(List.of(warning, BARE))).isTrue();
    }
}
