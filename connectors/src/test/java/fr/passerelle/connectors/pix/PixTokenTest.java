package fr.passerelle.connectors.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.pix.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PixTokenTest extends SimulatedPix {

    @Test
    void oneTokenServesManyCalls() {
        client.participants(ORGANIZATION, 1, 10);
        pix.faults().next("token", 1, new Fault.Status(503));

        assertThat(client.participants(ORGANIZATION, 1, 10).learners()).isEmpty();
    }

    @Test
    void aTokenIsRenewedShortlyBeforeItRunsOut() {
        client.participants(ORGANIZATION, 1, 10);
        pix.faults().next("token", 1, new Fault.Status(503));
        time.advance(Duration.ofMinutes(19));

        assertThatThrownBy(() -> client.participants(ORGANIZATION, 1, 10))
                .as("a new token is asked for")
                .isInstanceOf(PartnerUnavailable.class);
    }

    @Test
    void aTokenThatPixDoesNotKnowAnyMoreIsRenewedOnce() {
        client.participants(ORGANIZATION, 1, 10);
        client.certifications(UAI, SchoolYear.PARIS);
        pix.faults().next("sco-participants", 1, new Fault.Status(401));
        pix.faults().next("/certifications", 1, new Fault.Status(401));

        assertThat(client.participants(ORGANIZATION, 1, 10).learners()).isEmpty();
        assertThat(client.certifications(UAI, SchoolYear.PARIS).certifications())
                .isEmpty();
    }

    @Test
    void aTokenThatIsRefusedAfterItsRenewalMakesTheWorksWait() {
        pix.faults().next("sco-participants", 2, new Fault.Status(401));

        assertThatThrownBy(() -> client.participants(ORGANIZATION, 1, 10))
                .isInstanceOf(PartnerUnavailable.class)
                .hasMessageContainingAll("PASSERELLE_PIX_USERNAME", "PASSERELLE_PIX_PASSWORD", "401");

        pix.faults().next("/certifications", 2, new Fault.Status(401));

        assertThatThrownBy(() -> client.certifications(UAI, SchoolYear.PARIS))
                .isInstanceOf(PartnerUnavailable.class)
                .hasMessageContainingAll("PASSERELLE_PIX_CLIENT_ID", "PASSERELLE_PIX_CLIENT_SECRET", "401");
    }

    @Test
    void aTokenThatPixForbidsIsNothingAgainstTheWork() {
        pix.faults().next("/api/application/token", 1, new Fault.Status(403));

        assertThatThrownBy(() -> client.certifications(UAI, SchoolYear.PARIS))
                .isInstanceOf(PartnerUnavailable.class)
                .hasMessageContainingAll("PASSERELLE_PIX_CLIENT_SECRET", "403");
    }

    @Test
    void theClockMayBeTurnedBack() {
        client.participants(ORGANIZATION, 1, 10);
        time.set("2026-09-01T08:00:00Z");

        assertThat(client.participants(ORGANIZATION, 1, 10).learners()).isEmpty();
    }

    @Test
    void theSettingsDoNotTellTheirSecrets() {
        PixSettings settings = new PixSettings(
                pix.url().toString(),
                "user",
                "s3cret-1",
                "client",
                "s3cret-2",
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO);

        assertThat(settings.toString()).contains("user", "client").doesNotContain("s3cret");
    }
}
