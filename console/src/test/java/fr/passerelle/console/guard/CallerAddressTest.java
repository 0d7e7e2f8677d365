package fr.passerelle.console.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One key for each caller, whatever a proxy writes around the address. */
class CallerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4",
        "1.2.3.4:5678, 1.2.3.4",
        "' 1.2.3.4 ', 1.2.3.4",
        "::ffff:1.2.3.4, 1.2.3.4",
        "[::ffff:102:304]:80, 1.2.3.4",
        "2001:db8::1, 2001:db8:0:0::/64",
        "2001:0DB8:0:0:ffff:1:2:3, 2001:db8:0:0::/64",
        "[2001:db8::1], 2001:db8:0:0::/64",
        "[2001:db8::1]:443, 2001:db8:0:0::/64",
        "2001:db8:0:1::1, 2001:db8:0:1::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "'', ?",
        "unknown, ?",
        "localhost, ?",
        "proxy.example, ?",
        "cafe, ?",
        "1.2.3, ?",
        "1.2.3.4.5, ?",
        "1.2.3.256, ?",
        "01.2.3.4, ?",
        "1.2.3.4:x, ?",
        "1:2, ?",
        ":::, ?",
        "[1.2.3.4, ?",
        "2001:db8:0:0:0:0:0:1:443, ?",
    })
    void eachAddressHasOneKeyAndWhatIsNoneHasOneToo(String remote, String key) {
        assertThat(CallerAddress.key(remote)).isEqualTo(key);
    }

    @Test
    void aLongTextIsNoAddress() {
        assertThat(CallerAddress.key("fe80::1%" + "x".repeat(10_000))).isEqualTo("?");
    }
}
