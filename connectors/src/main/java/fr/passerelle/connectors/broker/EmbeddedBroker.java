package fr.passerelle.connectors.broker;

import fr.passerelle.domain.work.Flow;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConfigurationCustomizer;

/** Artemis inside the hub: persistent, reached from this JVM only, one durable queue a flow. Messages never expire. */
public final class EmbeddedBroker implements ArtemisConfigurationCustomizer {

    private static final SimpleString NOWHERE = SimpleString.of("passerelle.dead");

    private final BrokerSettings settings;

    public EmbeddedBroker(BrokerSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(Configuration broker) {
        Path directory = settings.directory().toAbsolutePath();
        broker.setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setJournalBufferTimeout_NIO((int) settings.journalBuffer().toNanos());
        // By default producers hang as soon as the disk is 90 % full, which a big disk may be for years. What counts is
        // that something is left: PostgreSQL asks for as much on the same disk.
        broker.setMaxDiskUsage(-1).setMinDiskFree(settings.leastDiskFree() > 0 ? settings.leastDiskFree() : -1);
        // One rule for all: Spring's own, for "#", would send to dead letters that nobody reads.
        broker.addAddressSetting("#", carryOnly());
        for (Flow flow : Flow.values()) {
            broker.addAddressConfiguration(queue(flow.queue()));
        }
    }

    /** A message comes again only when its consumer was cut off, and at once: attempts and waits are the ledger's. */
    private static AddressSettings carryOnly() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(-1)
                .setExpiryDelay(-1L)
                // Nothing goes there; without the two names the broker warns of every queue at every start.
                .setDeadLetterAddress(NOWHERE)
                .setExpiryAddress(NOWHERE)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }
}
