package fr.passerelle.hub.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.netsynchro.HttpNetSynchroClient;
import fr.passerelle.connectors.netsynchro.NetSynchroPort;
import fr.passerelle.connectors.netsynchro.NetSynchroUnavailable;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.routes.frame.NetSynchroExchanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetSynchroWiringTest {

    private static final String KEY = "passerelle.netsynchro.";
    private static final String URL = KEY + "url=https://siecle.exemple.fr";

    private final Start start = Start.of(NetSynchroWiring.class);

    @ParameterizedTest
    @ValueSource(strings = {"passerelle.data=data", KEY + "url=", KEY + "url= "})
    void withoutAnAddressNothingIsFetched(String setting) {
        start.with(setting)
                .andThen(
                        NetSynchroExchanges.class,
                        exchanges -> assertThat(exchanges.enabled()).isFalse());
        start.with(setting)
                .andThen(
                        NetSynchroPort.class,
                        port -> assertThatThrownBy(
                                        () -> port.pull(Flux.PUPILS, Uai.ofNumber(9_990_001), new SchoolYear(2026)))
                                .isInstanceOf(NetSynchroUnavailable.class)
                                .hasMessageContaining("PASSERELLE_NETSYNCHRO_URL"));
    }

    @Test
    void anAccountOrATokenIsEnough() {
        start.with(URL, KEY + "username=compte", KEY + "password=passe")
                .andThen(NetSynchroPort.class, port -> assertThat(port).isInstanceOf(HttpNetSynchroClient.class));
        start.with(URL, KEY + "header=X-Api-Key", KEY + "token=jeton")
                .andThen(NetSynchroPort.class, port -> assertThat(port).isInstanceOf(HttpNetSynchroClient.class));
        start.with(URL, KEY + "token=jeton")
                .andThen(
                        NetSynchroExchanges.class,
                        exchanges -> assertThat(exchanges.enabled()).isTrue());
    }

    @Test
    void credentialsThatAreMissingAreNamed() {
        assertThat(start.with(URL).refusal()).contains("(PASSERELLE_NETSYNCHRO_USERNAME) : il manque");
        assertThat(start.with(URL, KEY + "username=compte").refusal())
                .contains("(PASSERELLE_NETSYNCHRO_PASSWORD) : il manque");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://siecle.exemple.fr", "siecle.exemple.fr", "https://siecle exemple"})
    void anAddressThatIsNotSafeIsRefused(String url) {
        assertThat(start.with(KEY + "url=" + url, KEY + "token=jeton").refusal())
                .contains("passerelle.netsynchro.url", "https://")
                .doesNotContain("jeton");
    }
}
