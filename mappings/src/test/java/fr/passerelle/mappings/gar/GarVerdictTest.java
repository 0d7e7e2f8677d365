package fr.passerelle.mappings.gar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GarVerdictTest {

    @ParameterizedTest
    @EnumSource
    void everyVerdictTellsAnOperatorWhatIsWrongAndWhatToDo(GarVerdict verdict) {
        assertThat(verdict.code()).isEqualTo(verdict.name()).startsWith("GAR_");
        assertThat(verdict.message()).matches("\\p{Lu}.*[^.]").hasSizeGreaterThan(20);
        assertThat(verdict.remedy()).matches("\\p{Lu}.*\\.");
    }
}
