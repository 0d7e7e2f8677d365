package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.springframework.stereotype.Component;

/**
 * The folder where exports are dropped. A file is claimed in the ledger before its source is deleted; if the hub dies in
 * between, the same content is claimed again, which changes nothing.
 */
@Component
public class ReceiveRoute extends EndpointRouteBuilder {

    /** A second or two of work: what is dropped meanwhile is seen by the next look. */
    private static final int MOST = 250;

    private final Receiver folder;

    public ReceiveRoute(FolderPlace place, Receivers receivers) {
        this.folder = receivers.of(place, MOST);
    }

    /** Greedy: while something was taken, the next look follows at once. */
    @Override
    public void configure() {
        from(scheduler("intake")
                        .delay("{{passerelle.intake.delay}}")
                        .initialDelay(0)
                        .greedy(true))
                .routeId("Receive a dropped file")
                .bean(folder, "next")
                .id("folder: look at it, following no link")
                .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, method(folder, "hasFound"))
                .split(body())
                .id("folder: each school in its turn")
                .bean(folder, "take")
                .id("folder: claim the file, then remove it");
    }
}
