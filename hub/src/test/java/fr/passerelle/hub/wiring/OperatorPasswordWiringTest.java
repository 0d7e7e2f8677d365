package fr.passerelle.hub.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that is soon guessed does not start the hub. */
class OperatorPasswordWiringTest {

    private static final String KEY = "passerelle.console.password=";

    private final Start start = Start.of(PartnersWiring.class);

    @ParameterizedTest
    @ValueSource(strings = {"a", "operateur", "onze-lettre"})
    void aShortOneIsRefusedWithoutBeingTold(String password) {
        assertThat(start.with(KEY + password).refusal())
                .startsWith("passerelle : Le réglage passerelle.console.password (PASSERELLE_CONSOLE_PASSWORD)"
                        + " : un mot de passe compte au moins 12 caractères")
                .doesNotContain("« " + password, "=" + password);
    }

    @Test
    void oneThatWouldBeCutIsRefused() {
        assertThat(start.with(KEY + "é".repeat(37)).refusal()).contains("au plus 72 octets, celui-ci 74");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"douze-lettre", "éééééééééééé", "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"})
    void aLongOneOrAHashIsTaken(String password) {
        start.with(KEY + password)
                .andThen(
                        Credentials.class, known -> assertThat(known.password()).isEqualTo(password));
    }

    @Test
    void withoutOneALongOneIsDrawn() {
        start.andThen(Credentials.class, drawn -> {
            assertThat(drawn.generated()).isTrue();
            assertThat(drawn.password()).hasSizeGreaterThanOrEqualTo(12);
        });
    }
}
