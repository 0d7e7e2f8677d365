package fr.passerelle.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.console.server.WaitingBodies.Place;
import org.junit.jupiter.api.Test;

/** Places are counted by caller, not by the text of an address. */
class WaitingBodiesTest {

    private final WaitingBodies places = new WaitingBodies(10, 2);

    @Test
    void aPortOrAnAddressOfOnesOwnNetworkGivesNoMorePlaces() {
        Place first = places.take("2001:db8::1").orElseThrow();
        assertThat(places.take("[2001:db8::2]:4002")).isPresent();
        assertThat(places.take("2001:db8::3")).isEmpty();
        assertThat(places.take("2001:db8:0:1::3")).isPresent();

        first.giveBack();

        assertThat(places.take("2001:db8::3")).isPresent();
    }
}
