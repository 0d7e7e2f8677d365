package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.broker.BrokerAddress;
import fr.passerelle.connectors.broker.BrokerCheck;
import fr.passerelle.connectors.broker.BrokerFolder;
import fr.passerelle.connectors.broker.BrokerSettings;
import fr.passerelle.connectors.broker.EmbeddedBroker;
import fr.passerelle.connectors.broker.OneNumberAtATime;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.routes.work.RelaySettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Artemis inside the hub, unless the environment names a cluster. */
@Configuration
public class BrokerWiring {

    /** Asked for by what is slow to start: what is quick to refuse comes before. */
    static final class ProvenBroker {}

    private static final String URL = "PASSERELLE_BROKER_URL";

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

    @Bean
    RelaySettings relaySettings(HubSettings settings) {
        return new RelaySettings(
                settings.relay().lease(),
                settings.relay().alarm(),
                settings.relay().longestRun());
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

    /** Of the cluster that the environment names. */
    static List<Fault> faults(Map<String, String> environment) {
        Faults faults = new Faults();
        String url = environment.getOrDefault(URL, "").strip();
        faults.require(
                url.isEmpty() || BrokerAddress.isOne(url),
                URL,
                "ce n'est pas une adresse d'Artemis",
                "Mettez une adresse comme tcp://serveur:61616, ou (tcp://un:61616,tcp://deux:61616)");
        return faults.list();
    }

    /** Spring's settings for the cluster that the environment names; none when it names none. */
    public static Map<String, Object> external(Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        String url = environment.getOrDefault(URL, "").strip();
        if (!url.isEmpty()) {
            settings.put("spring.artemis.mode", "native");
            settings.put("spring.artemis.broker-url", url);
            settings.put("spring.artemis.user", environment.getOrDefault("PASSERELLE_BROKER_USER", ""));
            settings.put("spring.artemis.password", environment.getOrDefault("PASSERELLE_BROKER_PASSWORD", ""));
        }
        return settings;
    }
}
