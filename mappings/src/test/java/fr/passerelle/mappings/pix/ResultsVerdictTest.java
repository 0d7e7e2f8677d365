package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultsVerdictTest {

    @ParameterizedTest
    @EnumSource
    void everyVerdictTellsAnOperatorWhatIsWrongAndWhatToDo(ResultsVerdict verdict) {
        assertThat(verdict.code()).isEqualTo(verdict.name()).startsWith("RESULTS_");
        assertThat(verdict.message()).matches("\\p{Lu}.*[^.]").hasSizeGreaterThan(15);
        assertThat(verdict.remedy()).matches("\\p{Lu}.*\\.");
    }
}
