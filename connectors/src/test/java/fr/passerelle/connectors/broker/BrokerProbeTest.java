package fr.passerelle.connectors.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** On a real Artemis, and on none. */
class BrokerProbeTest {

    @TempDir
    Path folder;

    @Test
    void aBrokerThatShowsEveryQueueIsWell() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JmsAutoConfiguration.class, ArtemisAutoConfiguration.class))
                .withPropertyValues("spring.artemis.mode=embedded", "spring.jms.cache.enabled=false")
                .withBean(EmbeddedBroker.class, () -> new EmbeddedBroker(AnyDisk.of(folder)))
                .run(context -> assertThat(new BrokerProbe(context.getBean(ConnectionFactory.class))
                                .get()
                                .isWell())
                        .isTrue());
    }

    @Test
    void oneThatIsAwayIsToldWithWhatToDo() {
        assertThat(new BrokerProbe(new ActiveMQConnectionFactory("tcp://127.0.0.1:1")).get())
                .satisfies(answer -> {
                    assertThat(answer.isWell()).isFalse();
                    assertThat(answer.sentence()).contains("vérifiez qu’il est en marche");
                });
    }
}
