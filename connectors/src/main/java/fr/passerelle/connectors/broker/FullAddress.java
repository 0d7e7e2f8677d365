package fr.passerelle.connectors.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the broker does with a message when its address takes too much memory.
 *
 * @param settings of the address, as the broker tells them; empty when it does not
 */
record FullAddress(String settings) {

    private static final Logger log = LoggerFactory.getLogger(FullAddress.class);
    private static final String MANAGEMENT = "activemq.management";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Asks the broker, by a connection that is started. It may not tell: that is no reason not to use it. */
    static FullAddress of(Connection connection, String address) {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            TemporaryQueue answers = session.createTemporaryQueue();
            MessageConsumer consumer = session.createConsumer(answers);
            Message question = session.createMessage();
            JMSManagementHelper.putOperationInvocation(
                    question, ResourceNames.BROKER, "getAddressSettingsAsJSON", address);
            question.setJMSReplyTo(answers);
            session.createProducer(session.createQueue(MANAGEMENT)).send(question);
            Message answer = consumer.receive(PATIENCE.toMillis());
            if (answer != null && JMSManagementHelper.hasOperationSucceeded(answer)) {
                return new FullAddress(String.valueOf(JMSManagementHelper.getResult(answer, String.class)));
            }
        } catch (JMSException e) {
            log.debug("no right to ask", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new FullAddress("");
    }

    boolean dropsMessages() {
        return settings.replace(" ", "").contains("\"addressFullMessagePolicy\":\"DROP\"");
    }
}
