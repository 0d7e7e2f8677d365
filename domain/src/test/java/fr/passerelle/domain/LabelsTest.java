package fr.passerelle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.identity.Outcome;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What operators read is told apart by its words. */
class LabelsTest {

    @Test
    void certifiabilitySpeaksPixOrgasWords() {
        assertThat(Arrays.stream(Certifiability.values()).map(Certifiability::label))
                .containsExactly("Non communiqué", "Non certifiable", "Certifiable");
    }

    @Test
    void eachAccountStateHasWordsOfItsOwn() {
        assertThat(Arrays.stream(AccountState.values()).map(AccountState::label))
                .doesNotHaveDuplicates()
                .allMatch(label -> !label.isBlank());
    }

    @Test
    void eachReasonHasWordsOfItsOwn() {
        assertThat(Arrays.stream(Outcome.Reason.values()).map(Outcome.Reason::text))
                .doesNotHaveDuplicates()
                .allMatch(text -> !text.isBlank());
    }
}
