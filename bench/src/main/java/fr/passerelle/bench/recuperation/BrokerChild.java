package fr.passerelle.bench.recuperation;

import fr.passerelle.bench.harness.ChildMain;
import fr.passerelle.bench.harness.Logs;
import fr.passerelle.connectors.broker.BrokerSettings;
import fr.passerelle.connectors.broker.EmbeddedBroker;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * An Artemis that several nodes share, with the queues and the rules of the hub's own, in a process of its own: it
 * answers {@code start} with its address on the loopback. Argument: its folder.
 */
public final class BrokerChild {

    private BrokerChild() {}

    public static void main(String[] arguments) throws Exception {
        // A node that is killed makes dozens of warnings.
        Logs.silence();
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        ChildMain.serve(asked -> Map.of("url", start(broker, Path.of(arguments[0]))));
        broker.stop();
        System.exit(0);
    }

    private static String start(EmbeddedActiveMQ broker, Path folder) throws Exception {
        String url = "tcp://127.0.0.1:" + freePort();
        ConfigurationImpl configuration = new ConfigurationImpl();
        new EmbeddedBroker(BrokerSettings.usual(folder)).customize(configuration);
        configuration.addAcceptorConfiguration("nodes", url);
        broker.setConfiguration(configuration);
        broker.start();
        return url;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
