package fr.passerelle.connectors.broker;

import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;

/** The address of an external Artemis, as its own client reads it. */
public final class BrokerAddress {

    private BrokerAddress() {}

    /** Whether a text names one server at least, each with its port. Nobody is called. */
    public static boolean isOne(String url) {
        try (ServerLocator locator = ActiveMQClient.createServerLocator(url)) {
            TransportConfiguration[] servers = locator.getStaticTransportConfigurations();
            return servers.length > 0 && Stream.of(servers).allMatch(BrokerAddress::isWhole);
        } catch (Exception anyOfTheClientsOwn) {
            return false;
        }
    }

    /** What may be shown of an address: without the parameters and the account that it may bear, passwords among them. */
    public static String shown(String url) {
        return url.replaceAll("[?;][^,)]*", "").replaceAll("//[^/@,)]*@", "//");
    }

    private static boolean isWhole(TransportConfiguration server) {
        Object port = server.getParams().get(TransportConstants.PORT_PROP_NAME);
        return server.getParams().get(TransportConstants.HOST_PROP_NAME) != null
                && port != null
                && Integer.parseInt(port.toString()) > 0;
    }
}
