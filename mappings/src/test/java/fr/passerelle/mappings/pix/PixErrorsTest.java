package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixErrorsTest {

    private final PixErrors errors = new PixErrors();

    @Test
    void everyErrorOfARefusalIsRead() {
        assertThat(errors.read(PixSamples.text("errors.json")))
                .containsExactly(
                        new PixError("412", "INE_UNIQUE", null, Map.of("nationalStudentId", "990000101AA")),
                        new PixError(
                                "409", "SESSION_ALREADY_FINALIZED", "Cette session a déjà été finalisée", Map.of()),
                        new PixError("413", "PAYLOAD_TOO_LARGE", null, Map.of("maxSize", "20")),
                        new PixError("401", null, "The client ID is invalid.", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>502</html>", "{}", "[]", "{\"errors\":\"down\"}", "{\"errors\":{}}", "12"})
    void aBodyThatIsNoJsonApiErrorGivesNone(String body) {
        assertThat(errors.read(body)).isEmpty();
    }
}
