package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinalisedSessionTest {

    @ParameterizedTest
    @CsvSource({"created, false", "finalized, true", "in_process, true", "processed, true", "a new word, false"})
    void whatFollowsTheFinalisationIsFinalisedToo(String status, boolean finalised) {
        assertThat(Finalisation.isDone("{\"data\":{\"type\":\"sessions\",\"id\":\"4021\",\"attributes\":{\"status\":\""
                        + status + "\"}}}"))
                .isEqualTo(finalised);
    }

    @Test
    void aSessionWithoutStatusIsNotKnownToBeFinalised() {
        assertThat(Finalisation.isDone("{\"data\":{\"attributes\":{\"room\":\"B12\"}}}"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"data\":[]}", "<html>"})
    void whatIsNoSessionSaysNothing(String answer) {
        assertThatThrownBy(() -> Finalisation.isDone(answer)).isInstanceOf(UnreadableJsonException.class);
    }
}
