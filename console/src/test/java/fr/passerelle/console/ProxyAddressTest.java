package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "::1, 0:0:0:0:0:0:0:1", "2001:db8::1, 2001:db8:0:0:0:0:0:1"})
    void anAddressIsWrittenAsTheServerWritesIt(String text, String written) {
        assertThat(ProxyAddress.of(text)).hasValue(written);
        assertThat(ProxyAddress.complaint(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.exemple.fr", "10.0.0.0/8", "10\\..*", "300.1.1.1", "", "localhost", "bad"})
    void anythingElseIsToBeCorrected(String text) {
        assertThat(ProxyAddress.of(text)).isEmpty();
        assertThat(ProxyAddress.complaint(text))
                .hasValueSatisfying(why -> assertThat(why).contains("adresse IP"));
    }
}
