package fr.passerelle.connectors.broker;

import fr.passerelle.domain.work.Flow;
import jakarta.jms.Connection;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whether a broker of somebody else can carry the hub's work: it answers, takes the account, and lets it send to and
 * receive from the queue of every flow, which it makes if need be; it throws nothing away.
 *
 * @param url as Artemis writes it, such as {@code tcp://artemis.exemple.fr:61616}
 */
public record BrokerCheck(String url, String user, String password) {

    private static final String MARK = "passerelleCheck";
    private static final String RIGHTS = "donnez-lui sur les adresses de Passerelle les droits send, consume,"
            + " createAddress et createDurableQueue";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @throws BrokerUnavailableException with what is wrong and what to do, in French */
    public void run() {
        try (ActiveMQConnectionFactory factory = factory();
                Connection connection = connect(factory)) {
            connection.start();
            for (Flow flow : Flow.values()) {
                carry(connection, flow.queue());
            }
            if (FullAddress.of(connection, Flow.values()[0].queue()).dropsMessages()) {
                throw unavailable(
                        "Le courtier jette les messages quand une adresse est pleine (address-full-policy DROP) : mettez PAGE pour"
                                + " les adresses de Passerelle, puis relancez.",
                        null);
            }
        } catch (JMSException e) {
            throw unreachable(e);
        }
    }

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "BrokerCheck[" + BrokerAddress.shown(url) + ", " + user + "]";
    }

    private ActiveMQConnectionFactory factory() {
        try {
            ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
            factory.setCallTimeout(PATIENCE.toMillis());
            return factory;
        } catch (RuntimeException e) {
            // What the client throws depends on what is wrong with the address, a null pointer included.
            throw unavailable(
                    "PASSERELLE_BROKER_URL ne convient pas (" + BrokerAddress.shown(url)
                            + ") : il faut une adresse d'Artemis, par exemple tcp://artemis.exemple.fr:61616.",
                    e);
        }
    }

    private Connection connect(ActiveMQConnectionFactory factory) {
        try {
            return factory.createConnection(user, password);
        } catch (JMSSecurityException e) {
            throw unavailable(
                    "Le courtier " + BrokerAddress.shown(url) + " refuse le compte « " + user
                            + " » : vérifiez PASSERELLE_BROKER_USER et PASSERELLE_BROKER_PASSWORD, puis relancez.",
                    e);
        } catch (JMSException e) {
            throw unreachable(e);
        }
    }

    /** One message there and back; should another node be quicker, it finds no work of that number. */
    private void carry(Connection connection, String name) {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            Queue queue = session.createQueue(name);
            String mark = UUID.randomUUID().toString();
            MessageConsumer consumer = session.createConsumer(queue, MARK + " = '" + mark + "'");
            Message probe = session.createTextMessage("0");
            probe.setStringProperty(MARK, mark);
            session.createProducer(queue).send(probe);
            consumer.receiveNoWait();
        } catch (JMSException e) {
            String account = "le compte « " + user + " » (PASSERELLE_BROKER_USER)";
            throw unavailable(
                    isMissing(e)
                            ? "Sur le courtier, la file « " + name + " » n'existe pas et " + account
                                    + " ne peut pas la créer : " + RIGHTS + ", ou créez-la vous-même avec les autres"
                                    + " (docs/exploitation.md), puis relancez."
                            : "Le courtier ne laisse pas " + account + " se servir de la file « " + name + " » : "
                                    + RIGHTS + ", puis relancez.",
                    e);
        }
    }

    /** The queue could be neither found nor made: by want of a right, or since this broker makes none by itself. */
    private static boolean isMissing(JMSException e) {
        return e instanceof InvalidDestinationException
                || String.valueOf(e.getMessage()).matches(".*CREATE_(ADDRESS|DURABLE_QUEUE).*");
    }

    private BrokerUnavailableException unreachable(JMSException cause) {
        return unavailable(
                "Le courtier " + BrokerAddress.shown(url)
                        + " ne répond pas : vérifiez PASSERELLE_BROKER_URL, que le courtier est démarré et que"
                        + " le réseau y mène, puis relancez.",
                cause);
    }

    private static BrokerUnavailableException unavailable(String sentence, @Nullable Throwable cause) {
        return new BrokerUnavailableException(sentence, cause);
    }
}
