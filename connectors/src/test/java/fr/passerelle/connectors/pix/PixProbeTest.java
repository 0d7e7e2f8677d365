package fr.passerelle.connectors.pix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.partner.PartnerAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pix is tried with both accounts; whatever is wrong is told with what to do, and without a secret. */
class PixProbeTest extends SimulatedPix {

    @Test
    void aPixThatTakesBothAccountsIsWell() {
        PartnerAnswer answer = probe(pix.password(), pix.clientSecret());

        assertThat(answer.isWell()).isTrue();
        assertThat(answer.sentence()).startsWith("Pix répond et accepte les deux comptes");
    }

    @Test
    void eachAccountThatIsRefusedIsTold() {
        assertThat(probe("wrong-s3cret", pix.clientSecret()))
                .satisfies(answer -> wrong(answer, "PASSERELLE_PIX_USERNAME et PASSERELLE_PIX_PASSWORD"));
        assertThat(probe(pix.password(), "wrong-s3cret"))
                .satisfies(answer -> wrong(answer, "PASSERELLE_PIX_CLIENT_ID et PASSERELLE_PIX_CLIENT_SECRET"));
    }

    @Test
    void aPixThatIsAwayIsTold() {
        PixProbe probe = new PixProbe(settings(pix.password(), pix.clientSecret()), time);
        pix.close();

        wrong(probe.get(), "vérifiez PASSERELLE_PIX_URL");
    }

    private static void wrong(PartnerAnswer answer, String told) {
        assertThat(answer.isWell()).isFalse();
        assertThat(answer.sentence()).contains(told).doesNotContain("s3cret");
    }

    private PartnerAnswer probe(String password, String clientSecret) {
        return new PixProbe(settings(password, clientSecret), time).get();
    }

    private PixSettings settings(String password, String clientSecret) {
        return new PixSettings(
                pix.url().toString(),
                pix.username(),
                password,
                pix.clientId(),
                clientSecret,
                Duration.ofSeconds(5),
                Duration.ofMillis(10),
                Duration.ofSeconds(5));
    }
}
