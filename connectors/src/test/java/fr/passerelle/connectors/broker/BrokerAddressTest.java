package fr.passerelle.connectors.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tcp://h:61617?sslEnabled=true;trustStorePassword=s3cret | tcp://h:61617",
                "(tcp://a:1?p=s3cret,tcp://b:2?p=s3cret)?ha=true | (tcp://a:1,tcp://b:2)",
                "tcp://hub:s3cret@h:61616 | tcp://h:61616",
                "tcp://h:61616 | tcp://h:61616"
            })
    void whatIsShownOfAnAddressBearsNoSecret(String url, String shown) {
        assertThat(BrokerAddress.shown(url)).isEqualTo(shown);
        assertThat(new BrokerCheck(url, "hub", "s3cret").toString()).doesNotContain("s3cret");
    }
}
