package fr.passerelle.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionVerdictTest {

    @ParameterizedTest
    @EnumSource(SessionVerdict.class)
    void everyVerdictSaysWhatIsWrongAndWhatToDo(SessionVerdict verdict) {
        assertThat(verdict.code()).isEqualTo(verdict.name());
        assertThat(verdict.severity()).isNotNull();
        assertThat(verdict.message()).isNotBlank().doesNotEndWith(".");
        assertThat(verdict.remedy()).endsWith(".");
    }
}
