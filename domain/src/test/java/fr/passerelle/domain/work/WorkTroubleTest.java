package fr.passerelle.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkTroubleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PartnerRefused: session 4021: Pix refused with 422 [SESSION_ALREADY_FINALIZED] | le statut HTTP 422 et le code SESSION_ALREADY_FINALIZED",
                "PartnerUnavailable: users: Pix answered 503 | Le statut HTTP est 503",
                "PartnerUnavailable: users: 403 without any error of Pix's | Le statut HTTP 403 est venu sans aucun motif",
                "PartnerUnavailable: users: no answer within PT30S | dans le délai",
                "ConnectException: Connection refused | rien n’écoute",
            })
    void thePartnersOwnWordsAreToldInFrench(String said, String told) {
        assertThat(new WorkTrouble(Flow.PUSH_SESSION, FailureKind.REFUSED, said).explained())
                .contains("Pix a compris la demande", told);
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void everyFlowAndKindHasItsSentenceAndItsRemedy(Flow flow) {
        for (FailureKind kind : FailureKind.values()) {
            WorkTrouble trouble = new WorkTrouble(flow, kind, "Quelque chose");
            assertThat(trouble.explained()).endsWith(".").matches("[A-Z].*");
            assertThat(trouble.remedy()).endsWith(".");
        }
    }

    @Test
    void whatWasNotKeptIsSaidToBe() {
        assertThat(new WorkTrouble(Flow.RECOVER, null, null).explained()).contains("n’a pas été gardée");
    }
}
