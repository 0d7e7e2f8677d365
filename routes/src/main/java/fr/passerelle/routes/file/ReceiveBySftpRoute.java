package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.sftp.SftpPlace;
import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** The intake on an SFTP server, when one is configured: what is dropped there is claimed as in the folder. */
@Component
@ConditionalOnExpression("!'${passerelle.intake.sftp.host:}'.isBlank()")
public class ReceiveBySftpRoute extends EndpointRouteBuilder {

    /** More than in the folder: a look at a server takes longer. */
    private static final int MOST = 500;

    private final Receiver server;

    public ReceiveBySftpRoute(SftpPlace place, Receivers receivers) {
        this.server = receivers.of(place, MOST);
    }

    @Override
    public void configure() {
        from(scheduler("intake-sftp")
                        .delay("{{passerelle.intake.delay}}")
                        .initialDelay(0)
                        .greedy(true))
                .routeId("Receive a file by SFTP")
                .bean(server, "next")
                .id("server: look at it, following no link")
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, method(server, "hasFound"))
                .split(body())
                .id("server: each school in its turn")
                .bean(server, "take")
                .id("server: claim the file, then remove it");
    }
}
