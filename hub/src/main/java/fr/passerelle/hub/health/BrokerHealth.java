package fr.passerelle.hub.health;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether Artemis answers, the hub's own or the external one. */
@Component("brokerHealthIndicator")
final class BrokerHealth implements Vital {

    private final ConnectionFactory broker;

    /** A connection out of the pool was opened long ago: it says nothing of now. */
    BrokerHealth(ConnectionFactory broker) {
        this.broker = broker instanceof JmsPoolConnectionFactory pool
                        && pool.getConnectionFactory() instanceof ConnectionFactory real
                ? real
                : broker;
    }

    @Override
    public Health health() {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession()) {
            return Condition.well("Le courtier de messages répond.").build();
        } catch (JMSException e) {
            return Condition.down(silence()).build();
        }
    }

    @Override
    public String silence() {
        return "Le courtier de messages (Artemis) ne répond pas : vérifiez qu'il est en marche et joignable, et le compte de"
                + " Passerelle. Rien n'est perdu, le travail attend dans la base.";
    }
}
