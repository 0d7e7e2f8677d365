package fr.passerelle.simulators.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.TestClock;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.simulators.pix.PixSimulator;
import fr.passerelle.simulators.pix.Worlds;
import fr.passerelle.simulators.pix.http.Fault;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub's feed has Pix's own paths, so that the simulated Pix can stand for the hub. */
class LsuClientTest {

    @TempDir
    Path folder;

    private PixSimulator hub;
    private LsuClient lsu;

    @BeforeEach
    void start() {
        hub = PixSimulator.start(Worlds.small(), TestClock.at("2027-06-07T06:00:00Z"), folder);
        lsu = new LsuClient(hub.url(), hub.clientId(), hub.clientSecret());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aSchoolThatIsUnknownHasAnEmptyAnswer() {
        LsuAnswer answer = lsu.certifications("9990003Z");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.certifications()).isEmpty();
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.body()).contains("certificationsResults");
    }

    @Test
    void aWrongSecretIsToldWithItsError() {
        LsuAnswer answer = new LsuClient(hub.url(), hub.clientId(), "wrong").certifications(Worlds.UAI);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errors()).extracting(PixError::status).containsExactly("401");
    }

    @Test
    void aTokenOfNobodyIsToldWithItsError() {
        assertThat(lsu.certifications(Worlds.UAI, "nonsense").status()).isEqualTo(401);
    }

    @Test
    void aScopeThatIsNotLsuSIsRefused() {
        assertThat(lsu.token("statistics").status()).isEqualTo(403);
        assertThat(lsu.token("parcoursup").status()).isEqualTo(200);
    }

    @Test
    void aHubThatHangsUpIsAnError() {
        hub.faults().next("certifications", 1, new Fault.Cut());

        assertThatThrownBy(() -> lsu.certifications(Worlds.UAI)).isInstanceOf(UncheckedIOException.class);
    }
}
