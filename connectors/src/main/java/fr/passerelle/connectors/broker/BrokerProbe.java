package fr.passerelle.connectors.broker;

import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.work.Flow;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.util.function.Supplier;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/** Tries whether the broker answers and shows the queue of every flow, by a connection of its own; takes and sends nothing. */
public final class BrokerProbe implements Supplier<PartnerAnswer> {

    private final ConnectionFactory broker;

    /** A connection out of a pool was opened long ago: it says nothing of now. */
    public BrokerProbe(ConnectionFactory broker) {
        this.broker = broker instanceof JmsPoolConnectionFactory pool
                        && pool.getConnectionFactory() instanceof ConnectionFactory real
                ? real
                : broker;
    }

    @Override
    public PartnerAnswer get() {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession()) {
            for (Flow flow : Flow.values()) {
                try (QueueBrowser queue = session.createBrowser(session.createQueue(flow.queue()))) {
                    queue.getEnumeration();
                }
            }
            return PartnerAnswer.well("Le courtier répond et montre la file de chaque flux.");
        } catch (JMSException e) {
            return PartnerAnswer.wrong(
                    "Le courtier ne répond pas, ou refuse le compte ("
                            + e.getClass().getSimpleName()
                            + ") : vérifiez qu’il est en marche, PASSERELLE_BROKER_URL et le compte. Rien n’est perdu, le travail attend dans la base.");
        }
    }
}
