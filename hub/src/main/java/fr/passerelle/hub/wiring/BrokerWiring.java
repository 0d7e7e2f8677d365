package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.broker.BrokerCheck;
import fr.passerelle.connectors.broker.BrokerFolder;
import fr.passerelle.connectors.broker.BrokerSettings;
import fr.passerelle.connectors.broker.EmbeddedBroker;
import fr.passerelle.connectors.broker.ExternalBroker;
import fr.passerelle.connectors.broker.OneNumberAtATime;
import fr.passerelle.hub.settings.HubSettings;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.routes.work.RelaySettings;
import java.io.IOException;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Artemis inside the hub, unless the environment names a cluster. */
@Configuration
@EnableConfigurationProperties({HubSettings.class, RelaySettings.class})
public class BrokerWiring {

    /** Asked for by what is slow to start: what is quick to refuse comes before. */
    static final class ProvenBroker {}

    @Bean
    @ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "embedded")
    EmbeddedBroker embeddedBroker(HubSettings settings) throws IOException {
        return new EmbeddedBroker(BrokerSettings.usual(
                PrivateFiles.seal(BrokerFolder.of(settings.data()).path())));
    }

    @Bean
    @ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "native")
    BrokerCheck brokerCheck(ArtemisProperties broker) {
        return new BrokerCheck(
                String.valueOf(broker.getBrokerUrl()),
                String.valueOf(broker.getUser()),
                String.valueOf(broker.getPassword()));
    }

    @Bean
    static OneNumberAtATime oneNumberAtATime() {
        return new OneNumberAtATime();
    }

    /**
     * The embedded Artemis says in its log alone that it cannot read its files, and stays there doing nothing; one of
     * somebody else may not suit.
     */
    @Bean
    ProvenBroker provenBroker(
            ObjectProvider<EmbeddedActiveMQ> embedded, ObjectProvider<BrokerCheck> external, HubSettings settings) {
        embedded.ifAvailable(broker -> BrokerFolder.of(settings.data()).prove(broker.getActiveMQServer()));
        external.ifAvailable(BrokerCheck::run);
        return new ProvenBroker();
    }

    /** Spring's settings for the cluster that the environment names; none when it names none. */
    public static Map<String, Object> external(Map<String, String> environment) {
        return ExternalBroker.of(environment)
                .map(broker -> Map.<String, Object>of(
                        "spring.artemis.mode", "native",
                        "spring.artemis.broker-url", broker.url(),
                        "spring.artemis.user", broker.user(),
                        "spring.artemis.password", broker.password()))
                .orElse(Map.of());
    }
}
