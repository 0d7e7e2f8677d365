package fr.passerelle.connectors.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.work.Flow;
import java.io.IOException;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told when the broker that the environment names cannot be used. */
class BrokerCheckTest {

    @RegisterExtension
    static final StockBroker BROKER = new StockBroker();

    @Test
    void aStockBrokerWillDoAndNothingIsLeftInIt() {
        new BrokerCheck(BROKER.url(), StockBroker.USER, StockBroker.PASSWORD).run();
        for (Flow flow : Flow.values()) {
            assertThat(BROKER.messages(flow.queue())).isZero();
        }
    }

    @Test
    void aBrokerThatDoesNotAnswerIsToldWithItsSetting() {
        refused("tcp://127.0.0.1:1", StockBroker.USER, StockBroker.PASSWORD, "ne répond pas", "PASSERELLE_BROKER_URL");
    }

    @Test
    void anAddressThatIsNoneIsTold() {
        refused("artemis.exemple.fr", StockBroker.USER, StockBroker.PASSWORD, "PASSERELLE_BROKER_URL", "tcp://");
        refused("http://artemis:61616", StockBroker.USER, StockBroker.PASSWORD, "PASSERELLE_BROKER_URL", "tcp://");
    }

    @Test
    void aWrongPasswordIsToldWithoutThePassword() {
        refused(BROKER.url(), StockBroker.USER, "faux", "refuse le compte", "PASSERELLE_BROKER_PASSWORD");
        refused(BROKER.url(), "", "", "refuse le compte", "PASSERELLE_BROKER_USER");
    }

    @Test
    void anAccountWithoutTheRightsIsTold() {
        refused(BROKER.url(), StockBroker.STRANGER, StockBroker.PASSWORD, "visiteur", "siecle.import", "send, consume");
        refused(BROKER.url(), StockBroker.READER, StockBroker.PASSWORD, "lecteur", "siecle.import", "send, consume");
    }

    @Test
    void anAccountThatMayNotMakeQueuesIsToldWhichIsMissingAndUsesThoseThatAreMade() throws IOException {
        try (StockBroker closed = new StockBroker()) {
            refused(
                    closed.url(),
                    StockBroker.PORTER,
                    StockBroker.PASSWORD,
                    "porteur",
                    "la file « siecle.import » n'existe pas",
                    "createAddress et createDurableQueue",
                    "créez-la vous-même");
            for (Flow flow : Flow.values()) {
                closed.make(flow.queue());
            }
            new BrokerCheck(closed.url(), StockBroker.PORTER, StockBroker.PASSWORD).run();
        }
    }

    @Test
    void aBrokerThatThrowsMessagesAwayIsTold() throws IOException {
        try (StockBroker wasteful = new StockBroker(AddressFullMessagePolicy.DROP)) {
            refused(wasteful.url(), StockBroker.USER, StockBroker.PASSWORD, "DROP", "PAGE");
        }
    }

    private static void refused(String url, String user, String password, String... words) {
        BrokerCheck check = new BrokerCheck(url, user, password);
        assertThat(check.toString()).doesNotContain(StockBroker.PASSWORD);
        assertThatThrownBy(check::run)
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContainingAll(words)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(StockBroker.PASSWORD, "faux"));
    }
}
