package fr.passerelle.connectors.broker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.work.Flow;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.core.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jms.core.JmsTemplate;

/** On a real Artemis, as Spring Boot starts it. */
class EmbeddedBrokerTest {

    @TempDir
    Path folder;

    private ApplicationContextRunner hub() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JmsAutoConfiguration.class, ArtemisAutoConfiguration.class))
                .withPropertyValues("spring.artemis.mode=embedded", "spring.jms.cache.enabled=false")
                .withBean(EmbeddedBroker.class, () -> new EmbeddedBroker(AnyDisk.of(folder)));
    }

    @Test
    void whatWasCommittedIsThereAfterARestart() {
        String queue = Flow.IMPORT_SIECLE.queue();
        hub().run(context -> context.getBean(JmsTemplate.class).convertAndSend(queue, "41"));
        hub().run(context -> {
            JmsTemplate jms = context.getBean(JmsTemplate.class);
            jms.setReceiveTimeout(10_000);
            assertThat(jms.receiveAndConvert(queue)).isEqualTo("41");
        });
    }

    @Test
    void aMessageWhoseConsumerWasCutOffComesAgainHoweverOften() {
        hub().run(context -> {
            JmsTemplate jms = context.getBean(JmsTemplate.class);
            jms.convertAndSend(Flow.PUSH_SESSION.queue(), "7");
            assertThat(failing(context.getBean(ConnectionFactory.class), 3)).containsExactly("7", "7", "7");
            jms.setReceiveTimeout(10_000);
            assertThat(jms.receiveAndConvert(Flow.PUSH_SESSION.queue())).isEqualTo("7");
        });
    }

    @Test
    void itIsPersistentReachedFromThisJvmOnlyAndDoesNotStopAtNinetyPerCentOfTheDisk() {
        hub().run(context -> {
            Configuration broker = context.getBean(Configuration.class);
            assertThat(broker.isPersistenceEnabled()).isTrue();
            assertThat(broker.getAcceptorConfigurations())
                    .allMatch(acceptor -> acceptor.getFactoryClassName().endsWith("InVMAcceptorFactory"));
            assertThat(broker.getMaxDiskUsage()).isEqualTo(-1);
            assertThat(broker.getJournalLocation().toPath()).startsWith(folder);
            assertThat(broker.getAddressConfigurations().stream().map(address -> address.getName()))
                    .contains("siecle.import", "livret.recover");
        });
    }

    /** Receives so many times in a transaction that is rolled back. */
    private static List<String> failing(ConnectionFactory factory, int times) throws JMSException {
        List<String> received = new ArrayList<>();
        try (var connection = factory.createConnection();
                var session = connection.createSession(true, 0)) {
            connection.start();
            var consumer = session.createConsumer(session.createQueue(Flow.PUSH_SESSION.queue()));
            for (int time = 0; time < times && consumer.receive(10_000) instanceof TextMessage message; time++) {
                received.add(message.getText());
                session.rollback();
            }
        }
        return received;
    }
}
