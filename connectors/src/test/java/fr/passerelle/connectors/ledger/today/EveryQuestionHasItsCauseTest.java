package fr.passerelle.connectors.ledger.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.domain.stray.StrayKind;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.Settling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ledger asks a person has a cause of the same name, which ends by its decision. */
class EveryQuestionHasItsCauseTest {

    @ParameterizedTest
    @EnumSource
    void ofAHold(HoldKind kind) {
        assertThat(Cause.valueOf(kind.name()).settling()).isEqualTo(Settling.DECISION);
    }

    @ParameterizedTest
    @EnumSource
    void ofWhatHasNoPupil(StrayKind kind) {
        assertThat(Cause.valueOf(kind + "_STRAY").settling()).isEqualTo(Settling.DECISION);
    }
}
