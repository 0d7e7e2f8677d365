package fr.passerelle.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlowTest {

    @Test
    void eachFlowHasAQueueOfItsOwn() {
        assertThat(Arrays.stream(Flow.values()).map(Flow::queue))
                .doesNotHaveDuplicates()
                .allMatch(queue -> queue.matches("[a-z]+\\.[a-z]+"));
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void eachFlowHasAFrenchName(Flow flow) {
        assertThat(flow.label()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(WorkState.class)
    void eachStateHasAFrenchName(WorkState state) {
        assertThat(state.label()).isNotBlank();
    }
}
