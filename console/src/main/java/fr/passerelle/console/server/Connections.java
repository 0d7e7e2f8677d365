package fr.passerelle.console.server;

import fr.passerelle.domain.file.FileLimit;
import java.time.Duration;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * How long the server waits for whom, and how much it takes. {@code server.tomcat.*} of the site comes after and wins.
 */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    /** For the next bytes of a head or a body, and for a reader to take some. */
    private static final Duration NEXT_BYTES = Duration.ofSeconds(10);

    /** Until the next request of a connection. */
    private static final Duration NEXT_REQUEST = Duration.ofSeconds(20);

    /** Bytes of a form; one of our own with 7,000 schools has 120,000. */
    private static final int LARGEST_FORM = 512 * 1024;

    /** For one address, of threads that wait for bodies. */
    private static final int MOST_OF_AN_ADDRESS = 32;

    /** Of what is refused while it is sent, in times the largest that is not. */
    private static final long MUCH_TOO_LARGE = 4;

    private final ServerProperties settings;
    private final FileLimit limit;
    private final BodyClock clock;

    Connections(ServerProperties settings, FileLimit limit, BodyClock clock) {
        this.settings = settings;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        int half = Math.max(1, settings.getTomcat().getThreads().getMax() / 2);
        server.addContextValves(new SlowBodies(
                new WaitingBodies(half, Math.min(MOST_OF_AN_ADDRESS, half)), MUCH_TOO_LARGE * limit.bytes(), clock));
        server.addConnectorCustomizers(connector -> {
            connector.setMaxPostSize(LARGEST_FORM);
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
                // a body that somebody offers to send is asked for by who reads it, so never a stranger's
                protocol.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
                protocol.setConnectionTimeout((int) NEXT_BYTES.toMillis());
                protocol.setKeepAliveTimeout((int) NEXT_REQUEST.toMillis());
            }
        });
    }
}
