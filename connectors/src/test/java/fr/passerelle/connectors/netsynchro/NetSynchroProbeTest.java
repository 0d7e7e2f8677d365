package fr.passerelle.connectors.netsynchro;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.simulators.netsynchro.NetSynchroSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** NetSynchro is asked for what names no pupil. */
class NetSynchroProbeTest {

    private static final Uai UAI = Uai.ofNumber(9_990_001);

    private NetSynchroSimulator netSynchro;

    @BeforeEach
    void start() {
        netSynchro = NetSynchroSimulator.start(Clock.fixed(Instant.parse("2026-10-06T00:00:00Z"), ZoneOffset.UTC));
        netSynchro.serve(
                UAI,
                Flux.STRUCTURES,
                "<?xml version='1.0'?><BEE_STRUCTURES VERSION='1.9'/>".getBytes(StandardCharsets.ISO_8859_1));
    }

    @AfterEach
    void stop() {
        netSynchro.close();
    }

    @Test
    void oneThatGivesTheStructuresOfASchoolIsWell() {
        PartnerAnswer answer = probe(netSynchro.password(), Optional.of(UAI));

        assertThat(answer.isWell()).as(answer.sentence()).isTrue();
        assertThat(netSynchro.calls()).containsExactly("sco-structures/" + UAI + "/2026 true");
    }

    @Test
    void oneThatRefusesTheAccountTheSchoolOrIsAwayIsToldWithWhatToDo() {
        assertThat(probe("wrong-s3cret", Optional.of(UAI)).sentence())
                .contains("vérifiez PASSERELLE_NETSYNCHRO_URL, le compte")
                .doesNotContain("s3cret");
        assertThat(probe(netSynchro.password(), Optional.of(Uai.ofNumber(9_990_002)))
                        .sentence())
                .contains("refuse les structures");
        assertThat(probe(netSynchro.password(), Optional.empty()).sentence()).contains("annuaire");
        netSynchro.close();
        PartnerAnswer away = probe(netSynchro.password(), Optional.of(UAI));
        assertThat(away.isWell()).isFalse();
        assertThat(away.sentence()).contains("ne répond pas comme convenu");
    }

    private PartnerAnswer probe(String password, Optional<Uai> school) {
        NetSynchroSettings settings = new NetSynchroSettings(
                netSynchro.url().toString(),
                netSynchro.username(),
                password,
                "Authorization",
                "",
                true,
                Duration.ofSeconds(5),
                1_000_000);
        return new NetSynchroProbe(settings, () -> school, () -> new SchoolYear(2026)).get();
    }
}
