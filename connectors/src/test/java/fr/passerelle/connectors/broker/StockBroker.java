package fr.passerelle.connectors.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * An Artemis of somebody else, on the loopback, as {@code artemis create} makes it: accounts, ten attempts without any
 * delay, then the dead letters; and worse, for queues go by themselves once they are empty. It runs once it is made, and can
 * be stopped and started again.
 */
public final class StockBroker implements AfterAllCallback, AutoCloseable {

    public static final String USER = "passerelle";
    public static final String PASSWORD = "un mot de passe d'essai";
    /** May connect, and nothing else. */
    public static final String STRANGER = "visiteur";

    /** May receive, and not send. */
    public static final String READER = "lecteur";

    /** May send and receive, and make no queue. */
    public static final String PORTER = "porteur";

    private static final String ROLE = "amq";

    private final Path folder = folder();
    private final String url = "tcp://127.0.0.1:" + freePort();
    private final AddressFullMessagePolicy whenFull;
    private EmbeddedActiveMQ broker;

    public StockBroker() {
        this(AddressFullMessagePolicy.PAGE);
    }

    /** With one thing changed: what happens to a message when its queue takes too much memory. */
    StockBroker(AddressFullMessagePolicy whenFull) {
        this.whenFull = whenFull;
        start();
    }

    public String url() {
        return url;
    }

    /** Starts it, with what it kept. */
    public void start() {
        broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration());
        SecurityConfiguration accounts = new SecurityConfiguration(
                Map.of(USER, PASSWORD, STRANGER, PASSWORD, READER, PASSWORD, PORTER, PASSWORD),
                Map.of(
                        USER,
                        List.of(ROLE),
                        STRANGER,
                        List.of(STRANGER),
                        READER,
                        List.of(READER),
                        PORTER,
                        List.of(PORTER)));
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), accounts));
        try {
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext junit) throws IOException {
        close();
    }

    /** Stops it and forgets what it kept. */
    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Messages of a queue, those that a consumer has in hand included; none when it does not exist. */
    public long messages(String queue) {
        Queue found = broker.getActiveMQServer().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    /** Makes a queue that stays, as its administrator would. */
    public void make(String queue) {
        try {
            broker.getActiveMQServer()
                    .createQueue(QueueConfiguration.of(queue)
                            .setAddress(queue)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setAutoDelete(false));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loses every message that waits in a queue. */
    public void lose(String queue) {
        Queue found = broker.getActiveMQServer().locateQueue(queue);
        try {
            if (found != null) {
                found.deleteAllReferences();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurationImpl configuration() {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setSecurityEnabled(true)
                // The disk of whoever runs the tests may be as full as it likes.
                .setMaxDiskUsage(-1)
                .putSecurityRoles("#", Set.of(role(ROLE, true), role(READER, false), porter()))
                .addAddressSetting("#", stock())
                .addAddressConfiguration(queue("DLQ"))
                .addAddressConfiguration(queue("ExpiryQueue"));
        try {
            configuration.addAcceptorConfiguration("artemis", url);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return configuration;
    }

    private static Role role(String name, boolean sends) {
        return new Role(name, sends, true, true, true, true, true, sends, true, true, true, sends, sends);
    }

    private static Role porter() {
        return new Role(PORTER, true, true, false, false, false, false, false, true, false, false, false, false);
    }

    private AddressSettings stock() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of("DLQ"))
                .setExpiryAddress(SimpleString.of("ExpiryQueue"))
                .setRedeliveryDelay(0)
                .setMaxSizeBytes(-1)
                .setMessageCounterHistoryDayLimit(10)
                .setAddressFullMessagePolicy(whenFull);
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(
                        QueueConfiguration.of(name).setAddress(name).setRoutingType(RoutingType.ANYCAST));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("stock-broker");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
